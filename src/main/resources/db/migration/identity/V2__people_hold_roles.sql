create table identity.person (
  id         uuid        not null primary key,
  name_th    text        not null constraint thai_name_is_short check (char_length(name_th) between 1 and 200),
  name_en    text        not null constraint english_name_is_short check (char_length(name_en) between 1 and 200),
  email      text        constraint one_person_per_email unique
                         constraint email_is_in_lower_case check (email = lower(email)),
  state      text        not null constraint state_is_known check (state in ('ACTIVE', 'SUSPENDED')),
  sample     boolean     not null,
  created_at timestamptz not null
);
comment on table identity.person is 'People who sign in; national, because one person may serve several agencies';
comment on column identity.person.sample is 'a post of the sample data, which signs in without proof while sample data is loaded and never otherwise';
grant select, insert, update on identity.person to "${app}";

create table identity.assignment (
  agency_id   uuid        not null,
  id          uuid        not null,
  person_id   uuid        not null constraint assignment_is_a_persons references identity.person (id),
  role        text        not null constraint role_is_known check (role in (
                'UNIT_OFFICER', 'UNIT_HEAD', 'INTEGRITY_OFFICER', 'APPROVER', 'EXECUTIVE', 'ASSESSOR',
                'COMMISSION_OFFICER', 'COMMISSION_APPROVER', 'AUDITOR', 'SYSTEM_OPERATOR')),
  unit_id     uuid,
  fiscal_year smallint    constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  held_from   date        not null,
  held_until  date,
  granted_by  uuid        constraint nobody_grants_himself_a_role check (granted_by <> person_id),
  granted_at  timestamptz not null,
  primary key (agency_id, id),
  constraint assignment_ends_after_it_begins check (held_until >= held_from),
  constraint roles_of_the_installation_belong_to_no_agency check (
    (agency_id = '00000000-0000-0000-0000-000000000000')
      = (role in ('COMMISSION_OFFICER', 'COMMISSION_APPROVER', 'SYSTEM_OPERATOR')))
);
create index assignment_by_person on identity.assignment (agency_id, person_id);
create index assignment_of_person on identity.assignment (person_id);
comment on table identity.assignment is 'Who holds which role where; the nil agency stands for the whole installation';
comment on column identity.assignment.unit_id is 'the unit to which the role is limited; null for the whole agency';
comment on column identity.assignment.fiscal_year is 'Buddhist era; null for every year';
comment on column identity.assignment.held_until is 'the last day; null while no end is known';
comment on column identity.assignment.granted_by is 'null for what the installation itself granted: sample posts and the first operator';
call tenant.protect('identity.assignment');
-- Before it is known which agency a person acts for, his own rows tell which agencies there are to choose from.
create policy own_assignments on identity.assignment for select
  using (person_id = nullif(current_setting('prongsai.person', true), '')::uuid);
grant select, insert, update on identity.assignment to "${app}";
