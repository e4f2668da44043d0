create table calendar.gate (
  agency_id   uuid     not null,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  activity_id uuid     not null,
  primary key (agency_id, fiscal_year),
  constraint of_an_activity foreign key (agency_id, activity_id) references calendar.activity (agency_id, id)
);
comment on table calendar.gate is 'Which activity ends on the last day for units to hand evidence to the integrity unit; without a row it is 31 March';
call tenant.protect('calendar.gate');
call tenant.no_personal_data('calendar.gate');
grant select, insert, update, delete on calendar.gate to "${app}";
