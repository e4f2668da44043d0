create table survey.bulk (
  id           uuid        primary key,
  fiscal_year  smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  act          text        not null constraint act_is_known check (act in ('PREPARE', 'OPEN', 'CLOSE')),
  attempt      integer     not null default 1 constraint attempts_count_from_one check (attempt >= 1),
  proposed_by  uuid        not null,
  proposed_at  timestamptz not null,
  confirmed_by uuid,
  started_at   timestamptz,
  cancelled_at timestamptz,
  constraint two_officers check (confirmed_by <> proposed_by),
  constraint nothing_is_closed_before_two_agree check (act <> 'CLOSE' or started_at is null or confirmed_by is not null)
);
create unique index one_proposal_at_a_time on survey.bulk (fiscal_year)
  where act = 'CLOSE' and started_at is null and cancelled_at is null;
comment on table survey.bulk is 'What the commission lets be done with the surveys of all agencies: prepared, opened or closed';
comment on column survey.bulk.attempt is 'Goes up when work is taken up again, so that it is scheduled under another name';
call tenant.personal_data('survey.bulk', 'staff', 'acts', 'work', 'public-task', 'P10Y', 'year');

create table survey.bulk_item (
  bulk_id    uuid     not null constraint of_a_bulk references survey.bulk (id) on delete cascade,
  agency_id  uuid     not null,
  instrument text     not null constraint instrument_is_short check (char_length(instrument) between 1 and 20),
  lane       smallint not null,
  state      text     not null constraint state_is_known check (state in ('WAITING', 'DONE', 'SKIPPED', 'FAILED')),
  reason     text     constraint reason_is_short check (char_length(reason) <= 40),
  settled_at timestamptz,
  primary key (bulk_id, agency_id, instrument),
  constraint failed_for_a_reason check (state <> 'FAILED' or reason is not null),
  constraint settled_once_it_is_done check ((state = 'WAITING') = (settled_at is null))
);
create index item_that_waits on survey.bulk_item (bulk_id, lane) where state = 'WAITING';
comment on table survey.bulk_item is 'How far each agency''s survey is in it; it holds no answer and no result';
comment on column survey.bulk_item.lane is 'Items of one lane are worked off one after the other, lanes beside each other';
call tenant.no_personal_data('survey.bulk_item');
grant select, insert, update, delete on survey.bulk, survey.bulk_item to "${app}";
