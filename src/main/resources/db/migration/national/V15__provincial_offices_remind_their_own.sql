alter table national.reminder add column slices text[] not null default '{}';
comment on column national.reminder.slices is
  'the provinces whose office sent it; empty where the commission did';
