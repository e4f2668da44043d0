-- How far the assessors of many agencies are, one tenant after the other, by the rights of whoever asks.
create function assessment.standings(the_agencies uuid[], the_year integer)
returns table (agency_id uuid, items integer, done integer, disputed integer, released boolean)
language plpgsql as $$
declare
  before text := current_setting('prongsai.agency', true);
  one uuid;
begin
  foreach one in array the_agencies loop
    perform set_config('prongsai.agency', one::text, true);
    return query
      select one, count(*)::integer, count(*) filter (where i.state = 'DONE')::integer,
             count(*) filter (where i.state = 'DISPUTED')::integer,
             exists (select from assessment.release r where r.agency_id = one and r.fiscal_year = the_year)
        from assessment.item i
       where i.agency_id = one and i.fiscal_year = the_year
      having count(*) > 0;
  end loop;
  perform set_config('prongsai.agency', coalesce(before, ''), true);
end
$$;
comment on function assessment.standings(uuid[], integer) is
  'How many items of agencies are judged in a year, and whether their verdicts were handed over; the tenant is as before when it returns';
revoke execute on function assessment.standings(uuid[], integer) from public;
grant execute on function assessment.standings(uuid[], integer) to "${app}";
