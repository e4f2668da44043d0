alter table identity.session
  drop constraint means_is_known,
  add constraint means_is_known check (means in (
    'SAMPLE', 'FIRST_CODE', 'PASSWORD', 'PASSWORD_AND_CODE', 'LINK', 'LINK_AND_CODE', 'PASSKEY', 'OIDC', 'LETTER'));
-- Who came in by a mailed code alone, and has a second factor, comes in anew.
delete from identity.session s
 where s.means = 'LINK'
   and (exists (select from identity.authenticator a where a.person_id = s.person_id and a.confirmed_at is not null)
        or exists (select from identity.passkey k where k.person_id = s.person_id));
