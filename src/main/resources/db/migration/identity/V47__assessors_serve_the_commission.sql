-- Assessors judge for the commission, where it seats them; no agency names them or sees who they are. Until now the
-- role opened nothing, so that nobody loses anything with it.
alter table identity.assignment no force row level security;
delete from identity.assignment where role = 'ASSESSOR';
alter table identity.assignment drop constraint roles_of_the_installation_belong_to_no_agency;
alter table identity.assignment add constraint roles_of_the_installation_belong_to_no_agency check (
  (agency_id = '00000000-0000-0000-0000-000000000000')
    = (role in ('ASSESSOR', 'COMMISSION_OFFICER', 'COMMISSION_APPROVER', 'SYSTEM_OPERATOR')));
alter table identity.assignment force row level security;
alter table identity.post no force row level security;
update identity.post set roles = array_remove(roles, 'ASSESSOR') where 'ASSESSOR' = any (roles);
alter table identity.post force row level security;
alter table identity.post drop constraint roles_are_those_of_an_agency;
alter table identity.post add constraint roles_are_those_of_an_agency check (roles <@ array[
  'UNIT_OFFICER', 'UNIT_HEAD', 'INTEGRITY_OFFICER', 'APPROVER', 'EXECUTIVE', 'AUDITOR']);
