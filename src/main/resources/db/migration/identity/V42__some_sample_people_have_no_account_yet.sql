alter table identity.person
  add column by_button boolean not null default false,
  add constraint only_samples_sign_in_by_a_button check (sample or not by_button);
update identity.person set by_button = sample;
comment on column identity.person.sample is 'someone of the sample data, who comes in while sample data is loaded and never otherwise';
comment on column identity.person.by_button is 'a post of the sample data that signs in by a button, without proof; the others start from a letter';
