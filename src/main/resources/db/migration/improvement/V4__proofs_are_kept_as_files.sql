create table improvement.proof_content (
  agency_id uuid   not null,
  hash      text   not null,
  bytes     bytea  not null constraint file_is_not_too_large check (octet_length(bytes) between 1 and 20971520),
  primary key (agency_id, hash)
);
comment on table improvement.proof_content is 'Files that prove progress, by what they hold';
comment on column improvement.proof_content.hash is 'SHA-256 in hex';
call tenant.protect('improvement.proof_content');
call tenant.personal_data('improvement.proof_content', 'shown', 'name', 'work', 'public-task', 'papers');

create table improvement.proof (
  agency_id  uuid    not null,
  id         uuid    not null,
  step_id    uuid    not null,
  round      text    not null constraint round_is_known check (round in ('SIX_MONTHS', 'TWELVE_MONTHS')),
  hash       text    not null,
  kind       text    not null constraint kind_is_known check (kind in ('PDF', 'PNG', 'JPEG')),
  file_name  text    not null constraint file_name_is_short check (char_length(file_name) between 1 and 200),
  size       integer not null constraint size_counts_bytes check (size >= 1),
  kept_at    timestamptz not null,
  removed_at timestamptz,
  primary key (agency_id, id),
  constraint of_a_report foreign key (agency_id, step_id, round) references improvement.progress (agency_id, step_id, round),
  constraint has_its_file foreign key (agency_id, hash) references improvement.proof_content (agency_id, hash)
);
create index proof_of_a_report on improvement.proof (agency_id, step_id, round);
create unique index one_proof_of_a_report on improvement.proof (agency_id, step_id, round) where removed_at is null;
create index proof_by_file on improvement.proof (agency_id, hash);
comment on table improvement.proof is 'The file that proves what was reported of a step in a round; the day on which it was true stands in the report';
comment on column improvement.proof.removed_at is 'When it was taken away, or replaced by another';
call tenant.protect('improvement.proof');
call tenant.personal_data('improvement.proof', 'shown', 'name', 'work', 'public-task', 'papers');

comment on column improvement.progress.proven_on is 'The day on which the proof, link or file, was true';

grant select, insert on improvement.proof_content to "${app}";
grant select, insert, update on improvement.proof to "${app}";

drop index improvement.sharing_by_shared; -- the primary key begins with the agency and serves as well
