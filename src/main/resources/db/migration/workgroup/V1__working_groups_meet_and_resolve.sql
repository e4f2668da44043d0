create schema if not exists workgroup;

create table workgroup.working_group (
  agency_id    uuid     not null,
  id           uuid     not null,
  fiscal_year  smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  name_th      text     not null constraint thai_name_is_short check (char_length(name_th) between 1 and 500),
  name_en      text     not null constraint english_name_is_short check (char_length(name_en) between 1 and 500),
  grounds      text     not null constraint grounds_are_short check (char_length(grounds) <= 6000),
  closing      text     not null constraint closing_is_short check (char_length(closing) <= 500),
  signer       text     not null constraint signer_is_short check (char_length(signer) <= 300),
  duties       text[]   not null,
  order_number text constraint order_number_has_its_year check (order_number ~ '/[0-9]{4}$' and char_length(order_number) <= 40),
  ordered_on   date,
  version      integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at   timestamptz,
  primary key (agency_id, id),
  constraint number_and_date_come_together check ((order_number is null) = (ordered_on is null))
);
create index working_group_by_year on workgroup.working_group (agency_id, fiscal_year);
comment on table workgroup.working_group is 'A working group of a fiscal year and the order that appoints it';
comment on column workgroup.working_group.order_number is 'Typed once, when the order is issued on paper; counts by the calendar year';
call tenant.protect('workgroup.working_group');
call tenant.no_personal_data('workgroup.working_group');

create table workgroup.seat (
  agency_id   uuid    not null,
  id          uuid    not null,
  group_id    uuid    not null,
  place       integer not null constraint place_counts_from_one check (place >= 1),
  role        text    not null constraint role_is_known
    check (role in ('ADVISER', 'CHAIR', 'VICE_CHAIR', 'MEMBER', 'SECRETARY', 'ASSISTANT_SECRETARY')),
  position    text    not null constraint position_is_short check (char_length(position) between 1 and 500),
  person_name text    not null constraint person_name_is_short check (char_length(person_name) <= 200),
  post_id     uuid,
  version     integer not null constraint version_counts_from_one check (version >= 1),
  removed_at  timestamptz,
  primary key (agency_id, id),
  constraint of_a_working_group foreign key (agency_id, group_id) references workgroup.working_group (agency_id, id)
);
create index seat_in_order on workgroup.seat (agency_id, group_id, place);
comment on table workgroup.seat is 'A place in a working group, by post and only where the office wishes by name';
call tenant.protect('workgroup.seat');
call tenant.personal_data('workgroup.seat', 'staff', 'name,role', 'work', 'public-task', 'P10Y', 'year');

create table workgroup.meeting (
  agency_id   uuid    not null,
  id          uuid    not null,
  group_id    uuid    not null,
  number      integer not null constraint number_counts_from_one check (number between 1 and 999),
  day         date    not null,
  begins      time    not null,
  ends        time    not null,
  place       text    not null constraint place_is_short check (char_length(place) <= 300),
  link        text    not null constraint link_is_a_web_address
    check (link = '' or (link ~ '^https?://' and char_length(link) <= 500)),
  on_calendar boolean not null,
  code_serial integer not null default 0,
  opened      time,
  closed      time,
  written_by  text    not null default '' constraint writer_is_short check (char_length(written_by) <= 300),
  checked_by  text    not null default '' constraint checker_is_short check (char_length(checked_by) <= 300),
  version     integer not null constraint version_counts_from_one check (version >= 1),
  removed_at  timestamptz,
  primary key (agency_id, id),
  constraint of_a_working_group foreign key (agency_id, group_id) references workgroup.working_group (agency_id, id),
  constraint ends_after_it_begins check (ends > begins),
  constraint closed_after_it_opened check (closed > opened)
);
create index meeting_by_group on workgroup.meeting (agency_id, group_id, day);
comment on table workgroup.meeting is 'A meeting of a working group';
comment on column workgroup.meeting.number is 'Counts by the calendar year of its day';
comment on column workgroup.meeting.written_by is 'Who took the minutes: a post, or a name where the office wishes one';
comment on column workgroup.meeting.code_serial is 'What the code shown at the meeting is derived from; another serial makes another code';
call tenant.protect('workgroup.meeting');
call tenant.personal_data('workgroup.meeting', 'staff', 'name,role', 'work', 'public-task', 'P10Y', 'year');

create table workgroup.agenda_item (
  agency_id  uuid    not null,
  id         uuid    not null,
  meeting_id uuid    not null,
  part       text    not null constraint part_is_known
    check (part in ('CHAIR', 'PREVIOUS_MINUTES', 'INFORMATION', 'CONSIDERATION', 'OTHER')),
  place      integer not null constraint place_counts_from_one check (place >= 1),
  title      text    not null constraint title_is_short check (char_length(title) between 1 and 500),
  brief      text    not null constraint brief_is_short check (char_length(brief) <= 4000),
  said       text    not null default '' constraint said_is_short check (char_length(said) <= 10000),
  version    integer not null constraint version_counts_from_one check (version >= 1),
  removed_at timestamptz,
  primary key (agency_id, id),
  constraint of_a_meeting foreign key (agency_id, meeting_id) references workgroup.meeting (agency_id, id)
);
create index agenda_item_in_order on workgroup.agenda_item (agency_id, meeting_id, place);
comment on table workgroup.agenda_item is 'An item of a meeting''s agenda, and what the minutes say of it';
call tenant.protect('workgroup.agenda_item');
call tenant.no_personal_data('workgroup.agenda_item');

create table workgroup.resolution (
  agency_id  uuid    not null,
  id         uuid    not null,
  item_id    uuid    not null,
  place      integer not null constraint place_counts_from_one check (place >= 1),
  said       text    not null constraint said_is_short check (char_length(said) between 1 and 4000),
  owner      text constraint owner_is_known check (owner in ('UNIT', 'EVERY_UNIT', 'CENTRE')),
  unit_id    uuid,
  due        date,
  settled_on date,
  version    integer not null constraint version_counts_from_one check (version >= 1),
  removed_at timestamptz,
  primary key (agency_id, id),
  constraint of_an_item foreign key (agency_id, item_id) references workgroup.agenda_item (agency_id, id),
  constraint an_owner_has_a_day check ((owner is null) = (due is null)),
  constraint only_a_unit_is_one check (coalesce(owner = 'UNIT', false) = (unit_id is not null))
);
create index resolution_in_order on workgroup.resolution (agency_id, item_id, place);
comment on table workgroup.resolution is 'What a meeting resolved on an item, and who has to do it until when';
call tenant.protect('workgroup.resolution');
call tenant.no_personal_data('workgroup.resolution');

create table workgroup.attendance (
  agency_id  uuid not null,
  id         uuid not null,
  meeting_id uuid not null,
  seat_id    uuid,
  presence   text not null constraint presence_is_known check (presence in ('PRESENT', 'REPRESENTED', 'ABSENT')),
  note       text not null constraint note_is_short check (char_length(note) <= 300),
  person_id  uuid,
  primary key (agency_id, id),
  constraint a_seat_is_filled_once unique (agency_id, meeting_id, seat_id),
  constraint of_a_meeting foreign key (agency_id, meeting_id) references workgroup.meeting (agency_id, id),
  constraint of_a_seat foreign key (agency_id, seat_id) references workgroup.seat (agency_id, id)
);
create index attendance_by_seat on workgroup.attendance (agency_id, seat_id);
create index attendance_by_person on workgroup.attendance (agency_id, person_id);
comment on table workgroup.attendance is 'Who came to a meeting, who did not, and who took part without a seat';
call tenant.protect('workgroup.attendance');
call tenant.personal_data('workgroup.attendance', 'staff', 'name,role,acts', 'work', 'public-task', 'P10Y', 'year');

grant usage on schema workgroup to "${app}";
grant select, insert, update on workgroup.working_group, workgroup.seat, workgroup.meeting, workgroup.agenda_item,
  workgroup.resolution to "${app}";
grant select, insert, update, delete on workgroup.attendance to "${app}";
