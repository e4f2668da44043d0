create table national.past_table (
  id          uuid        primary key,
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  edition_id  text        not null constraint edition_id_is_short check (char_length(edition_id) between 1 and 40),
  name        text        not null constraint name_is_short check (char_length(name) between 1 and 200),
  state       text        not null constraint state_is_known check (state in ('DRAFT', 'STORED', 'UNDONE', 'DISCARDED')),
  read_at     timestamptz not null,
  stored_at   timestamptz,
  stored      integer     not null constraint stored_are_counted check (stored >= 0),
  version     integer     not null constraint version_counts_from_one check (version >= 1),
  constraint stored_says_when check ((state in ('STORED', 'UNDONE')) = (stored_at is not null))
);
create index past_table_of_a_year on national.past_table (fiscal_year, read_at);
comment on table national.past_table is 'Tables with every agency''s result of a past year, from the file that was handed in to the results that were stored';
comment on column national.past_table.edition_id is 'under which the results are stored; a name of its own where no edition knows the year';
call tenant.no_personal_data('national.past_table');

create table national.past_row (
  table_id   uuid    not null constraint of_a_table references national.past_table (id),
  row        integer not null constraint rows_count_from_one check (row >= 1),
  code       text    not null,
  name       text    not null,
  kind       text,
  province   text    not null,
  district   text    not null,
  figures    text    not null,
  grade      text    not null,
  mended     text    not null,
  candidates uuid[]  not null,
  agency_id  uuid,
  left_out   boolean not null,
  result_id  uuid,
  primary key (table_id, row),
  constraint a_row_left_out_is_no_agencys check (not left_out or agency_id is null)
);
create unique index one_row_of_an_agency on national.past_row (table_id, agency_id);
create unique index one_row_of_a_result on national.past_row (result_id);
comment on table national.past_row is 'The rows of such a table as they were read, and which agency each is about';
comment on column national.past_row.row is 'as the file counts them';
comment on column national.past_row.figures is 'code=points of each node that the row has a figure for, one a line';
comment on column national.past_row.candidates is 'agencies that the row may be about, where the file does not tell them apart';
comment on column national.past_row.left_out is 'a person said that the row is about none of them';
comment on column national.past_row.result_id is 'the result that was stored for it';
call tenant.no_personal_data('national.past_row');
grant select, insert, update, delete on national.past_table, national.past_row to "${app}";
