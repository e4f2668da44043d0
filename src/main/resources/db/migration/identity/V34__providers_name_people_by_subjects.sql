create table identity.oidc_subject (
  issuer    text        not null,
  subject   text        not null constraint subject_is_short check (char_length(subject) between 1 and 255),
  person_id uuid        not null constraint subject_is_a_persons references identity.person (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index oidc_subject_of_person on identity.oidc_subject (person_id);
comment on table identity.oidc_subject is 'Which person an organisation''s sign-in (OpenID Connect) means; linked at the first sign-in by the verified address';
grant select, insert, update, delete on identity.oidc_subject to "${app}";
