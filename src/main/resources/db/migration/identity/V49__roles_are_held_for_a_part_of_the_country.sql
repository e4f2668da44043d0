-- Provincial offices follow the agencies of a province, parent bodies those that belong to them.
alter table identity.assignment add column slice text constraint slice_is_short check (char_length(slice) between 1 and 60);
comment on column identity.assignment.slice is
  'the part of the country for which the role is held: a province, or the code of a parent agency; null for roles that know none';
alter table identity.assignment drop constraint role_is_known;
alter table identity.assignment add constraint role_is_known check (role in (
  'UNIT_OFFICER', 'UNIT_HEAD', 'INTEGRITY_OFFICER', 'APPROVER', 'EXECUTIVE', 'ASSESSOR', 'COMMISSION_OFFICER',
  'COMMISSION_APPROVER', 'PROVINCIAL_OFFICE', 'PARENT_BODY', 'AUDITOR', 'SYSTEM_OPERATOR'));
alter table identity.assignment add constraint roles_of_a_slice_name_it check (
  (role in ('PROVINCIAL_OFFICE', 'PARENT_BODY')) = (slice is not null));
alter table identity.assignment drop constraint roles_of_the_installation_belong_to_no_agency;
alter table identity.assignment add constraint roles_of_the_installation_belong_to_no_agency check (
  (agency_id = '00000000-0000-0000-0000-000000000000')
    = (role in ('ASSESSOR', 'COMMISSION_OFFICER', 'COMMISSION_APPROVER', 'PROVINCIAL_OFFICE', 'PARENT_BODY',
                'SYSTEM_OPERATOR')));
create index agency_under_another on identity.agency (parent_id);
