create table identity.passkey (
  id              uuid        not null primary key,
  person_id       uuid        not null constraint passkey_is_a_persons references identity.person (id),
  credential_id   bytea       not null constraint one_passkey_per_credential unique,
  name            text        not null constraint name_is_short check (char_length(name) between 1 and 80),
  attested        bytea       not null,
  sign_count      bigint      not null,
  backup_eligible boolean     not null,
  backed_up       boolean     not null,
  transports      text[]      not null,
  created_at      timestamptz not null,
  used_at         timestamptz
);
create index passkey_of_person on identity.passkey (person_id);
comment on table identity.passkey is 'Public keys of people''s devices (WebAuthn); the private ones never leave the devices';
comment on column identity.passkey.name is 'what the person calls it, such as a phone';
comment on column identity.passkey.attested is 'kind of the device, credential id and public key, as WebAuthn encodes them';
comment on column identity.passkey.sign_count is 'how often the device says it has signed; one that counts back was copied';
grant select, insert, update, delete on identity.passkey to "${app}";

create table identity.ceremony_over (
  token_hash bytea       not null primary key constraint token_is_kept_as_sha256 check (octet_length(token_hash) = 32),
  expires_at timestamptz not null
);
comment on table identity.ceremony_over is 'Challenges that were answered, so that none is answered twice; kept until they would be void anyway';
grant select, insert, delete on identity.ceremony_over to "${app}";
