create table scoring.trial (
  token_hash  bytea       not null primary key constraint token_is_kept_as_sha256 check (octet_length(token_hash) = 32),
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  edition     text        not null,
  inputs      text        not null constraint inputs_are_of_one_sheet check (octet_length(inputs) <= 1000000),
  source      text        not null constraint source_is_a_name check (char_length(source) <= 300),
  brought_at  timestamptz not null,
  began_at    timestamptz not null,
  seen_at     timestamptz not null,
  constraint trial_is_seen_after_it_began check (seen_at >= began_at and brought_at >= began_at)
);
comment on table scoring.trial is 'Score sheets that visitors look at without an account; each is seen by one browser and ends with its visit';
comment on column scoring.trial.token_hash is 'SHA-256 of what the browser holds; nobody else finds the row';
comment on column scoring.trial.edition is 'id of the edition; a sheet whose edition was removed is gone';
call tenant.no_personal_data('scoring.trial');
grant select, insert, update, delete on scoring.trial to "${app}";
