alter table disclosure.evidence
  add column file_hash text constraint file_hash_is_sha256 check (file_hash ~ '^[0-9a-f]{64}$'),
  add column file_name text constraint file_name_is_short check (char_length(file_name) between 1 and 200),
  add column file_type text constraint file_type_is_known check (file_type in (
    'application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  add column live boolean not null default false,
  add constraint file_as_a_whole check (
    (file_hash is null) = (file_name is null) and (file_hash is null) = (file_type is null)
    and (file_hash is not null or not live));
comment on column disclosure.evidence.address is 'On the web; of a file that is kept here, the end of its public address';
comment on column disclosure.evidence.file_hash is 'Of the bytes in the file store; null where it stands elsewhere on the web';
comment on column disclosure.evidence.live is 'Whether it is a page of this program, made from live data';
