create table report.result_batch (
  id           uuid     primary key,
  fiscal_year  smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  agency_kind  text     constraint kind_is_short check (char_length(agency_kind) <= 60),
  province     text     constraint province_is_short check (char_length(province) <= 200),
  attempt      integer  not null default 1 constraint attempts_count_from_one check (attempt >= 1),
  started_at   timestamptz not null,
  cancelled_at timestamptz
);
comment on table report.result_batch is 'Papers of results that the commission has made for a year''s agencies, or some of them';
comment on column report.result_batch.agency_kind is 'Only agencies of this kind; null for all';
comment on column report.result_batch.attempt is 'Goes up when work is taken up again, so that it is scheduled under another name';
call tenant.no_personal_data('report.result_batch');

create table report.result_item (
  batch_id   uuid     not null constraint of_a_batch references report.result_batch (id),
  agency_id  uuid     not null,
  lane       smallint not null,
  state      text     not null constraint state_is_known check (state in ('WAITING', 'MADE', 'WITHOUT_RESULT', 'FAILED')),
  reason     text     constraint reason_is_known check (reason in ('CREST', 'FONT', 'CHARACTERS', 'RESULT', 'OTHER')),
  detail     text     not null default '' constraint detail_is_short check (char_length(detail) <= 300),
  settled_at timestamptz,
  primary key (batch_id, agency_id),
  constraint failed_for_a_reason check ((state = 'FAILED') = (reason is not null)),
  constraint settled_once_it_is_done check ((state = 'WAITING') = (settled_at is null))
);
create index item_that_waits on report.result_item (batch_id, lane) where state = 'WAITING';
comment on table report.result_item is 'How far each agency''s paper is; it holds no score';
comment on column report.result_item.lane is 'Items of one lane are worked off one after the other, lanes beside each other';
comment on column report.result_item.detail is 'What is wrong, such as the characters that no font has';
call tenant.no_personal_data('report.result_item');

create table report.result_paper (
  agency_id   uuid     not null,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  hash        text     not null,
  made_at     timestamptz not null,
  constraint one_paper_for_a_version primary key (agency_id, fiscal_year, version),
  constraint has_its_file foreign key (agency_id, hash) references report.content (agency_id, hash)
);
create index result_paper_by_file on report.result_paper (agency_id, hash);
comment on table report.result_paper is 'An agency''s result of a year on two pages, made once for each version of the result';
comment on column report.result_paper.version is 'Of the result that it was made from';
call tenant.protect('report.result_paper');
call tenant.no_personal_data('report.result_paper');

grant select, insert, update on report.result_batch, report.result_item to "${app}";
grant select, insert on report.result_paper to "${app}";
