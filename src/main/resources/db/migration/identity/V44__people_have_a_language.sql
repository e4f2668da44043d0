alter table identity.person
  add column language text constraint language_is_known check (language in ('th', 'en'));
comment on column identity.person.language is 'in which the person reads pages and mails; null until it was chosen, which is Thai';
comment on table identity.person is 'People who sign in; national, because one person may serve several agencies';
call tenant.personal_data('identity.person', 'staff', 'name,email,wishes', 'work', 'public-task', 'with-work');
