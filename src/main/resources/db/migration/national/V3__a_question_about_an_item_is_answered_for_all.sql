create table national.question (
  id          uuid     primary key,
  fiscal_year smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  code        text     not null constraint code_is_short check (char_length(code) between 1 and 20),
  asked       text     not null constraint question_is_said check (char_length(asked) between 1 and 1000),
  asked_from    uuid,
  asked_on    date     not null,
  question_th text     not null constraint question_is_short check (char_length(question_th) <= 1000),
  question_en text     not null constraint english_question_is_short check (char_length(question_en) <= 1000),
  answer_th   text     not null constraint answer_is_short check (char_length(answer_th) <= 4000),
  answer_en   text     not null constraint english_answer_is_short check (char_length(answer_en) <= 4000),
  answered_on date,
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at  timestamptz,
  constraint answered_with_words check ((answered_on is null) = (answer_th = '')),
  constraint an_answer_stands_beside_a_question check (answer_th = '' or question_th <> '')
);
create index question_of_an_item on national.question (fiscal_year, code);
comment on table national.question is 'Questions about items, and the answers that hold for every agency and assessor';
comment on column national.question.asked is 'As the agency wrote it; only the commission reads it';
comment on column national.question.asked_from is 'The agency; null where the commission asked for all';
comment on column national.question.question_th is 'As it stands beside the answer';
call tenant.no_personal_data('national.question');
grant select, insert, update on national.question to "${app}";
