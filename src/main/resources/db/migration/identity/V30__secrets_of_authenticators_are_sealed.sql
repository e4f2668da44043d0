alter table identity.authenticator
  alter secret drop not null,
  add sealed bytea,
  add wanted bytea,
  add constraint authenticator_in_use_has_a_secret check (confirmed_at is null or num_nonnulls(secret, sealed) = 1);
comment on column identity.authenticator.secret is 'null; held secrets in clear before they were sealed, and is emptied at the first start';
comment on column identity.authenticator.sealed is 'the secret, sealed with a key outside of the database for this person alone; the first byte says which key';
comment on column identity.authenticator.wanted is 'the secret, sealed alike, of an app that shall take its place and has not shown a code yet';
comment on column identity.authenticator.begun_at is 'when that was begun';
