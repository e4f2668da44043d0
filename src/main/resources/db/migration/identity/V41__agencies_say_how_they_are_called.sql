alter table identity.agency
  add column parent_id    uuid constraint parent_is_an_agency references identity.agency (id)
                               constraint agency_is_not_under_itself check (parent_id <> id),
  add column successor_id uuid constraint successor_is_an_agency references identity.agency (id)
                               constraint agency_does_not_follow_itself check (successor_id <> id);
comment on column identity.agency.parent_id is 'the ministry or other body under which it stands';
comment on column identity.agency.successor_id is 'the agency that it became, as an อบต. becomes a เทศบาลตำบล; its history stays where it was made';

create table identity.former_name (
  agency_id uuid        not null constraint name_was_an_agencys references identity.agency (id),
  name_th   text        not null constraint thai_name_says_something check (char_length(name_th) between 2 and 200),
  name_en   text        not null constraint english_name_is_short check (char_length(name_en) <= 200),
  until     date        not null,
  kept_at   timestamptz not null,
  primary key (agency_id, kept_at)
);
comment on table identity.former_name is 'What agencies were called before; older papers and score sheets still say so';
comment on column identity.former_name.until is 'the last day of the name';
grant select, insert on identity.former_name to "${app}";
call tenant.no_personal_data('identity.former_name');
