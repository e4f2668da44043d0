create table improvement.shared (
  id           uuid     not null primary key,
  sharer       text     not null constraint sharer_is_known check (sharer in
                 ('CENTRAL', 'LOCAL', 'PROVINCE', 'UNIVERSITY', 'STATE_ENTERPRISE', 'PUBLIC_BODY', 'INDEPENDENT')),
  items        text[]   not null,
  title        text     not null constraint title_is_short check (char_length(title) between 1 and 1000),
  target_group text     not null constraint target_group_is_short check (char_length(target_group) <= 500),
  indicator    text     not null constraint indicator_is_short check (char_length(indicator) <= 1000),
  aim          text     not null constraint aim_is_short check (char_length(aim) <= 100),
  aim_unit     text     not null constraint aim_unit_is_short check (char_length(aim_unit) <= 60),
  direction    text     not null constraint direction_is_known check (direction in ('HIGHER', 'LOWER')),
  monitoring   text     not null constraint monitoring_is_short check (char_length(monitoring) <= 1000),
  steps        text     not null constraint steps_are_short check (char_length(steps) <= 60000),
  withdrawn    boolean  not null default false
);
comment on table improvement.shared is
  'Measures that agencies let others copy; neither the agency nor its units nor the day are kept here';
comment on column improvement.shared.sharer is 'Which sort of agency shared it, so coarse that none stands alone';
comment on column improvement.shared.steps is 'Titles and usual months of its steps, as JSON';
call tenant.no_personal_data('improvement.shared');

create table improvement.sharing (
  agency_id    uuid        not null,
  shared_id    uuid        not null constraint of_a_shared_measure references improvement.shared (id),
  measure_id   uuid        not null,
  shared_at    timestamptz not null,
  withdrawn_at timestamptz,
  primary key (agency_id, shared_id),
  constraint of_a_measure foreign key (agency_id, measure_id) references improvement.measure (agency_id, id)
);
create index sharing_by_measure on improvement.sharing (agency_id, measure_id);
create index sharing_by_shared on improvement.sharing (shared_id);
comment on table improvement.sharing is 'Which of the shared measures are this agency''s own, so that it can withdraw them';
call tenant.protect('improvement.sharing');
call tenant.no_personal_data('improvement.sharing');

create table improvement.aim (
  agency_id  uuid    not null,
  measure_id uuid    not null,
  value      text    not null constraint value_is_short check (char_length(value) <= 100),
  unit       text    not null constraint unit_is_short check (char_length(unit) <= 60),
  direction  text    not null constraint direction_is_known check (direction in ('HIGHER', 'LOWER')),
  version    integer not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, measure_id),
  constraint of_a_measure foreign key (agency_id, measure_id) references improvement.measure (agency_id, id)
);
comment on table improvement.aim is 'What the indicator of a measure is to reach';
comment on column improvement.aim.value is 'A number, or words where it has none; empty where it was taken back';
comment on column improvement.aim.direction is 'Whether more is better, or less';
call tenant.protect('improvement.aim');
call tenant.no_personal_data('improvement.aim');

create table improvement.reached (
  agency_id    uuid     not null,
  measure_id   uuid     not null,
  quarter      smallint not null constraint quarter_is_one_of_four check (quarter between 1 and 4),
  value        text     not null constraint value_is_short check (char_length(value) between 1 and 100),
  measured_on  date     not null,
  note         text     not null constraint note_is_short check (char_length(note) <= 1000),
  version      integer  not null constraint version_counts_from_one check (version >= 1),
  withdrawn_at timestamptz,
  primary key (agency_id, measure_id, quarter),
  constraint of_a_measure foreign key (agency_id, measure_id) references improvement.measure (agency_id, id)
);
comment on table improvement.reached is 'What the indicator of a measure had reached in a quarter of the fiscal year';
comment on column improvement.reached.value is 'A number, or words where it has none';
call tenant.protect('improvement.reached');
call tenant.no_personal_data('improvement.reached');

grant select, insert, update on improvement.shared, improvement.sharing, improvement.aim, improvement.reached to "${app}";
