-- A survey that somebody opened waits for its keys, which a job makes where none lie ready.
alter table survey.survey drop constraint state_is_known;
alter table survey.survey add constraint state_is_known check (state in ('DRAFT', 'OPENING', 'OPEN', 'CLOSING', 'CLOSED'));
alter table survey.survey drop constraint an_open_one_has_questions;
alter table survey.survey add constraint an_open_one_has_questions
  check (state in ('DRAFT', 'OPENING') or held = 'ITAS' or questionnaire is not null);

-- How the surveys of many agencies stand, one tenant after the other, by the rights of whoever asks.
create function survey.standings(the_agencies uuid[], the_year integer)
returns table (
  agency_id uuid, survey_id uuid, instrument text, held text, state text, edition_id text, population integer, opens date,
  closes date, has_way boolean, lacks_roster boolean, outside boolean, answers integer, close_step text)
language plpgsql as $$
declare
  before text := current_setting('prongsai.agency', true);
  one uuid;
begin
  foreach one in array the_agencies loop
    perform set_config('prongsai.agency', one::text, true);
    return query
      select s.agency_id, s.id, s.instrument, s.held, s.state, s.edition_id, s.population, s.opens, s.closes,
             s.by_roster or s.by_slip or s.by_link,
             s.by_roster and s.state = 'DRAFT' and not exists (
               select from survey.contact c
                where c.agency_id = s.agency_id and c.survey_id = s.id and not c.removed),
             s.outside_link is not null,
             (select coalesce(sum(d.number), 0)::integer from survey.day_count d
               where d.agency_id = s.agency_id and d.survey_id = s.id and d.way not in ('COLLECTED', 'PRINTED')),
             (select c.step from survey.closing c where c.agency_id = s.agency_id and c.survey_id = s.id)
        from survey.survey s
       where s.agency_id = one and s.fiscal_year = the_year and s.held <> 'INTERNAL' and s.removed_at is null;
  end loop;
  perform set_config('prongsai.agency', coalesce(before, ''), true);
end
$$;
comment on function survey.standings(uuid[], integer) is
  'The surveys of agencies that count or are answered in ITAS, in counts only; the tenant is as before when it returns';
revoke execute on function survey.standings(uuid[], integer) from public;
grant execute on function survey.standings(uuid[], integer) to "${app}";
