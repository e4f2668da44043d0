create table calendar.feed (
  agency_id uuid        not null,
  person_id uuid        not null,
  serial    uuid        not null,
  made_at   timestamptz not null,
  primary key (agency_id, person_id)
);
comment on table calendar.feed is 'Who follows the agency''s calendar by a secret address';
comment on column calendar.feed.serial is 'What the secret of the address is derived from; another serial makes another address';
call tenant.protect('calendar.feed');
call tenant.personal_data('calendar.feed', 'staff', 'wishes,times', 'work', 'public-task', 'with-work');
grant select, insert, update, delete on calendar.feed to "${app}";
