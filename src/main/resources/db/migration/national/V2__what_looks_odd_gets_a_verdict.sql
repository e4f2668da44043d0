create table national.line (
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  jump        integer  not null constraint jump_is_points check (jump between 1 and 100),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  primary key (fiscal_year)
);
comment on table national.line is 'From how many points on a change of an agency''s total is looked at, where the commission set it';
call tenant.no_personal_data('national.line');

create table national.anomaly (
  id          uuid     not null,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  kind        text     not null constraint kind_is_known check (kind in ('JUMP', 'SHARED', 'COPIED')),
  observed    numeric  not null,
  before      numeric,
  after       numeric,
  same_rules  boolean  not null,
  found_on    date     not null,
  stands      boolean  not null,
  verdict     text     not null constraint verdict_is_known check (verdict in ('NONE', 'CLEARED', 'LOOK_INTO', 'CONFIRMED')),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  primary key (id)
);
create index anomaly_of_a_year on national.anomaly (fiscal_year);
comment on table national.anomaly is 'What looks odd about agencies, in numbers; a reason to look, never a proof';
comment on column national.anomaly.observed is 'points of a jump, agencies that share a document, or hundredths of a text that are the same';
comment on column national.anomaly.same_rules is 'whether both years of a jump were scored under one edition';
comment on column national.anomaly.stands is 'whether the last look still found it';
call tenant.no_personal_data('national.anomaly');

create table national.involved (
  anomaly_id uuid not null constraint of_an_anomaly references national.anomaly (id),
  agency_id  uuid not null,
  code       text not null,
  address    text not null constraint address_is_short check (char_length(address) <= 2048),
  primary key (anomaly_id, agency_id, code, address)
);
comment on table national.involved is 'The agencies about which an anomaly is, and where it can be seen';
call tenant.no_personal_data('national.involved');

create table national.verdict (
  anomaly_id uuid    not null constraint of_an_anomaly references national.anomaly (id),
  version    integer not null constraint version_counts_from_two check (version >= 2),
  verdict    text    not null constraint verdict_is_known check (verdict in ('NONE', 'CLEARED', 'LOOK_INTO', 'CONFIRMED')),
  note       text    not null constraint note_is_short check (char_length(note) <= 1000),
  observed   numeric not null,
  judged_as  text    not null constraint judged_as_a_role check (judged_as ~ '^[A-Z][A-Z_]{1,39}$'),
  judged_at  timestamptz not null,
  primary key (anomaly_id, version),
  constraint a_verdict_says_why check (verdict = 'NONE' or note <> '')
);
comment on table national.verdict is 'What the commission made of an anomaly, each verdict beside the earlier ones; who stands in the trail';
comment on column national.verdict.judged_as is 'the role in which it was judged';
call tenant.no_personal_data('national.verdict');

create table national.imprint (
  agency_id   uuid        not null,
  fiscal_year smallint    not null,
  code        text        not null,
  snapshot_id uuid        not null,
  address     text        not null,
  shingles    integer     not null,
  signature   integer[]   not null,
  primary key (agency_id, fiscal_year, code)
);
comment on table national.imprint is 'Numbers made of a public text, by which texts that are alike are found among thousands; the text cannot be made of them';
call tenant.no_personal_data('national.imprint');

create table national.look (
  fiscal_year smallint    primary key,
  looked_at   timestamptz not null
);
comment on table national.look is 'When the program last looked for anomalies of a year';
call tenant.no_personal_data('national.look');

grant select, insert, update on national.line, national.anomaly, national.verdict, national.imprint, national.look to "${app}";
grant select, insert, delete on national.involved to "${app}";
