alter table calendar.period add column id uuid not null default gen_random_uuid();
alter table calendar.period add constraint one_id_for_each_window unique (id);
comment on column calendar.period.id is 'What agencies'' activities are tied to';

create table calendar.national_activity (
  id          uuid primary key,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  title_th    text     not null constraint thai_title_is_short check (char_length(title_th) between 1 and 500),
  title_en    text     not null constraint english_title_is_short check (char_length(title_en) between 1 and 500),
  milestone   boolean  not null,
  starts      date     not null,
  ends        date     not null,
  source      text     not null constraint source_is_said check (char_length(source) between 1 and 300),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at  timestamptz,
  constraint does_not_end_before_it_starts check (ends >= starts),
  constraint a_milestone_is_one_day check (not milestone or ends = starts)
);
create index national_activity_by_year on calendar.national_activity (fiscal_year, starts);
comment on table calendar.national_activity is 'What the commission does in a fiscal year beside its windows; the same for every agency';
call tenant.no_personal_data('calendar.national_activity');

create table calendar.shift (
  id          uuid primary key,
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  entry_id    uuid        not null,
  from_starts date        not null,
  from_ends   date        not null,
  to_starts   date        not null,
  to_ends     date        not null,
  moved_at    timestamptz not null,
  constraint did_not_end_before_it_started check (from_ends >= from_starts),
  constraint does_not_end_before_it_starts check (to_ends >= to_starts),
  constraint moved_at_all check ((from_starts, from_ends) <> (to_starts, to_ends))
);
create index shift_by_year on calendar.shift (fiscal_year, moved_at);
comment on table calendar.shift is 'When the commission moved what of its calendar';
comment on column calendar.shift.entry_id is 'A national activity or a window';
call tenant.no_personal_data('calendar.shift');

create table calendar.tie (
  agency_id   uuid not null,
  activity_id uuid not null,
  entry_id    uuid not null,
  edge        text not null constraint edge_is_known check (edge in ('START', 'END')),
  primary key (agency_id, activity_id),
  constraint of_an_activity foreign key (agency_id, activity_id) references calendar.activity (agency_id, id)
);
create index tie_by_entry on calendar.tie (entry_id, agency_id);
comment on table calendar.tie is 'Which activity of an agency follows which day of the commission''s calendar; ids only';
call tenant.protect('calendar.tie');
-- The commission tells whom a shift concerns. It sees ids here, and nothing of the activities behind them.
create policy the_commission_sees_all on calendar.tie for select using (tenant.agency() is null);
call tenant.no_personal_data('calendar.tie');

create table calendar.proposal (
  agency_id   uuid        not null,
  id          uuid        not null,
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  shift_id    uuid        not null constraint of_a_shift references calendar.shift (id),
  entry_id    uuid        not null,
  from_starts date        not null,
  from_ends   date        not null,
  to_starts   date        not null,
  to_ends     date        not null,
  state       text        not null constraint state_is_known check (state in ('OPEN', 'ACCEPTED', 'PARTLY', 'KEPT', 'MOOT')),
  reason      text        not null default '' constraint reason_is_short check (char_length(reason) <= 500),
  accepted    integer     not null default 0 constraint accepted_counts_from_zero check (accepted >= 0),
  kept        integer     not null default 0 constraint kept_counts_from_zero check (kept >= 0),
  answered_at timestamptz,
  raised      integer     not null default 0 constraint raised_counts_from_zero check (raised >= 0),
  version     integer     not null default 1 constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, id),
  constraint what_is_kept_has_a_reason check (state = 'OPEN' or kept = 0 or reason <> ''),
  constraint answered_when_it_has_an_answer check ((answered_at is not null) = (state in ('ACCEPTED', 'PARTLY', 'KEPT')))
);
create unique index one_open_proposal_for_each_entry on calendar.proposal (agency_id, entry_id) where state = 'OPEN';
create index proposal_by_shift on calendar.proposal (shift_id, state);
comment on table calendar.proposal is 'That an agency move what it tied to something the commission moved, and its answer';
comment on column calendar.proposal.shift_id is 'The newest one: while it is open, a further shift goes into it';
comment on column calendar.proposal.state is 'MOOT: the commission moved back before it was answered';
comment on column calendar.proposal.raised is 'How often it was laid on a desk; names the duty';
call tenant.protect('calendar.proposal');
-- What an agency answers, it answers the commission.
create policy the_commission_sees_all on calendar.proposal
  using (tenant.agency() is null) with check (tenant.agency() is null);
call tenant.no_personal_data('calendar.proposal');

create table calendar.proposal_item (
  agency_id   uuid    not null,
  proposal_id uuid    not null,
  activity_id uuid    not null,
  accepted    boolean not null,
  from_starts date    not null,
  from_ends   date    not null,
  to_starts   date    not null,
  to_ends     date    not null,
  primary key (agency_id, proposal_id, activity_id),
  constraint of_a_proposal foreign key (agency_id, proposal_id) references calendar.proposal (agency_id, id),
  constraint of_an_activity foreign key (agency_id, activity_id) references calendar.activity (agency_id, id)
);
comment on table calendar.proposal_item is 'Which activities an agency moved upon a proposal, and which it kept';
call tenant.protect('calendar.proposal_item');
call tenant.no_personal_data('calendar.proposal_item');

grant select, insert, update on calendar.national_activity to "${app}";
grant select, insert on calendar.shift to "${app}";
grant select, insert, update, delete on calendar.tie to "${app}";
grant select, insert, update on calendar.proposal to "${app}";
grant select, insert, delete on calendar.proposal_item to "${app}";
