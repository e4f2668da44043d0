create table identity.crest (
  agency_id  uuid        not null,
  id         uuid        not null,
  picture    bytea       not null constraint picture_is_small check (octet_length(picture) between 1 and 400000),
  hash       text        not null constraint hash_is_sha256_in_hex check (hash ~ '^[0-9a-f]{64}$'),
  kept_at    timestamptz not null,
  removed_at timestamptz,
  primary key (agency_id, id)
);
create unique index one_crest_at_a_time on identity.crest (agency_id) where removed_at is null;
comment on table identity.crest is 'The picture by which an agency is known, and the one before it';
comment on column identity.crest.picture is 'PNG of at most 256 × 256, drawn anew by us from whatever was handed in';
comment on column identity.crest.hash is 'SHA-256 of the picture, in its address';
comment on column identity.crest.removed_at is 'null while it is shown; the last removed one can be put back';
call tenant.protect('identity.crest');
call tenant.no_personal_data('identity.crest');
grant select, insert, update, delete on identity.crest to "${app}";
