create schema if not exists scoring;

create table scoring.edition_used (
  hash text  not null constraint hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  id   text  not null,
  file text  not null,
  primary key (hash)
);
comment on table scoring.edition_used is 'The edition file of every result ever stored, by content: a result can be recomputed after its edition has changed';

create table scoring.result (
  agency_id    uuid        not null,
  id           uuid        not null,
  fiscal_year  smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  version      integer     not null constraint version_counts_from_one check (version >= 1),
  edition_hash text        not null references scoring.edition_used (hash),
  inputs       text        not null,
  inputs_hash  text        not null constraint inputs_hash_is_sha256 check (inputs_hash ~ '^[0-9a-f]{64}$'),
  explained    text        not null,
  total_exact  text                 constraint total_is_exact check (total_exact ~ '^[0-9]+/[0-9]+$'),
  total        numeric(5, 2)        constraint total_is_a_score check (total between 0 and 100),
  grade        text,
  origin       text        not null constraint origin_is_known check (origin in ('SAMPLE', 'IMPORT')),
  source       text        not null,
  request      uuid        not null,
  stored_at    timestamptz not null,
  withdrawn_at timestamptz,
  primary key (agency_id, id),
  constraint one_result_per_version unique (agency_id, fiscal_year, version),
  constraint one_result_per_request unique (agency_id, request),
  constraint total_exact_and_shown_go_together check ((total_exact is null) = (total is null))
);
comment on column scoring.result.fiscal_year is 'Buddhist era; 2569 ends on 30 September 2026';
comment on column scoring.result.explained is 'The whole scored tree as canonical JSON; folding inputs under edition_hash gives the same bytes';
comment on column scoring.result.total_exact is 'numerator/denominator in lowest terms; null when the total is withheld';
comment on column scoring.result.total is 'total_exact rounded half up to two decimals, for sorting only';
comment on column scoring.result.request is 'idempotency key: the same request stores once';
comment on column scoring.result.withdrawn_at is 'set when the agency took this version back; the newest version without it is the current one';
