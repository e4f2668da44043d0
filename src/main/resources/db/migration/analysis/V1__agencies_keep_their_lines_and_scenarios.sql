create schema if not exists analysis;

create table analysis.agency_lines (
  agency_id uuid          not null,
  target    numeric(5, 2) not null,
  urgent    numeric(5, 2) not null,
  subject   text          not null constraint subject_is_known check (subject in ('ITEMS', 'INDICATORS')),
  version   integer       not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id),
  constraint lines_do_not_cross check (0 <= urgent and urgent <= target and target <= 100)
);
comment on table analysis.agency_lines is 'The lines by which an agency sorts its scores; without a row the edition''s own apply';
comment on column analysis.agency_lines.target is 'points from which a score is kept';
comment on column analysis.agency_lines.urgent is 'points below which a score is urgent';

create table analysis.scenario (
  agency_id   uuid        not null,
  id          uuid        not null,
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  name        text        not null constraint name_is_short check (char_length(name) between 1 and 120),
  version     integer     not null constraint version_counts_from_one check (version >= 1),
  request     uuid        not null,
  saved_at    timestamptz not null,
  deleted_at  timestamptz,
  primary key (agency_id, id),
  constraint one_scenario_per_request unique (agency_id, request)
);
create index scenario_by_year on analysis.scenario (agency_id, fiscal_year, saved_at);
comment on column analysis.scenario.fiscal_year is 'Buddhist era; the scenario departs from whatever result of this year is current';
comment on column analysis.scenario.request is 'idempotency key: the same request stores once';
comment on column analysis.scenario.deleted_at is 'set when the agency deleted the scenario; cleared when it took that back';

create table analysis.scenario_item (
  agency_id   uuid     not null,
  scenario_id uuid     not null,
  node_code   text     not null constraint node_code_is_short check (char_length(node_code) between 1 and 40),
  score       numeric  constraint score_is_a_score check (score between 0 and 100 and scale(score) <= 6),
  verdict     text     constraint verdict_is_known check (verdict in ('PASSED', 'FAILED', 'NOT_APPLICABLE', 'PENDING')),
  locked      boolean  not null,
  effort      smallint constraint effort_is_from_1_to_100 check (effort between 1 and 100),
  primary key (agency_id, scenario_id, node_code),
  constraint item_belongs_to_a_scenario foreign key (agency_id, scenario_id)
    references analysis.scenario (agency_id, id) on delete cascade,
  constraint change_is_a_score_or_a_verdict check (score is null or verdict is null),
  constraint item_says_something check (score is not null or verdict is not null or locked or effort is not null)
);
comment on table analysis.scenario_item is 'What a scenario assumes of one node of the edition, and what goal-seek must respect there';
comment on column analysis.scenario_item.locked is 'goal-seek leaves the node as it stands';
comment on column analysis.scenario_item.effort is 'how hard it is to raise the node; null counts as 1';
