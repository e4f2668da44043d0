create table disclosure.snapshot (
  agency_id    uuid        not null,
  id           uuid        not null,
  fiscal_year  smallint    not null,
  code         text        not null,
  evidence_id  uuid        not null,
  address      text        not null constraint address_is_short check (char_length(address) between 1 and 2048),
  occasion     text        not null constraint occasion_is_known check (occasion in ('SUBMITTED', 'ASKED', 'NIGHTLY')),
  asked_at     timestamptz not null,
  taken_at     timestamptz,
  fetched      text,
  seen         text,
  parts        text,
  picture_hash text        constraint picture_hash_is_sha256 check (picture_hash ~ '^[0-9a-f]{64}$'),
  print_hash   text        constraint print_hash_is_sha256 check (print_hash ~ '^[0-9a-f]{64}$'),
  no_picture   text,
  findings     text,
  change       text,
  primary key (agency_id, id),
  constraint of_evidence foreign key (agency_id, evidence_id) references disclosure.evidence (agency_id, id),
  constraint taken_as_a_whole check (
    (taken_at is null) = (fetched is null) and (taken_at is null) = (findings is null)
    and (taken_at is null or (picture_hash is null) <> (no_picture is null)))
);
create index snapshot_of_evidence on disclosure.snapshot (agency_id, evidence_id, asked_at);
create index snapshot_of_a_year on disclosure.snapshot (agency_id, fiscal_year, code);
comment on table disclosure.snapshot is 'What stood at an address when the program looked; never changed once it is taken';
comment on column disclosure.snapshot.taken_at is 'Null until the program has looked';
comment on column disclosure.snapshot.fetched is 'Hops, head and hash of the bytes as they came, as JSON; the bytes lie in the file store';
comment on column disclosure.snapshot.seen is 'What is to be read in them, as JSON; null where they could not be looked into';
comment on column disclosure.snapshot.parts is 'What its frames and the documents that it links hold, by their addresses, as JSON';
comment on column disclosure.snapshot.print_hash is 'The page as it is printed, a PDF; null where there is none';
comment on column disclosure.snapshot.no_picture is 'Why there is no picture';
comment on column disclosure.snapshot.findings is 'What the first look found, as JSON';
comment on column disclosure.snapshot.change is 'What became of it since the look that was submitted, as JSON; null for the first';
call tenant.protect('disclosure.snapshot');
call tenant.personal_data('disclosure.snapshot', 'shown', 'name', 'work', 'public-task', 'papers');
grant select, insert, update on disclosure.snapshot to "${app}";
