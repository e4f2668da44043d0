create schema if not exists assessment;
grant usage on schema assessment to "${app}";

create table assessment.round (
  fiscal_year      smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  second_share     integer     not null constraint second_share_is_percent check (second_share between 0 and 100),
  calibration_pass integer     not null constraint calibration_pass_is_percent check (calibration_pass between 0 and 100),
  seed             bigint      not null,
  opened_at        timestamptz not null,
  version          integer     not null constraint version_counts_from_one check (version >= 1),
  primary key (fiscal_year)
);
comment on table assessment.round is 'The years whose disclosures the commission has assessed in this installation';
comment on column assessment.round.second_share is 'How many of a hundred items a second assessor judges too, without seeing the first';
comment on column assessment.round.calibration_pass is 'How many of a hundred answers to the calibration set must be right before an assessor judges';
comment on column assessment.round.seed is 'Draws which items are judged twice, so that anyone can draw them again';
call tenant.no_personal_data('assessment.round');

create table assessment.extension (
  fiscal_year smallint not null,
  kind        text     not null constraint kind_is_known check (kind in ('ASSESSMENT', 'APPEAL')),
  until       date     not null,
  reason      text     not null constraint reason_is_said check (char_length(reason) between 1 and 1000),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  primary key (fiscal_year, kind, version),
  constraint of_a_round foreign key (fiscal_year) references assessment.round (fiscal_year)
);
comment on table assessment.extension is 'Windows of a round that the commission keeps open beyond its calendar, each with the reason; the latest version counts';
call tenant.no_personal_data('assessment.extension');

create table assessment.assessor (
  fiscal_year smallint not null,
  person_id   uuid     not null,
  active      boolean  not null,
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  primary key (fiscal_year, person_id),
  constraint of_a_round foreign key (fiscal_year) references assessment.round (fiscal_year)
);
comment on table assessment.assessor is 'Who assesses in a year';
call tenant.personal_data('assessment.assessor', 'staff', 'role', 'work', 'public-task', 'P10Y', 'year');

create table assessment.seat (
  fiscal_year smallint    not null,
  agency_id   uuid        not null,
  place       text        not null constraint place_is_known check (place in ('FIRST', 'SECOND', 'MODERATOR', 'APPEAL')),
  person_id   uuid        not null,
  given_at    timestamptz not null,
  version     integer     not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, fiscal_year, place),
  constraint one_place_for_a_person unique (agency_id, fiscal_year, person_id),
  constraint of_an_assessor foreign key (fiscal_year, person_id) references assessment.assessor (fiscal_year, person_id)
);
create index seats_of_a_person on assessment.seat (fiscal_year, person_id);
comment on table assessment.seat is 'Who judges which agency in which place; nobody holds two places at one agency, so that seconds, moderators and those who decide appeals are others than who judged first';
call tenant.personal_data('assessment.seat', 'staff', 'role', 'work', 'public-task', 'P10Y', 'year');

create table assessment.declaration (
  fiscal_year smallint    not null,
  agency_id   uuid        not null,
  person_id   uuid        not null,
  conflict    boolean     not null,
  reason      text        not null constraint reason_is_short check (char_length(reason) <= 1000),
  declared_at timestamptz not null,
  primary key (agency_id, fiscal_year, person_id),
  constraint a_conflict_is_explained check (not conflict or reason <> ''),
  constraint of_an_assessor foreign key (fiscal_year, person_id) references assessment.assessor (fiscal_year, person_id)
);
comment on table assessment.declaration is 'Whether an assessor has an interest in an agency; nobody judges before he declared that he has none';
call tenant.personal_data('assessment.declaration', 'staff', 'role,acts', 'work', 'public-task', 'P10Y', 'year');

create table assessment.stock_comment (
  id         uuid    not null,
  code       text    constraint code_is_short check (char_length(code) between 1 and 20),
  text_th    text    not null constraint text_is_said check (char_length(text_th) between 1 and 1000),
  version    integer not null constraint version_counts_from_one check (version >= 1),
  removed_at timestamptz,
  primary key (id)
);
comment on table assessment.stock_comment is 'Comments that assessors use again; for one item, or for all where the code is null';
call tenant.no_personal_data('assessment.stock_comment');

create table assessment.calibration_item (
  fiscal_year  smallint not null,
  id           uuid     not null,
  place        integer  not null constraint place_counts_from_one check (place >= 1),
  code         text     not null constraint code_is_short check (char_length(code) between 1 and 20),
  address      text     not null constraint address_is_short check (char_length(address) between 1 and 2048),
  page_text    text     not null constraint page_text_is_short check (char_length(page_text) <= 20000),
  picture_hash text     constraint picture_hash_is_sha256 check (picture_hash ~ '^[0-9a-f]{64}$'),
  found        text[]   not null constraint found_is_known check (found <@ array['PRESENT', 'ABSENT', 'NOT_APPLICABLE']),
  reason       text     not null constraint reason_is_said check (char_length(reason) between 1 and 2000),
  version      integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at   timestamptz,
  primary key (fiscal_year, id),
  constraint of_a_round foreign key (fiscal_year) references assessment.round (fiscal_year)
);
comment on table assessment.calibration_item is 'Items that every assessor of a year judges first; what is right and why is shown after he answered';
call tenant.no_personal_data('assessment.calibration_item');

create table assessment.calibration_answer (
  fiscal_year smallint    not null,
  item_id     uuid        not null,
  person_id   uuid        not null,
  attempt     integer     not null constraint attempt_counts_from_one check (attempt >= 1),
  found       text[]      not null constraint found_is_known check (found <@ array['PRESENT', 'ABSENT', 'NOT_APPLICABLE']),
  answered_at timestamptz not null,
  primary key (fiscal_year, item_id, person_id, attempt),
  constraint of_an_item foreign key (fiscal_year, item_id) references assessment.calibration_item (fiscal_year, id),
  constraint of_an_assessor foreign key (fiscal_year, person_id) references assessment.assessor (fiscal_year, person_id)
);
comment on table assessment.calibration_answer is 'What assessors answered to the calibration set';
call tenant.personal_data('assessment.calibration_answer', 'staff', 'role,acts', 'work', 'public-task', 'P10Y', 'year');

create table assessment.item (
  agency_id   uuid     not null,
  fiscal_year smallint not null,
  code        text     not null constraint code_is_short check (char_length(code) between 1 and 20),
  twice       boolean  not null,
  state       text     not null constraint state_is_known check (state in ('WAITING', 'HALF', 'DISPUTED', 'DONE')),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, fiscal_year, code),
  constraint only_one_that_is_judged_twice_is_half_done check (twice or state in ('WAITING', 'DONE'))
);
comment on table assessment.item is 'An item of an agency on its way to a verdict';
comment on column assessment.item.twice is 'Whether a second assessor judges it too';
call tenant.protect('assessment.item');
call tenant.no_personal_data('assessment.item');

create table assessment.finding (
  agency_id      uuid        not null,
  fiscal_year    smallint    not null,
  code           text        not null,
  place          text        not null constraint place_is_known check (place in ('FIRST', 'SECOND', 'MODERATOR')),
  person_id      uuid        not null,
  found          text[]      not null constraint found_is_known check (found <@ array['PRESENT', 'ABSENT', 'NOT_APPLICABLE', 'OPEN']),
  comment        text        not null constraint comment_is_short check (char_length(comment) <= 4000),
  recommendation text        not null constraint recommendation_is_short check (char_length(recommendation) <= 4000),
  verdict        text        constraint verdict_is_known check (verdict in ('PASSED', 'FAILED', 'NOT_APPLICABLE')),
  begun_at       timestamptz not null,
  submitted_at   timestamptz,
  version        integer     not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, fiscal_year, code, place),
  constraint of_an_item foreign key (agency_id, fiscal_year, code)
    references assessment.item (agency_id, fiscal_year, code),
  constraint nobody_judges_an_item_twice unique (agency_id, fiscal_year, code, person_id),
  constraint submitted_with_a_verdict check ((submitted_at is null) = (verdict is null)),
  constraint submitted_when_all_is_found check (submitted_at is null or not 'OPEN' = any (found)),
  constraint failed_with_a_reason check (verdict is distinct from 'FAILED' or comment <> '')
);
comment on table assessment.finding is 'What one assessor found of an item, component by component';
call tenant.protect('assessment.finding');
call tenant.personal_data('assessment.finding', 'staff', 'role,acts', 'work', 'public-task', 'papers');

create table assessment.release (
  agency_id   uuid        not null,
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  released_at timestamptz not null,
  primary key (agency_id, fiscal_year)
);
comment on table assessment.release is 'Which agencies know their verdicts; from then on only an appeal changes one';
call tenant.protect('assessment.release');
call tenant.no_personal_data('assessment.release');

create table assessment.ruling (
  agency_id   uuid        not null,
  fiscal_year smallint    not null,
  code        text        not null,
  decided_by  uuid        not null,
  judged_by   uuid[]      not null,
  decided_at  timestamptz not null,
  removed_at  timestamptz,
  primary key (agency_id, fiscal_year, code, decided_at),
  constraint decided_by_someone_who_did_not_judge check (decided_by <> all (judged_by))
);
comment on table assessment.ruling is 'Who decided an appeal, beside those who had judged';
call tenant.protect('assessment.ruling');
call tenant.personal_data('assessment.ruling', 'staff', 'role,acts', 'work', 'public-task', 'papers');

create table assessment.published_appeal (
  fiscal_year smallint not null,
  agency_id   uuid     not null,
  code        text     not null constraint code_is_short check (char_length(code) between 1 and 20),
  ground      text     not null constraint ground_is_said check (char_length(ground) between 1 and 4000),
  outcome     text     not null constraint outcome_is_known check (outcome in ('UPHELD', 'REFUSED')),
  reason      text     not null constraint reason_is_said check (char_length(reason) between 1 and 4000),
  decided_on  date     not null,
  primary key (agency_id, fiscal_year, code)
);
create index published_appeals_of_a_year on assessment.published_appeal (fiscal_year, decided_on);
comment on table assessment.published_appeal is 'Decided appeals that their agencies agreed to have published, for everyone to read';
call tenant.no_personal_data('assessment.published_appeal');

create table assessment.mock_finding (
  agency_id    uuid        not null,
  fiscal_year  smallint    not null,
  code         text        not null constraint code_is_short check (char_length(code) between 1 and 20),
  person_id    uuid        not null,
  found        text[]      not null constraint found_is_known check (found <@ array['PRESENT', 'ABSENT', 'NOT_APPLICABLE', 'OPEN']),
  comment      text        not null constraint comment_is_short check (char_length(comment) <= 4000),
  verdict      text        constraint verdict_is_known check (verdict in ('PASSED', 'FAILED', 'NOT_APPLICABLE')),
  submitted_at timestamptz,
  version      integer     not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, fiscal_year, code, person_id),
  constraint submitted_with_a_verdict check ((submitted_at is null) = (verdict is null)),
  constraint failed_with_a_reason check (verdict is distinct from 'FAILED' or comment <> '')
);
comment on table assessment.mock_finding is 'What colleagues found in the mock assessment of an agency; no score knows of it';
call tenant.protect('assessment.mock_finding');
call tenant.personal_data('assessment.mock_finding', 'staff', 'role,acts', 'work', 'public-task', 'P10Y', 'year');

grant select, insert, update on all tables in schema assessment to "${app}";
grant delete on assessment.seat, assessment.assessor, assessment.declaration, assessment.calibration_answer, assessment.mock_finding, assessment.published_appeal, assessment.extension to "${app}";
