create table national.publication (
  fiscal_year  smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  release      integer     not null constraint releases_count_from_one check (release >= 1),
  state        text        not null constraint state_is_known check (state in (
                 'FREEZING', 'FROZEN', 'PROPOSED', 'APPROVED', 'PUBLISHED', 'DISCARDED')),
  attempt      integer     not null constraint attempts_count_from_one check (attempt >= 1),
  edition_id   text        not null constraint edition_id_is_short check (char_length(edition_id) between 1 and 40),
  agencies     integer     not null constraint agencies_are_counted check (agencies >= 0),
  frozen       integer     not null constraint frozen_are_some_of_them check (frozen between 0 and agencies),
  upto         uuid,
  reason       text        not null constraint reason_is_short check (char_length(reason) <= 2000),
  resolution   text        not null constraint resolution_is_short check (char_length(resolution) <= 200),
  resolved_on  date,
  public_from  timestamptz,
  begun_by     uuid        not null,
  begun_at     timestamptz not null,
  proposed_by  uuid,
  proposed_at  timestamptz,
  approved_by  uuid,
  approved_at  timestamptz,
  published_at timestamptz,
  version      integer     not null constraint version_counts_from_one check (version >= 1),
  primary key (fiscal_year, release, attempt),
  constraint two_people_publish check (approved_by <> proposed_by),
  constraint proposal_is_whole check ((proposed_by is null) = (proposed_at is null)),
  constraint approval_is_whole check ((approved_by is null) = (approved_at is null)),
  constraint approval_follows_a_proposal check (approved_by is null or proposed_by is not null),
  constraint nothing_is_proposed_before_all_is_frozen check (proposed_by is null or frozen = agencies),
  constraint nothing_is_published_by_one_person check (state not in ('APPROVED', 'PUBLISHED') or approved_by is not null),
  constraint published_says_when check ((state = 'PUBLISHED') = (published_at is not null)),
  constraint correction_says_why check (release = 1 or proposed_by is null or reason <> '')
);
create unique index one_publication_under_way on national.publication (fiscal_year)
  where state not in ('PUBLISHED', 'DISCARDED');
comment on table national.publication is 'How a year''s results become public: copies are frozen, one person proposes, another approves, and they are public from a moment on';
comment on column national.publication.release is 'the version of the year''s results that this makes public; corrections are later ones';
comment on column national.publication.attempt is 'goes up when a publication was discarded before it was public';
comment on column national.publication.upto is 'agencies are frozen in the order of their ids; this one was the last';
comment on column national.publication.reason is 'why results are corrected; empty for the first publication of a year';
comment on column national.publication.public_from is 'not public before this moment; null: as soon as it is approved';
call tenant.personal_data('national.publication', 'staff', 'acts', 'work', 'public-task', 'P10Y', 'year');
grant select, insert, update, delete on national.publication to "${app}";

create table national.held_back (
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  agency_id   uuid        not null,
  reason      text        not null constraint reason_is_said check (char_length(reason) between 1 and 1000),
  held_by     uuid        not null,
  held_at     timestamptz not null,
  primary key (fiscal_year, agency_id)
);
comment on table national.held_back is 'Agencies whose results of a year are not published for the time being, each with the reason';
call tenant.personal_data('national.held_back', 'staff', 'acts', 'work', 'public-task', 'P10Y', 'year');
grant select, insert, delete on national.held_back to "${app}";
