create schema if not exists calendar;

create table calendar.activity (
  agency_id      uuid     not null,
  id             uuid     not null,
  fiscal_year    smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  parent_id      uuid,
  place          integer  not null constraint place_counts_from_one check (place >= 1),
  title_th       text     not null constraint thai_title_is_short check (char_length(title_th) between 1 and 500),
  title_en       text     not null constraint english_title_is_short check (char_length(title_en) between 1 and 500),
  milestone      boolean  not null,
  starts         date     not null,
  ends           date     not null,
  planned_starts date,
  planned_ends   date,
  done_on        date,
  owner          text     not null constraint owner_is_short check (char_length(owner) <= 300),
  note           text     not null constraint note_is_short check (char_length(note) <= 1000),
  source         text     not null constraint source_is_a_name check (source ~ '^[a-z]{2,20}$'),
  source_id      uuid,
  version        integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at     timestamptz,
  primary key (agency_id, id),
  constraint stands_under_an_activity_of_the_agency foreign key (agency_id, parent_id)
    references calendar.activity (agency_id, id),
  constraint one_activity_for_each_thing unique (agency_id, source, source_id),
  constraint does_not_end_before_it_starts check (ends >= starts),
  constraint a_milestone_is_one_day check (not milestone or ends = starts),
  constraint planned_as_a_whole check ((planned_starts is null) = (planned_ends is null)),
  constraint does_not_stand_under_itself check (parent_id <> id)
);
create index activity_in_order on calendar.activity (agency_id, fiscal_year, place);
comment on table calendar.activity is 'What an agency does in a fiscal year for its assessment, and when';
comment on column calendar.activity.place is 'Among those that stand under the same activity; ties go by id';
comment on column calendar.activity.planned_starts is 'The baseline: what was planned when the plan was fixed; null before';
comment on column calendar.activity.source is 'Whose it is: "own", or the module that writes it and alone may change it';
call tenant.protect('calendar.activity');
call tenant.no_personal_data('calendar.activity');

create table calendar.dependency (
  agency_id   uuid not null,
  activity_id uuid not null,
  needs_id    uuid not null,
  primary key (agency_id, activity_id, needs_id),
  constraint of_an_activity foreign key (agency_id, activity_id) references calendar.activity (agency_id, id),
  constraint needs_an_activity foreign key (agency_id, needs_id) references calendar.activity (agency_id, id),
  constraint does_not_need_itself check (activity_id <> needs_id)
);
create index dependency_by_need on calendar.dependency (agency_id, needs_id);
comment on table calendar.dependency is 'Which activity has to be done before which can begin';
call tenant.protect('calendar.dependency');
call tenant.no_personal_data('calendar.dependency');

create table calendar.period (
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  kind        text     not null constraint kind_is_known check (kind in ('IIT', 'EIT', 'EVIDENCE', 'APPEAL', 'RESULT')),
  opens       date     not null,
  closes      date     not null,
  source      text     not null constraint source_is_said check (char_length(source) between 1 and 300),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  primary key (fiscal_year, kind),
  constraint does_not_close_before_it_opens check (closes >= opens)
);
comment on table calendar.period is 'The windows of the commission''s calendar; the same for every agency';
call tenant.no_personal_data('calendar.period');

grant usage on schema calendar to "${app}";
grant select, insert, update on calendar.activity, calendar.period to "${app}";
grant select, insert, delete on calendar.dependency to "${app}";
