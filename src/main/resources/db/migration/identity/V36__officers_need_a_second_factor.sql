create table identity.factor_grace (
  person_id uuid        not null primary key constraint grace_is_a_persons references identity.person (id),
  began_at  timestamptz not null
);
comment on table identity.factor_grace is 'When a person first signed in by one factor alone; from then on he has a while to set up a second';
grant select, insert, update, delete on identity.factor_grace to "${app}";
