create table survey.letter (
  agency_id  uuid    not null,
  survey_id  uuid    not null,
  id         uuid    not null,
  contact_id uuid    not null,
  round      integer not null constraint round_counts_from_nought check (round >= 0),
  turn       integer not null constraint turn_counts_from_one check (turn >= 1),
  attempt    integer not null constraint attempt_counts_from_one check (attempt >= 1),
  day        date    not null,
  primary key (agency_id, survey_id, id),
  constraint one_letter_for_each_attempt unique (agency_id, survey_id, contact_id, round, turn, attempt),
  constraint to_a_contact foreign key (agency_id, survey_id, contact_id)
    references survey.contact (agency_id, survey_id, id) on delete cascade
);
comment on table survey.letter is 'Which letters were put into the outbox for whom: round 0 invites, the later ones remind everybody alike. No secret and no word of who collected or answered';
comment on column survey.letter.turn is 'of the invitation: each reset of a lost pass makes a new link, which is sent anew';
call tenant.protect('survey.letter');
call tenant.personal_data('survey.letter', 'asked', 'sent', 'survey', 'public-task', 'P90D', 'survey-closed', 'carriers');
grant select, insert, delete on survey.letter to "${app}";
