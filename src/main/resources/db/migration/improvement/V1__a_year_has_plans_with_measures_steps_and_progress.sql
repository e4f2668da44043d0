create schema if not exists improvement;

create table improvement.plan (
  agency_id   uuid     not null,
  id          uuid     not null,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  kind        text     not null constraint kind_is_known check (kind in ('MEASURES', 'ANTI_CORRUPTION', 'NO_GIFT')),
  number      integer  not null constraint number_counts_from_one check (number >= 1),
  approval_id uuid,
  primary key (agency_id, id),
  constraint one_plan_of_a_kind_each_year unique (agency_id, fiscal_year, kind)
);
comment on table improvement.plan is 'What an agency sets out to better in a fiscal year';
comment on column improvement.plan.number is 'Counts the versions: a change after an approval begins the next one';
comment on column improvement.plan.approval_id is 'The approval that holds for what the plan now says; null for a draft';
call tenant.protect('improvement.plan');
call tenant.no_personal_data('improvement.plan');

create table improvement.approval (
  agency_id    uuid    not null,
  id           uuid    not null,
  plan_id      uuid    not null,
  number       integer not null constraint number_counts_from_one check (number >= 1),
  approved_on  date    not null,
  order_text   text    not null constraint order_is_short check (char_length(order_text) between 1 and 500),
  content      text    not null,
  withdrawn_at timestamptz,
  primary key (agency_id, id),
  constraint of_a_plan foreign key (agency_id, plan_id) references improvement.plan (agency_id, id)
);
create index approval_by_plan on improvement.approval (agency_id, plan_id, number);
alter table improvement.plan add constraint has_an_approval foreign key (agency_id, approval_id)
  references improvement.approval (agency_id, id);
create index plan_by_approval on improvement.plan (agency_id, approval_id);
comment on table improvement.approval is 'A version of a plan as it was approved';
comment on column improvement.approval.order_text is 'What was ordered on the paper, such as: acknowledged 1, agreed to 2';
comment on column improvement.approval.content is 'The rows of the official table when it was approved, as JSON; never changed';
call tenant.protect('improvement.approval');
call tenant.no_personal_data('improvement.approval');

create table improvement.measure (
  agency_id    uuid    not null,
  id           uuid    not null,
  plan_id      uuid    not null,
  place        integer not null constraint place_counts_from_one check (place >= 1),
  title_th     text    not null constraint thai_title_is_short check (char_length(title_th) between 1 and 1000),
  title_en     text    not null constraint english_title_is_short check (char_length(title_en) between 1 and 1000),
  target_group text    not null constraint target_group_is_short check (char_length(target_group) <= 500),
  indicator    text    not null constraint indicator_is_short check (char_length(indicator) <= 1000),
  owner        text    not null constraint owner_is_short check (char_length(owner) <= 500),
  units        uuid[]  not null,
  monitoring   text    not null constraint monitoring_is_short check (char_length(monitoring) <= 1000),
  items        text[]  not null,
  budget       numeric(14, 2) constraint budget_is_not_negative check (budget >= 0),
  note         text    not null constraint note_is_short check (char_length(note) <= 2000),
  version      integer not null constraint version_counts_from_one check (version >= 1),
  removed_at   timestamptz,
  primary key (agency_id, id),
  constraint of_a_plan foreign key (agency_id, plan_id) references improvement.plan (agency_id, id)
);
create index measure_in_order on improvement.measure (agency_id, plan_id, place);
comment on table improvement.measure is 'A measure against a weakness';
comment on column improvement.measure.units is 'Units of the agency that answer for it';
comment on column improvement.measure.items is 'Codes of the items and indicators that it is to raise';
comment on column improvement.measure.note is 'The recommendation that it answers, and what else explains it';
call tenant.protect('improvement.measure');
call tenant.no_personal_data('improvement.measure');

create table improvement.step (
  agency_id    uuid    not null,
  id           uuid    not null,
  measure_id   uuid    not null,
  place        integer not null constraint place_counts_from_one check (place >= 1),
  title_th     text    not null constraint thai_title_is_short check (char_length(title_th) between 1 and 1000),
  title_en     text    not null constraint english_title_is_short check (char_length(title_en) between 1 and 1000),
  target_group text    not null constraint target_group_is_short check (char_length(target_group) <= 500),
  indicator    text    not null constraint indicator_is_short check (char_length(indicator) <= 1000),
  owner        text    not null constraint owner_is_short check (char_length(owner) <= 500),
  units        uuid[]  not null,
  monitoring   text    not null constraint monitoring_is_short check (char_length(monitoring) <= 1000),
  starts       date,
  ends         date,
  aim          numeric(14, 2),
  aim_unit     text    not null constraint aim_unit_is_short check (char_length(aim_unit) <= 60),
  version      integer not null constraint version_counts_from_one check (version >= 1),
  removed_at   timestamptz,
  primary key (agency_id, id),
  constraint of_a_measure foreign key (agency_id, measure_id) references improvement.measure (agency_id, id),
  constraint days_as_a_whole check ((starts is null) = (ends is null)),
  constraint does_not_end_before_it_starts check (ends >= starts)
);
create index step_in_order on improvement.step (agency_id, measure_id, place);
comment on table improvement.step is 'A step of a measure; an empty cell repeats what stands above it';
comment on column improvement.step.starts is 'Null for the whole fiscal year';
comment on column improvement.step.aim is 'The value that its indicator is to reach';
call tenant.protect('improvement.step');
call tenant.no_personal_data('improvement.step');

create table improvement.progress (
  agency_id   uuid    not null,
  step_id     uuid    not null,
  round       text    not null constraint round_is_known check (round in ('SIX_MONTHS', 'TWELVE_MONTHS')),
  status      text    not null constraint status_is_known check (status in ('DONE', 'IN_PROGRESS', 'NOT_STARTED')),
  said        text    not null constraint said_is_short check (char_length(said) <= 2000),
  proof       text    not null constraint proof_is_short check (char_length(proof) <= 500),
  proven_on   date,
  reason      text    not null constraint reason_is_short check (char_length(reason) <= 1000),
  new_date    date,
  value       numeric(14, 2),
  version     integer not null constraint version_counts_from_one check (version >= 1),
  withdrawn_at timestamptz,
  primary key (agency_id, step_id, round),
  constraint of_a_step foreign key (agency_id, step_id) references improvement.step (agency_id, id),
  constraint proof_has_its_day check (proof = '' or proven_on is not null),
  constraint what_is_done_needs_no_new_date check (status <> 'DONE' or new_date is null)
);
comment on table improvement.progress is 'How far a step had come in a round of reports';
comment on column improvement.progress.proven_on is 'The day on which the proof could be seen at its address';
comment on column improvement.progress.new_date is 'Until when it is to be done instead';
call tenant.protect('improvement.progress');
call tenant.no_personal_data('improvement.progress');

create table improvement.reason (
  agency_id   uuid     not null,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  item_code   text     not null constraint code_is_short check (char_length(item_code) between 1 and 20),
  said        text     not null constraint said_is_short check (char_length(said) between 1 and 1000),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at  timestamptz,
  primary key (agency_id, fiscal_year, item_code)
);
comment on table improvement.reason is 'Why a weak item has no measure in a year';
call tenant.protect('improvement.reason');
call tenant.no_personal_data('improvement.reason');

grant usage on schema improvement to "${app}";
grant select, insert, update on improvement.plan, improvement.approval, improvement.measure, improvement.step,
  improvement.progress, improvement.reason to "${app}";
