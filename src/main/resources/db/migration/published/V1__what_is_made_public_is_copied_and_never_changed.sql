create schema if not exists published;

create table published.edition (
  hash text not null primary key constraint hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  id   text not null,
  file text not null
);
comment on table published.edition is 'The edition file that published results were scored under, by content';

create table published.release (
  fiscal_year   smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  version       integer     not null constraint version_counts_from_one check (version >= 1),
  edition_hash  text        not null references published.edition (hash),
  reason        text        not null constraint reason_is_short check (char_length(reason) <= 2000),
  resolution    text        not null constraint resolution_is_short check (char_length(resolution) <= 200),
  resolved_on   date,
  published_at  timestamptz not null,
  agencies      integer     not null constraint agencies_are_counted check (agencies >= 0),
  made_up       boolean     not null,
  figures       text        not null,
  primary key (fiscal_year, version),
  constraint correction_says_why check (version = 1 or reason <> '')
);
comment on table published.release is 'Every publication of a year''s results; a correction is the next version beside the old ones';
comment on column published.release.reason is 'why results were corrected; empty for the first publication of a year';
comment on column published.release.resolution is 'number of the resolution by which the committee approved the results';
comment on column published.release.made_up is 'the figures are of nobody, for demonstration and tests';
comment on column published.release.figures is 'the country''s figures, as JSON';

create table published.score (
  fiscal_year   smallint      not null,
  version       integer       not null,
  agency_id     uuid          not null,
  code          text          not null,
  kind          text          not null,
  name_th       text          not null,
  name_en       text          not null,
  short_name_th text          not null,
  short_name_en text          not null,
  province      text,
  district      text,
  inputs        text          not null,
  total         numeric(5, 2) constraint total_is_a_score check (total between 0 and 100),
  grade         text,
  passed        boolean       not null,
  rank_best     integer,
  rank_worst    integer,
  ranked        integer,
  percentile    numeric(5, 2) constraint percentile_is_a_share check (percentile between 0 and 100),
  margin        numeric(6, 3) constraint margin_is_not_negative check (margin >= 0),
  points        numeric(5, 2)[] not null,
  facts         text          not null,
  primary key (fiscal_year, version, agency_id),
  constraint one_agency_per_code unique (fiscal_year, version, code),
  constraint ranks_stand_together check (
    (total is null) = (rank_best is null) and (rank_best is null) = (rank_worst is null)
    and (rank_best is null) = (ranked is null) and (rank_best is null) = (percentile is null)),
  constraint ranks_are_in_order check (1 <= rank_best and rank_best <= rank_worst and rank_worst <= ranked)
);
create index score_of_agency on published.score (agency_id, fiscal_year, version);
comment on table published.score is 'What was made public of each agency''s year, by publication; complete in itself';
comment on column published.score.inputs is 'what was counted and judged, as canonical JSON; folding it under the edition gives every score';
comment on column published.score.total is 'rounded half up to two decimals; null where it is withheld';
comment on column published.score.rank_best is 'best place within its kind that its margin of error leaves open';
comment on column published.score.rank_worst is 'worst place within its kind that its margin of error leaves open';
comment on column published.score.ranked is 'agencies of its kind that have a total';
comment on column published.score.margin is 'half the width of the 95 % interval of the total, in points; null where it is not known';
comment on column published.score.points is 'score of each node of the edition, in its order, rounded; null where withheld';
comment on column published.score.facts is 'channels for complaints, documents and measures, as JSON';

-- What is being made ready stands apart, so that nothing is public before it is published.
create table published.waiting (like published.score including comments including constraints including indexes);
comment on table published.waiting is 'Copies of a year that are made ready for its next publication';
comment on column published.waiting.fiscal_year is 'Buddhist era';

call tenant.no_personal_data('published.edition');
call tenant.no_personal_data('published.release');
call tenant.no_personal_data('published.score');
call tenant.no_personal_data('published.waiting');

grant usage on schema published to "${app}", "${reader}";
grant select, insert on published.edition, published.release, published.score to "${app}";
grant select, insert, delete on published.waiting to "${app}";
grant select on published.edition, published.release, published.score to "${reader}";
