-- Part 2 of the survey of those who use an agency: interviewers of the assessor's team key in what they are told. Of a batch
-- it is kept that there was one; of a code a hash alone, by which the survey is found and which stands nowhere beside an
-- answer: what a used code leaves in survey.spent is another hash, and neither tells the other (docs/decisions/0042).
create table survey.interview_batch (
  agency_id uuid    not null,
  survey_id uuid    not null,
  id        uuid    not null,
  desk      integer not null constraint desks_count_from_one check (desk >= 1),
  kind      text    not null constraint kind_is_known check (kind in ('SLIPS', 'FORMS')),
  number    integer not null constraint a_batch_is_small check (number between 1 and 200),
  made_on   date    not null,
  primary key (agency_id, survey_id, id),
  constraint one_batch_a_desk unique (agency_id, survey_id, desk),
  constraint of_a_survey foreign key (agency_id, survey_id) references survey.survey (agency_id, id)
);
comment on table survey.interview_batch is 'Slips and paper forms made for interviewers, for a desk and never for a person';
comment on column survey.interview_batch.desk is 'Counts the batches of a survey from 1';
call tenant.protect('survey.interview_batch');
call tenant.no_personal_data('survey.interview_batch');
grant select, insert on survey.interview_batch to "${app}";

create table survey.interview_code (
  code_hash bytea primary key constraint code_hash_is_sha256 check (octet_length(code_hash) = 32),
  survey_id uuid  not null
);
comment on table survey.interview_code is 'By which survey a code of an interviewer is good for one answer; it tells neither its batch nor whether it was used';
call tenant.no_personal_data('survey.interview_code');
grant select, insert on survey.interview_code to "${app}";

create function survey.was_used(the_agency uuid, the_survey uuid, the_token bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform set_config('prongsai.agency', the_agency::text, true);
  return exists (select from survey.spent s
                  where s.agency_id = the_agency and s.survey_id = the_survey and s.token_hash = the_token);
end
$$;
comment on function survey.was_used(uuid, uuid, bytea) is 'Whether what gives the right to answer once was used, so that nobody keys in for nothing';
revoke execute on function survey.was_used(uuid, uuid, bytea) from public;
grant execute on function survey.was_used(uuid, uuid, bytea) to "${box}";
