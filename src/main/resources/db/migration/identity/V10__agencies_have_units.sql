alter table identity.agency
  add column province      text constraint province_is_short check (char_length(province) between 2 and 60),
  add column district      text constraint district_is_short check (char_length(district) between 2 and 60),
  add column head_title_th text constraint thai_head_title_is_short check (char_length(head_title_th) between 2 and 120),
  add column integrity_th  text constraint integrity_unit_is_short check (char_length(integrity_th) between 2 and 120),
  add column version       integer not null default 1 constraint version_counts_from_one check (version >= 1);
comment on column identity.agency.district is 'อำเภอ; several เทศบาลตำบล share one name and differ by it';
comment on column identity.agency.head_title_th is 'what its head is called, such as เลขาธิการ; null as its kind has it';
comment on column identity.agency.integrity_th is 'the unit that answers for integrity, such as ศปท.; null as its kind has it';

create table identity.unit (
  agency_id  uuid     not null,
  id         uuid     not null,
  parent_id  uuid     constraint unit_is_not_under_itself check (parent_id <> id),
  name_th    text     not null constraint thai_name_says_something check (char_length(name_th) between 2 and 200),
  name_en    text     not null constraint english_name_is_short check (char_length(name_en) <= 200),
  place      smallint not null,
  version    integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at timestamptz,
  primary key (agency_id, id),
  constraint parent_is_a_unit_of_the_agency foreign key (agency_id, parent_id) references identity.unit (agency_id, id)
);
create unique index one_unit_per_name on identity.unit (agency_id, parent_id, name_th) nulls not distinct
 where removed_at is null;
comment on table identity.unit is 'The tree of an agency''s units: สำนัก, กอง, กลุ่ม';
comment on column identity.unit.place is 'order among the units under the same parent';
comment on column identity.unit.removed_at is 'set when the agency removed the unit; cleared when it took that back';
call tenant.protect('identity.unit');

create table identity.item_owner (
  agency_id uuid not null,
  item_code text not null constraint item_code_is_a_disclosure check (item_code ~ '^O[1-9][0-9]?$'),
  unit_id   uuid not null,
  primary key (agency_id, item_code),
  constraint owner_is_a_unit_of_the_agency foreign key (agency_id, unit_id) references identity.unit (agency_id, id)
);
comment on table identity.item_owner is 'The unit that answers for a disclosure item; one unit an item';
create index items_of_unit on identity.item_owner (agency_id, unit_id);
call tenant.protect('identity.item_owner');

grant select, insert, update on identity.unit to "${app}";
grant select, insert, update, delete on identity.item_owner to "${app}";
