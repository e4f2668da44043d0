alter table identity.assignment
  add column version    integer not null default 1 constraint version_counts_from_one check (version >= 1),
  add column revoked_at timestamptz;
comment on column identity.assignment.version is 'counts the changes of its days';
comment on column identity.assignment.revoked_at is 'set when the role was taken back, from which moment it does not hold; cleared when that was undone';
