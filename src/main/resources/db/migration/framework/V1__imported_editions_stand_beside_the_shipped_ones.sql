create schema if not exists framework;

create table framework.edition (
  id          text        not null constraint id_is_short_and_plain check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  status      text        not null constraint status_is_known check (status in ('PUBLISHED', 'DRAFT')),
  hash        text        not null constraint hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  file        text        not null,
  imported_at timestamptz not null,
  primary key (id)
);
comment on table framework.edition is 'Editions that were imported or drafted here; they hold for every agency, so that no row belongs to one';
comment on column framework.edition.fiscal_year is 'Buddhist era; 2569 ends on 30 September 2026';
comment on column framework.edition.file is 'Canonical form; hash is its SHA-256';

create function framework.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  raise exception 'edition % is published and final', old.id using errcode = 'check_violation';
end
$$;

create trigger published_is_final before update or delete on framework.edition
  for each row when (old.status = 'PUBLISHED') execute function framework.refuse_change_of_published();
