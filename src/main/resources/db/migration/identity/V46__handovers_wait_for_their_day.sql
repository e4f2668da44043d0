create table identity.handover (
  agency_id     uuid        not null,
  id            uuid        not null,
  leaver_id     uuid        not null constraint leaver_is_a_person references identity.person (id),
  successor_id  uuid        not null constraint successor_is_a_person references identity.person (id),
  day           date        not null,
  handed_by     uuid,
  handed_at     timestamptz not null,
  passed_at     timestamptz,
  taken_back_at timestamptz,
  primary key (agency_id, id),
  constraint nobody_hands_over_to_himself check (leaver_id <> successor_id),
  constraint what_has_passed_is_not_taken_back check (passed_at is null or taken_back_at is null)
);
create unique index one_handover_is_planned_at_a_time on identity.handover (agency_id, leaver_id)
  where passed_at is null and taken_back_at is null;
comment on table identity.handover is 'Who hands what he has to whom from which day';
comment on column identity.handover.passed_at is 'when the open duties moved; null before the day';
comment on column identity.handover.taken_back_at is 'when the plan was given up';
call tenant.protect('identity.handover');
call tenant.personal_data('identity.handover', 'staff', 'role', 'work', 'public-task', 'with-work');
grant select, insert, update on identity.handover to "${app}";

create table identity.handover_part (
  agency_id    uuid    not null,
  handover_id  uuid    not null,
  kind         text    not null constraint kind_is_known check (kind in ('HOLDING', 'ROLE')),
  left_id      uuid    not null,
  until_before date,
  by_mark      boolean not null,
  taken_id     uuid,
  primary key (agency_id, handover_id, kind, left_id),
  constraint part_is_of_a_handover foreign key (agency_id, handover_id) references identity.handover (agency_id, id)
);
comment on table identity.handover_part is 'What a handover moved or ended, so that it can be taken back before its day';
comment on column identity.handover_part.left_id is 'the holding or role of the leaver';
comment on column identity.handover_part.until_before is 'its last day before the handover; null while no end was known';
comment on column identity.handover_part.by_mark is 'it begins after the day and was ended by a mark, not by a last day';
comment on column identity.handover_part.taken_id is 'the holding or role of the successor; null where it only ended';
call tenant.protect('identity.handover_part');
call tenant.no_personal_data('identity.handover_part');
grant select, insert on identity.handover_part to "${app}";
