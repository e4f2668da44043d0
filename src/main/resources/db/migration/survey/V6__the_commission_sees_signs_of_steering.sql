-- Both tables belong to the installation, whose rows no agency can read: agency_id is the installation's.
create table survey.watched (
  agency_id   uuid     not null,
  survey_id   uuid     not null,
  of_agency   uuid     not null,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  answers     integer  not null constraint answers_is_not_negative check (answers >= 0),
  closed      boolean  not null,
  looked      date     not null,
  verdict     text     not null constraint verdict_is_known check (verdict in ('NONE', 'EXPLAINED', 'LOOK_INTO')),
  note        text     not null constraint note_is_short check (char_length(note) <= 1000),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, survey_id),
  constraint a_verdict_says_why check (verdict = 'NONE' or note <> '')
);
create index watched_by_year on survey.watched (agency_id, fiscal_year);
comment on table survey.watched is 'Surveys that were looked at for signs of steering, and what the commission made of them';
call tenant.protect('survey.watched');
call tenant.no_personal_data('survey.watched');
grant select, insert, update on survey.watched to "${app}";

create table survey.sign (
  agency_id uuid    not null,
  survey_id uuid    not null,
  id        uuid    not null,
  kind      text    not null constraint kind_is_known
    check (kind in ('BURST', 'BEST', 'STRAIGHT', 'IDENTICAL', 'MORE_THAN_PEOPLE', 'MORE_THAN_PASSES', 'MORE_THAN_SLIPS')),
  way       text    not null,
  day       date,
  observed  integer not null constraint observed_is_counted check (observed >= 0),
  of_all    integer not null constraint of_all_is_counted check (of_all >= 0),
  expected  numeric not null,
  bound     integer not null,
  written   boolean not null,
  primary key (agency_id, survey_id, id),
  constraint of_a_watched_survey foreign key (agency_id, survey_id) references survey.watched (agency_id, survey_id),
  constraint bursts_have_a_day check ((kind = 'BURST') = (day is not null))
);
comment on table survey.sign is 'Signs that answers to a survey may have been steered: numbers only, never a person or a single answer';
comment on column survey.sign.written is 'whether letters went out to the roster on that day or the day before, which explains many answers';
call tenant.protect('survey.sign');
call tenant.no_personal_data('survey.sign');
grant select, insert, delete on survey.sign to "${app}";
