alter table identity.session
  drop constraint means_is_known,
  add constraint means_is_known check (means in (
    'SAMPLE', 'FIRST_CODE', 'PASSWORD', 'PASSWORD_AND_CODE', 'LINK', 'PASSKEY', 'OIDC', 'LETTER'));
