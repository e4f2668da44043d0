create table national.certificate_name (
  fiscal_year  smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  agency_id    uuid        not null,
  name_th      text        not null constraint name_is_said check (char_length(name_th) between 1 and 200),
  name_en      text        not null constraint english_name_is_said check (char_length(name_en) between 1 and 200),
  confirmed_at timestamptz not null,
  version      integer     not null constraint version_counts_from_one check (version >= 1),
  primary key (fiscal_year, agency_id)
);
comment on table national.certificate_name is 'How an agency''s name stands on its certificate and letter of a year, as the agency confirmed it; who did stands in the trail';
call tenant.no_personal_data('national.certificate_name');
grant select, insert, update on national.certificate_name to "${app}";

create table national.award (
  fiscal_year   smallint not null primary key constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  grades        text[]   not null,
  signer_th     text     not null constraint signer_is_short check (char_length(signer_th) <= 200),
  signer_en     text     not null constraint english_signer_is_short check (char_length(signer_en) <= 200),
  letter_number text     not null constraint letter_number_is_short check (char_length(letter_number) <= 100),
  letter_date   date,
  version       integer  not null constraint version_counts_from_one check (version >= 1)
);
comment on table national.award is 'What the commission decided about a year''s certificates and letters';
comment on column national.award.grades is 'grades that are honoured with a certificate; once results are public, none is taken away';
comment on column national.award.signer_th is 'the post beneath the place for the hand; no person''s name';
comment on column national.award.letter_number is 'number of the circular letter in the commission''s register; empty to be written by hand';
call tenant.no_personal_data('national.award');
grant select, insert, update on national.award to "${app}";
