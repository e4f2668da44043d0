create table identity.session (
  token_hash bytea       not null primary key constraint token_is_kept_as_sha256 check (octet_length(token_hash) = 32),
  id         uuid        not null constraint session_has_one_name unique,
  person_id  uuid        not null constraint session_is_a_persons references identity.person (id),
  means      text        not null constraint means_is_known check (means in (
               'SAMPLE', 'FIRST_CODE', 'PASSWORD', 'PASSWORD_AND_CODE', 'LINK')),
  device     text        not null constraint device_is_short check (char_length(device) <= 80),
  began_at   timestamptz not null,
  seen_at    timestamptz not null,
  proved_at  timestamptz not null,
  constraint session_is_seen_after_it_began check (seen_at >= began_at and proved_at >= began_at)
);
create index session_of_person on identity.session (person_id);
comment on table identity.session is 'Who is signed in; the browser holds the token, and only its SHA-256 is kept here';
comment on column identity.session.means is 'how the person proved who he is';
comment on column identity.session.device is 'kind of browser and system, for the list of sessions; no address';
comment on column identity.session.proved_at is 'when the person last proved who he is; grave acts ask for a recent proof';
grant select, insert, update, delete on identity.session to "${app}";
