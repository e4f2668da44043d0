create schema if not exists report;

create table report.content (
  agency_id uuid   not null,
  hash      text   not null,
  bytes     bytea  not null constraint file_is_not_too_large check (octet_length(bytes) between 1 and 20971520),
  primary key (agency_id, hash)
);
comment on column report.content.hash is 'SHA-256 in hex';
comment on table report.content is 'Files of papers by what they hold: issued DOCX and PDF, signed scans, fonts';
call tenant.protect('report.content');
call tenant.personal_data('report.content', 'signer', 'name', 'work', 'public-task', 'papers');

create table report.draft (
  agency_id   uuid     not null,
  id          uuid     not null,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  kind        text     not null constraint kind_is_known check (kind in ('MEASURES_MEMO', 'SIX_MONTHS_MEMO', 'TWELVE_MONTHS_MEMO',
    'UNIT_REQUEST', 'MEMO', 'LETTER', 'COVER_LETTER', 'ORDER', 'ANNOUNCEMENT', 'AGENDA', 'MINUTES', 'ANALYSIS', 'MEASURES_TABLE',
    'RESPONSIBILITIES', 'CALENDAR', 'MEASURES_DISCLOSURE', 'PROGRESS_DISCLOSURE')),
  subject_id  uuid,
  code        text     not null,
  corrects    uuid,
  changed_at  timestamptz not null,
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  paper_id    uuid,
  removed_at  timestamptz,
  primary key (agency_id, id),
  constraint one_draft_for_a_code unique (agency_id, code)
);
create index draft_of_a_year on report.draft (agency_id, fiscal_year);
comment on table report.draft is 'A paper that is being prepared; its figures come from the data each time it is shown';
comment on column report.draft.subject_id is 'The meeting or unit that it is about; null for kinds of which a year has one';
comment on column report.draft.code is 'Stands in its QR code and becomes the address of its verification';
comment on column report.draft.corrects is 'The issued paper that it is to correct';
comment on column report.draft.paper_id is 'The paper that was issued from it; null before';
call tenant.protect('report.draft');
call tenant.no_personal_data('report.draft');

create table report.edit (
  agency_id uuid    not null,
  draft_id  uuid    not null,
  version   integer not null constraint version_counts_from_one check (version >= 1),
  place     text    not null constraint place_is_a_key check (place ~ '^[a-z0-9.]{1,80}$'),
  said      text    not null constraint said_is_short check (char_length(said) <= 20000),
  primary key (agency_id, draft_id, version, place),
  constraint of_a_draft foreign key (agency_id, draft_id) references report.draft (agency_id, id)
);
comment on table report.edit is 'Words that were put in place of the proposed ones, all of them for each version of a draft';
call tenant.protect('report.edit');
call tenant.no_personal_data('report.edit');

create table report.paper (
  agency_id   uuid     not null,
  id          uuid     not null,
  draft_id    uuid     not null,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  kind        text     not null constraint kind_is_known check (kind in ('MEASURES_MEMO', 'SIX_MONTHS_MEMO', 'TWELVE_MONTHS_MEMO',
    'UNIT_REQUEST', 'MEMO', 'LETTER', 'COVER_LETTER', 'ORDER', 'ANNOUNCEMENT', 'AGENDA', 'MINUTES', 'ANALYSIS', 'MEASURES_TABLE',
    'RESPONSIBILITIES', 'CALENDAR', 'MEASURES_DISCLOSURE', 'PROGRESS_DISCLOSURE')),
  title       text     not null constraint title_is_short check (char_length(title) between 1 and 1000),
  subject     text     not null constraint subject_is_short check (char_length(subject) <= 2000),
  number      text     not null constraint number_is_short check (char_length(number) <= 100),
  dated       date     not null,
  signer_post text     not null constraint signer_post_is_short check (char_length(signer_post) between 1 and 300),
  signer_name text     not null constraint signer_name_is_short check (char_length(signer_name) <= 200),
  code        text     not null,
  docx        text     not null,
  pdf         text     not null,
  scan        text,
  scan_type   text     constraint scan_is_a_known_file check (scan_type in ('PDF', 'PNG', 'JPEG')),
  edition     integer  not null constraint edition_counts_from_one check (edition >= 1),
  corrects    uuid,
  issued_at   timestamptz not null,
  withdrawn_at     timestamptz,
  withdrawn_reason text not null default '' constraint reason_is_short check (char_length(withdrawn_reason) <= 500),
  primary key (agency_id, id),
  constraint one_paper_for_a_code unique (agency_id, code),
  constraint one_paper_of_a_draft unique (agency_id, draft_id),
  constraint of_a_draft foreign key (agency_id, draft_id) references report.draft (agency_id, id),
  constraint has_its_docx foreign key (agency_id, docx) references report.content (agency_id, hash),
  constraint has_its_pdf foreign key (agency_id, pdf) references report.content (agency_id, hash),
  constraint has_its_scan foreign key (agency_id, scan) references report.content (agency_id, hash),
  constraint scan_says_what_it_is check ((scan is null) = (scan_type is null)),
  constraint withdrawn_for_a_reason check (withdrawn_at is null or withdrawn_reason <> '')
);
create index paper_of_a_year on report.paper (agency_id, fiscal_year);
create index paper_by_correction on report.paper (agency_id, corrects);
create index paper_by_docx on report.paper (agency_id, docx);
create index paper_by_pdf on report.paper (agency_id, pdf);
create index paper_by_scan on report.paper (agency_id, scan);
comment on table report.paper is 'A paper as it was issued; only its withdrawal is ever added';
comment on column report.paper.docx is 'Hash of the DOCX, by which it is kept';
comment on column report.paper.scan is 'Hash of the signed scan, which is the document of record';
comment on column report.paper.edition is '1, and one more for each correction';
call tenant.protect('report.paper');
call tenant.personal_data('report.paper', 'signer', 'name', 'work', 'public-task', 'papers');

create table report.reference (
  agency_id     uuid     not null,
  id            uuid     not null,
  series        text     not null constraint series_is_known
    check (series in ('MEMO', 'LETTER', 'CIRCULAR', 'ORDER', 'ANNOUNCEMENT', 'INCOMING')),
  calendar_year smallint not null constraint calendar_year_is_buddhist check (calendar_year between 2484 and 2999),
  number        text     not null constraint number_is_short check (char_length(number) <= 100),
  prefix        text     not null constraint prefix_is_short check (char_length(prefix) <= 100),
  ordinal       integer  constraint ordinal_counts_from_one check (ordinal >= 1),
  dated         date     not null,
  subject       text     not null constraint subject_is_short check (char_length(subject) between 1 and 1000),
  party         text     not null constraint party_is_short check (char_length(party) <= 300),
  link          text     not null constraint link_is_short check (char_length(link) <= 500),
  scan          text,
  scan_type     text     constraint scan_is_a_known_file check (scan_type in ('PDF', 'PNG', 'JPEG')),
  paper_id      uuid,
  version       integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at    timestamptz,
  primary key (agency_id, id),
  constraint has_its_scan foreign key (agency_id, scan) references report.content (agency_id, hash),
  constraint of_a_paper foreign key (agency_id, paper_id) references report.paper (agency_id, id),
  constraint scan_says_what_it_is check ((scan is null) = (scan_type is null))
);
create index reference_in_order on report.reference (agency_id, calendar_year, series, prefix, ordinal);
create index reference_by_paper on report.reference (agency_id, paper_id);
create index reference_by_scan on report.reference (agency_id, scan);
comment on table report.reference is 'The register: numbers that papers were given, and letters that came in';
comment on column report.reference.calendar_year is 'Buddhist year of the date; numbers begin anew on 1 January, not with the fiscal year';
comment on column report.reference.prefix is 'What stands before the running number, as far as the slash';
comment on column report.reference.ordinal is 'The running number; null where the number has none';
comment on column report.reference.party is 'Whom it went to, or came from';
call tenant.protect('report.reference');
call tenant.no_personal_data('report.reference');

create table report.setting (
  agency_id   uuid    not null,
  font        text    not null constraint font_is_known check (font in ('SARABUN_PSK', 'SARABUN_IT9', 'SARABUN_NEW')),
  catch_words boolean not null,
  address     text    not null constraint address_is_short check (char_length(address) <= 500),
  foot        text    not null constraint foot_is_short check (char_length(foot) <= 500),
  version     integer not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id)
);
comment on table report.setting is 'How an agency''s papers look, and where its letters come from';
comment on column report.setting.foot is 'Lines at the foot of letters: unit, telephone, e-mail';
call tenant.protect('report.setting');
call tenant.no_personal_data('report.setting');

create table report.figure (
  agency_id uuid          not null,
  name      text          not null constraint name_is_known check (name in ('TOP_MARGIN', 'RIGHT_MARGIN', 'BOTTOM_MARGIN',
    'LEFT_MARGIN', 'TEXT_SIZE', 'FIRST_LINE', 'MEMO_CREST', 'LARGE_CREST', 'MEMO_TITLE', 'MEMO_LABEL', 'TABLE_TEXT')),
  value     numeric(4, 1) not null constraint value_is_positive check (value > 0),
  primary key (agency_id, name)
);
comment on table report.figure is 'Lengths and sizes that an agency wants other than the office''s rules have them';
comment on column report.figure.value is 'Centimetres, or points of TH Sarabun for sizes of text';
call tenant.protect('report.figure');
call tenant.no_personal_data('report.figure');

create table report.prefix (
  agency_id uuid not null,
  unit_id   uuid not null,
  prefix    text not null constraint prefix_is_short check (char_length(prefix) between 1 and 100),
  primary key (agency_id, unit_id)
);
comment on table report.prefix is 'What the numbers of a unit''s papers begin with';
comment on column report.prefix.unit_id is 'The agency''s own id for the agency as a whole';
call tenant.protect('report.prefix');
call tenant.no_personal_data('report.prefix');

create table report.font (
  agency_id uuid not null,
  face      text not null constraint face_is_known check (face in ('REGULAR', 'BOLD', 'ITALIC', 'BOLD_ITALIC')),
  hash      text not null,
  file_name text not null constraint file_name_is_short check (char_length(file_name) between 1 and 200),
  primary key (agency_id, face),
  constraint has_its_file foreign key (agency_id, hash) references report.content (agency_id, hash)
);
create index font_by_file on report.font (agency_id, hash);
comment on table report.font is 'Font files of an agency, in which its PDFs are set';
call tenant.protect('report.font');
call tenant.no_personal_data('report.font');

grant usage on schema report to "${app}";
grant select, insert on report.content, report.edit to "${app}";
grant select, insert, update on report.draft, report.paper, report.reference, report.setting to "${app}";
grant select, insert, delete on report.figure, report.prefix, report.font to "${app}";
