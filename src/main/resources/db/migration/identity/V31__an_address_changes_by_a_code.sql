create table identity.email_change (
  id         uuid        not null primary key,
  notice_id  uuid        not null constraint notice_has_one_change unique,
  person_id  uuid        not null constraint change_is_a_persons references identity.person (id),
  former     text,
  wanted     text        not null constraint wanted_is_in_lower_case check (wanted = lower(wanted)),
  code_hash  bytea       not null constraint code_is_kept_as_sha256 check (octet_length(code_hash) = 32),
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index email_change_of_person on identity.email_change (person_id);
comment on table identity.email_change is 'New addresses of people, each proved by a code that was sent there; kept for a day';
comment on column identity.email_change.id is 'stands for the wanted address where mail asks whom to write to';
comment on column identity.email_change.notice_id is 'stands for the former address there';
grant select, insert, update, delete on identity.email_change to "${app}";
call tenant.personal_data('identity.email_change', 'staff', 'email', 'sign-in', 'public-task', 'P1D', 'expired');
