create table identity.post (
  agency_id  uuid        not null,
  id         uuid        not null,
  unit_id    uuid,
  title_th   text        not null constraint thai_title_says_something check (char_length(title_th) between 2 and 200),
  title_en   text        not null constraint english_title_is_short check (char_length(title_en) between 1 and 200),
  roles      text[]      not null constraint roles_are_those_of_an_agency check (roles <@ array[
                           'UNIT_OFFICER', 'UNIT_HEAD', 'INTEGRITY_OFFICER', 'APPROVER', 'EXECUTIVE', 'ASSESSOR',
                           'AUDITOR']),
  version    integer     not null constraint version_counts_from_one check (version >= 1),
  removed_at timestamptz,
  primary key (agency_id, id),
  constraint post_is_in_a_unit_of_the_agency foreign key (agency_id, unit_id) references identity.unit (agency_id, id)
);
create unique index one_post_per_title on identity.post (agency_id, unit_id, title_th) nulls not distinct
 where removed_at is null;
comment on table identity.post is 'Posts (ตำแหน่ง) of an agency; whoever holds one has the roles that it carries';
comment on column identity.post.unit_id is 'the unit to which it belongs; null for the agency as a whole';
comment on column identity.post.roles is 'unit officer and unit head hold for the unit of the post, the others for the whole agency';
call tenant.protect('identity.post');
grant select, insert, update on identity.post to "${app}";

create table identity.holding (
  agency_id    uuid        not null,
  id           uuid        not null,
  post_id      uuid        not null,
  person_id    uuid        not null constraint holder_is_a_person references identity.person (id),
  kind         text        not null constraint kind_is_known check (kind in (
                             'HOLDER', 'ACTING_FOR', 'ON_BEHALF_OF', 'CARETAKER')),
  order_number text        constraint order_number_is_short check (char_length(order_number) between 1 and 60),
  order_date   date,
  held_from    date        not null,
  held_until   date,
  assigned_by  uuid        constraint nobody_names_himself check (assigned_by <> person_id),
  assigned_at  timestamptz not null,
  version      integer     not null constraint version_counts_from_one check (version >= 1),
  ended_at     timestamptz,
  primary key (agency_id, id),
  constraint post_is_one_of_the_agency foreign key (agency_id, post_id) references identity.post (agency_id, id),
  constraint holding_ends_after_it_begins check (held_until >= held_from),
  constraint acting_has_an_order check (kind = 'HOLDER' or (order_number is not null and order_date is not null))
);
create index holdings_of_post on identity.holding (agency_id, post_id, held_from);
comment on table identity.holding is 'Who holds a post, or acts in it, from when to when';
comment on column identity.holding.kind is
  'ผู้ดำรงตำแหน่ง, รักษาราชการแทน, ปฏิบัติราชการแทน or รักษาการในตำแหน่ง';
comment on column identity.holding.order_number is 'เลขที่คำสั่ง; acting needs one';
comment on column identity.holding.ended_at is 'set when it was taken back at once; cleared when that was undone';
call tenant.protect('identity.holding');
grant select, insert, update on identity.holding to "${app}";

alter table identity.assignment
  add column holding_id     uuid,
  add column delegated_from uuid,
  add constraint has_one_source check (holding_id is null or delegated_from is null);
create index assignment_of_holding on identity.assignment (agency_id, holding_id) where holding_id is not null;
create index assignment_delegated on identity.assignment (agency_id, delegated_from) where delegated_from is not null;
comment on column identity.assignment.holding_id is 'the holding of a post that gives the role; null when it was granted by itself';
comment on column identity.assignment.delegated_from is 'the assignment of another person from which it was delegated';

call tenant.no_personal_data('identity.post');
call tenant.personal_data('identity.holding', 'staff', 'role', 'work', 'public-task', 'with-work');
