create table report.template (
  agency_id  uuid    not null,
  kind       text    not null constraint kind_is_known check (kind in ('MEASURES_MEMO', 'SIX_MONTHS_MEMO', 'TWELVE_MONTHS_MEMO',
    'UNIT_REQUEST', 'MEMO', 'LETTER', 'COVER_LETTER', 'ORDER', 'ANNOUNCEMENT', 'AGENDA', 'MINUTES', 'ANALYSIS', 'MEASURES_TABLE',
    'RESPONSIBILITIES', 'CALENDAR', 'MEASURES_DISCLOSURE', 'PROGRESS_DISCLOSURE')),
  version    integer not null constraint version_counts_from_one check (version >= 1),
  hash       text    not null,
  file_name  text    not null constraint file_name_is_short check (char_length(file_name) between 1 and 200),
  kept_at    timestamptz not null,
  removed_at timestamptz,
  primary key (agency_id, kind, version),
  constraint has_its_file foreign key (agency_id, hash) references report.content (agency_id, hash)
);
create index template_by_file on report.template (agency_id, hash);
comment on table report.template is 'Word documents with named fields into which an agency''s papers of a kind are written; the newest version counts';
comment on column report.template.removed_at is 'When the agency went back to our own layout';
call tenant.protect('report.template');
call tenant.no_personal_data('report.template');
grant select, insert, update on report.template to "${app}";
