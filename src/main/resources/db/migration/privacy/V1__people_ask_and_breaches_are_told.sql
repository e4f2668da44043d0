create schema if not exists privacy;
grant usage on schema privacy to "${app}";

create table privacy.request (
  agency_id   uuid        not null,
  id          uuid        not null,
  kind        text        not null constraint kind_is_a_right check (kind in (
                'ACCESS', 'PORTABILITY', 'OBJECTION', 'ERASURE', 'RESTRICTION', 'CORRECTION')),
  person_id   uuid,
  asker       text        constraint asker_is_short check (char_length(asker) between 2 and 200),
  contact     text        constraint contact_is_short check (char_length(contact) between 3 and 200),
  detail      text        not null constraint detail_is_short check (char_length(detail) <= 4000),
  received_on date        not null,
  due_on      date        not null constraint due_after_thirty_days check (due_on = received_on + 30),
  notice      integer     not null constraint notice_counts_from_one check (notice >= 1),
  state       text        not null constraint state_is_known check (state in ('OPEN', 'DONE', 'REFUSED', 'WITHDRAWN')),
  answer      text        constraint answer_is_short check (char_length(answer) between 1 and 4000),
  closed_at   timestamptz,
  version     integer     not null constraint version_counts_from_one check (version >= 1),
  created_at  timestamptz not null,
  primary key (agency_id, id),
  constraint asked_by_a_person_or_in_writing check ((person_id is null) = (asker is not null)),
  constraint closed_with_an_answer check ((state = 'OPEN') = (closed_at is null)),
  constraint refused_with_a_reason check (state not in ('DONE', 'REFUSED') or answer is not null)
);
call tenant.protect('privacy.request');
grant select, insert, update, delete on privacy.request to "${app}";
create index request_that_waits on privacy.request (agency_id, state, due_on);
create index request_of_person on privacy.request (agency_id, person_id);
comment on table privacy.request is 'What people asked about their own data (PDPA ss. 30 to 36)';
comment on column privacy.request.id is 'the idempotency key of the request that brought it';
comment on column privacy.request.asker is 'name on the letter, for someone who has no account here';
comment on column privacy.request.notice is 'version of the notice that was shown before';
call tenant.personal_data('privacy.request', 'asker', 'name,contact,wishes', 'rights', 'legal-duty', 'P3Y', 'closed');

create table privacy.breach (
  agency_id   uuid        not null,
  id          uuid        not null,
  known_at    timestamptz not null,
  what        text        not null constraint what_is_short check (char_length(what) between 1 and 4000),
  kinds       text        not null constraint kinds_are_short check (char_length(kinds) between 1 and 400),
  people      integer     not null constraint people_are_counted check (people >= 0),
  risk        text        not null constraint risk_is_known check (risk in ('NONE', 'SOME', 'HIGH')),
  done        text        not null constraint done_is_short check (char_length(done) <= 4000),
  reported_at timestamptz,
  late_reason text        constraint late_reason_is_short check (char_length(late_reason) between 1 and 1000),
  told_at     timestamptz,
  closed_at   timestamptz,
  version     integer     not null constraint version_counts_from_one check (version >= 1),
  created_at  timestamptz not null,
  primary key (agency_id, id),
  constraint reported_after_it_was_known check (reported_at >= known_at),
  constraint told_after_it_was_known check (told_at >= known_at),
  constraint late_with_a_reason check (reported_at <= known_at + interval '72 hours' or late_reason is not null),
  constraint closed_when_everyone_is_told check (
    closed_at is null or risk = 'NONE' or (reported_at is not null and (risk = 'SOME' or told_at is not null)))
);
call tenant.protect('privacy.breach');
grant select, insert, update, delete on privacy.breach to "${app}";
create index breach_by_time on privacy.breach (agency_id, known_at);
comment on table privacy.breach is 'Breaches of personal data, with the 72-hour clock of PDPA s. 37(4)';
comment on column privacy.breach.id is 'the idempotency key of the request that entered it';
comment on column privacy.breach.reported_at is 'when the regulator was told';
comment on column privacy.breach.told_at is 'when the people concerned were told, as a high risk demands';
call tenant.no_personal_data('privacy.breach');

create table privacy.notice (
  agency_id  uuid        not null,
  form       text        not null constraint form_is_a_name check (form ~ '^[a-z][a-z-]{1,39}$'),
  version    integer     not null constraint version_follows_the_shipped_one check (version >= 2),
  text_th    text        not null constraint thai_text_is_short check (char_length(text_th) between 1 and 8000),
  text_en    text        not null constraint english_text_is_short check (char_length(text_en) between 1 and 8000),
  valid_from date        not null,
  written_at timestamptz not null,
  primary key (agency_id, form, version)
);
call tenant.protect('privacy.notice');
grant select, insert on privacy.notice to "${app}";
comment on table privacy.notice is 'What an agency tells people before they enter something about themselves; the shipped text is version 1';
call tenant.no_personal_data('privacy.notice');
