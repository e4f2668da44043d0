create table identity.activation (
  id         uuid        not null primary key,
  person_id  uuid        not null constraint activation_is_a_persons references identity.person (id),
  code_hash  bytea       not null constraint one_letter_per_code unique
                         constraint code_is_kept_as_sha256 check (octet_length(code_hash) = 32),
  issued_by  uuid        constraint nobody_issues_his_own_letter check (issued_by <> person_id),
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz
);
create index activation_of_person on identity.activation (person_id);
create unique index one_letter_at_a_time on identity.activation (person_id) where used_at is null and revoked_at is null;
comment on table identity.activation is 'Printed letters by which accounts start; the code of each works once';
comment on column identity.activation.issued_by is 'who printed it; null for the program';
grant select, insert, update, delete on identity.activation to "${app}";
