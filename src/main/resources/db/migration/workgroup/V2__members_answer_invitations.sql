alter table workgroup.working_group add column taken_from uuid;
comment on column workgroup.working_group.taken_from is 'The group of the year before from which it was taken over';

create table workgroup.invitation (
  agency_id   uuid not null,
  meeting_id  uuid not null,
  person_id   uuid not null,
  seat_id     uuid not null,
  duty_id     uuid,
  reply       text constraint reply_is_known check (reply in ('COMES', 'SUBSTITUTE', 'AWAY')),
  substitute  text not null default '' constraint substitute_is_short check (char_length(substitute) <= 200),
  answered_at timestamptz,
  primary key (agency_id, meeting_id, person_id),
  constraint of_a_meeting foreign key (agency_id, meeting_id) references workgroup.meeting (agency_id, id),
  constraint of_a_seat foreign key (agency_id, seat_id) references workgroup.seat (agency_id, id),
  constraint a_substitute_is_named check (reply is distinct from 'SUBSTITUTE' or substitute <> ''),
  constraint answered_when_there_is_a_reply check ((reply is null) = (answered_at is null))
);
create index invitation_by_seat on workgroup.invitation (agency_id, seat_id);
comment on table workgroup.invitation is 'Who was invited to a meeting for which seat, and whether he comes';
comment on column workgroup.invitation.duty_id is 'On his desk; null once it is settled';
call tenant.protect('workgroup.invitation');
call tenant.personal_data('workgroup.invitation', 'staff', 'name,role,acts', 'work', 'public-task', 'P10Y', 'year');
grant select, insert, update, delete on workgroup.invitation to "${app}";
