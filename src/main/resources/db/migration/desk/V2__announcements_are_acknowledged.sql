create table desk.announcement (
  agency_id uuid        not null,
  id        uuid        not null,
  title_th  text        not null constraint thai_title_is_short check (char_length(title_th) between 1 and 200),
  title_en  text        not null constraint english_title_is_short check (char_length(title_en) between 1 and 200),
  text_th   text        not null constraint thai_text_is_short check (char_length(text_th) between 1 and 4000),
  text_en   text        not null constraint english_text_is_short check (char_length(text_en) between 1 and 4000),
  until     date        not null,
  posted_by uuid,
  posted_at timestamptz not null,
  primary key (agency_id, id)
);
call tenant.protect('desk.announcement');
grant select, insert, update on desk.announcement to "${app}";
create index announcement_by_time on desk.announcement (agency_id, posted_at);
comment on table desk.announcement is 'What everyone of the agency is to read and acknowledge';
comment on column desk.announcement.id is 'the idempotency key of the request that posted it';
comment on column desk.announcement.until is 'the day by which it is to be acknowledged';
comment on column desk.announcement.posted_by is 'null for what the installation itself posted';

create table desk.acknowledgement (
  agency_id       uuid        not null,
  announcement_id uuid        not null,
  person_id       uuid        not null,
  acknowledged_at timestamptz not null,
  primary key (agency_id, announcement_id, person_id),
  constraint acknowledges_an_announcement foreign key (agency_id, announcement_id)
    references desk.announcement (agency_id, id)
);
call tenant.protect('desk.acknowledgement');
grant select, insert on desk.acknowledgement to "${app}";
create index acknowledgement_of_person on desk.acknowledgement (agency_id, person_id);
comment on table desk.acknowledgement is 'Who acknowledged an announcement, and when';
