create schema if not exists national;
grant usage on schema national to "${app}";

create table national.reminder (
  id            uuid        primary key,
  fiscal_year   smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  what          text        not null constraint what_is_known check (what in ('SURVEYS', 'EVIDENCE')),
  until         date        not null,
  sent_at       timestamptz not null,
  taken_back_at timestamptz
);
create index reminder_of_a_year on national.reminder (fiscal_year, sent_at);
comment on table national.reminder is 'What the commission asked many agencies at once to do; who sent it stands in the trail';
call tenant.no_personal_data('national.reminder');

create table national.reminded (
  reminder_id uuid not null constraint of_a_reminder references national.reminder (id),
  agency_id   uuid not null,
  state       text not null constraint state_is_known check (state in ('WAITING', 'TOLD', 'DONE', 'TAKEN_BACK')),
  primary key (reminder_id, agency_id)
);
create index reminded_that_waits on national.reminded (reminder_id, agency_id) where state = 'WAITING';
comment on table national.reminded is 'Whom a reminder is for, and whether the duty stands on the desk there';
call tenant.no_personal_data('national.reminded');
grant select, insert, update on national.reminder, national.reminded to "${app}";
