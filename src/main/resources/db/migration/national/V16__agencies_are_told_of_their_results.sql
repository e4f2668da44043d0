create table national.publication_notice (
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  release     integer     not null constraint releases_count_from_one check (release >= 1),
  upto        uuid,
  told        integer     not null constraint told_are_counted check (told >= 0),
  all_told_at timestamptz,
  primary key (fiscal_year, release)
);
comment on table national.publication_notice is 'How many agencies have been told that their results were published';
comment on column national.publication_notice.upto is 'agencies are told in the order of their ids; this one was the last';
call tenant.no_personal_data('national.publication_notice');
grant select, insert, update on national.publication_notice to "${app}";
