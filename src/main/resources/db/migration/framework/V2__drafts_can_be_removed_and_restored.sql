alter table framework.edition add column removed_at timestamptz;
alter table framework.edition add constraint only_drafts_are_removed check (removed_at is null or status = 'DRAFT');
comment on column framework.edition.removed_at is 'Since when the draft is out of use; its file stays, so that removing it can be undone';
