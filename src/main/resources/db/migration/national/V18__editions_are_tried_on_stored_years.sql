create table national.dry_run (
  id              uuid        primary key,
  fiscal_year     smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  edition_id      text        not null constraint edition_id_is_short check (char_length(edition_id) between 1 and 40),
  edition_hash    text        not null constraint edition_hash_is_sha256 check (edition_hash ~ '^[0-9a-f]{64}$'),
  edition_file    text        not null,
  same_words      boolean     not null,
  without_lacking boolean     not null,
  agencies        integer     not null constraint agencies_are_counted check (agencies >= 0),
  done            integer     not null constraint done_are_some_of_them check (done between 0 and agencies),
  upto            uuid,
  asked_at        timestamptz not null,
  done_at         timestamptz
);
comment on table national.dry_run is 'An edition tried on the results that are stored of a year; no result changes by it';
comment on column national.dry_run.edition_file is 'the edition as it was when it was tried; a draft may change afterwards';
comment on column national.dry_run.same_words is 'only what bears the same words in both editions is carried over';
comment on column national.dry_run.without_lacking is 'what the year''s edition lacks is left out, so that the rest gives a total';
comment on column national.dry_run.upto is 'agencies are scored in the order of their ids; this one was the last';
comment on column national.dry_run.done_at is 'null while it goes on';
call tenant.no_personal_data('national.dry_run');

create table national.dry_score (
  dry_run_id   uuid    not null constraint of_a_dry_run references national.dry_run (id),
  agency_id    uuid    not null,
  result_id    uuid    not null,
  edition_hash text    not null,
  was_total    numeric(5, 2),
  was_grade    text,
  was_passed   boolean not null,
  is_total     numeric(5, 2),
  is_grade     text,
  is_passed    boolean not null,
  missing      text[]  not null,
  reasons      text[]  not null,
  primary key (dry_run_id, agency_id)
);
comment on table national.dry_score is 'An agency''s result of the year, and what it would have been under the tried edition';
comment on column national.dry_score.result_id is 'the result that was scored anew';
comment on column national.dry_score.edition_hash is 'of the edition that it is stored under';
comment on column national.dry_score.missing is 'codes of what the tried edition asks for and the inputs do not have, where that leaves no total';
call tenant.no_personal_data('national.dry_score');
grant select, insert, update, delete on national.dry_run, national.dry_score to "${app}";
