create table improvement.recommendation (
  agency_id   uuid     not null,
  id          uuid     not null,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  place       integer  not null constraint place_counts_from_one check (place >= 1),
  said        text     not null constraint said_is_short check (char_length(said) between 1 and 2000),
  source      text     not null constraint source_is_short check (char_length(source) <= 300),
  item        text     not null constraint item_is_short check (char_length(item) <= 20),
  measures    uuid[]   not null,
  answer      text     not null constraint answer_is_short check (char_length(answer) <= 1000),
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at  timestamptz,
  primary key (agency_id, id)
);
create index recommendation_in_order on improvement.recommendation (agency_id, fiscal_year, place);
comment on table improvement.recommendation is 'What assessors or advisers recommended, and what answers it in a year';
comment on column improvement.recommendation.fiscal_year is 'The year whose plan answers it';
comment on column improvement.recommendation.item is 'Code of the item that it is about; may be empty';
comment on column improvement.recommendation.measures is 'Measures that answer it; one that was removed answers nothing';
comment on column improvement.recommendation.answer is 'What answers it where no measure does';
call tenant.protect('improvement.recommendation');
call tenant.no_personal_data('improvement.recommendation');

grant select, insert, update on improvement.recommendation to "${app}";
