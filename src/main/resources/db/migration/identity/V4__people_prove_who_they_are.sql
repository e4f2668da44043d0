create table identity.password (
  person_id  uuid        not null primary key constraint password_is_a_persons references identity.person (id),
  hash       text        not null constraint password_is_kept_as_argon2id check (hash like '$argon2id$%'),
  changed_at timestamptz not null
);
comment on table identity.password is 'Passwords, as Argon2id hashes only';
grant select, insert, update on identity.password to "${app}";

create table identity.authenticator (
  person_id    uuid        not null primary key constraint authenticator_is_a_persons references identity.person (id),
  secret       bytea       not null constraint secret_has_160_bits check (octet_length(secret) = 20),
  last_step    bigint      not null,
  begun_at     timestamptz not null,
  confirmed_at timestamptz
);
comment on table identity.authenticator is 'The secret that a person''s authenticator app shares with us';
comment on column identity.authenticator.last_step is 'the time step of the last code that was taken, so that none is taken twice';
comment on column identity.authenticator.confirmed_at is 'null until the person has shown a code of it';
grant select, insert, update, delete on identity.authenticator to "${app}";

create table identity.recovery_code (
  person_id uuid        not null constraint recovery_code_is_a_persons references identity.person (id),
  code_hash bytea       not null constraint recovery_code_is_kept_as_sha256 check (octet_length(code_hash) = 32),
  used_at   timestamptz,
  primary key (person_id, code_hash)
);
comment on table identity.recovery_code is 'Codes of 120 bits that each stand in for the authenticator once';
grant select, insert, update, delete on identity.recovery_code to "${app}";

create table identity.sign_in_link (
  token_hash bytea       not null primary key constraint link_is_kept_as_sha256 check (octet_length(token_hash) = 32),
  person_id  uuid        not null constraint link_is_a_persons references identity.person (id),
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index sign_in_link_of_person on identity.sign_in_link (person_id);
comment on table identity.sign_in_link is 'Codes that were sent to a person''s address, each good for one sign-in';
grant select, insert, update, delete on identity.sign_in_link to "${app}";

create table identity.known_device (
  token_hash bytea       not null primary key constraint device_is_kept_as_sha256 check (octet_length(token_hash) = 32),
  person_id  uuid        not null constraint device_is_a_persons references identity.person (id),
  seen_at    timestamptz not null
);
create index known_device_of_person on identity.known_device (person_id);
comment on table identity.known_device is 'Browsers with which a person has signed in; strangers who guess at his password do not slow these down';
grant select, insert, update, delete on identity.known_device to "${app}";
