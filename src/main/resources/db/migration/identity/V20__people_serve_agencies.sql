alter table identity.person
  add column version integer not null default 1 constraint version_counts_from_one check (version >= 1);
comment on column identity.person.version is 'counts the changes of name and address';

create table identity.member (
  agency_id    uuid        not null,
  person_id    uuid        not null constraint member_is_a_person references identity.person (id),
  added_at     timestamptz not null,
  suspended_at timestamptz,
  primary key (agency_id, person_id)
);
comment on table identity.member is 'Who serves an agency, also before he holds a role there; the nil agency stands for the whole installation';
comment on column identity.member.suspended_at is 'set while his roles at the agency do not hold; those at other agencies do';
call tenant.protect('identity.member');
-- Before it is known which agency a person acts for, his own rows tell where he is suspended.
create policy own_memberships on identity.member for select
  using (person_id = nullif(current_setting('prongsai.person', true), '')::uuid);
grant select, insert, update on identity.member to "${app}";
call tenant.personal_data('identity.member', 'staff', 'role', 'work', 'public-task', 'with-work');
