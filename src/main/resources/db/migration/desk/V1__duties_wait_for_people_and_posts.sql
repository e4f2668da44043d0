create schema if not exists desk;
grant usage on schema desk to "${app}";

create table desk.duty (
  agency_id    uuid        not null,
  id           uuid        not null,
  person_id    uuid,
  role         text        constraint role_is_a_name check (role ~ '^[A-Z][A-Z_]{1,39}$'),
  unit_id      uuid,
  holder       text        not null
    generated always as (coalesce(person_id::text, role || coalesce(' ' || unit_id::text, ''))) stored,
  until        date        not null,
  title_key    text        not null constraint title_key_is_a_key check (title_key ~ '^[a-zA-Z0-9]+([.][a-zA-Z0-9]+)+$'),
  title_values text[]      not null,
  link         text        not null constraint link_is_a_path check (link ~ '^/([^/\\]|$)' and char_length(link) <= 500),
  raised_by    uuid,
  raised_at    timestamptz not null,
  settled_by   uuid,
  settled_at   timestamptz,
  primary key (agency_id, id),
  constraint held_by_a_person_or_a_post check ((person_id is null) <> (role is null)),
  constraint only_a_post_has_a_unit check (unit_id is null or role is not null),
  constraint settled_by_someone_at_some_time check (settled_by is null or settled_at is not null)
);
call tenant.protect('desk.duty');
grant select, insert, update on desk.duty to "${app}";
create index duty_that_waits on desk.duty (agency_id, holder, until) where settled_at is null;
create index duty_by_sender on desk.duty (agency_id, raised_by, settled_at);
comment on table desk.duty is 'What someone must do by a day';
comment on column desk.duty.holder is 'the person, or the role and its unit, as one text to search by';
comment on column desk.duty.until is 'the last day on which it is in time, in Thailand';
comment on column desk.duty.title_key is 'key of the title in the message files; title_values fill its places and name nobody';
comment on column desk.duty.link is 'path of the page where it is done';
