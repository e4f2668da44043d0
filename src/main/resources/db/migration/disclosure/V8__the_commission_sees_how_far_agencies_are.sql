-- How far the items of many agencies are, one tenant after the other, by the rights of whoever asks.
create function disclosure.standings(the_agencies uuid[], the_year integer)
returns table (
  agency_id uuid, begun integer, approved integer, filed integer, judged integer, passed integer, appealed integer,
  settled integer)
language plpgsql as $$
declare
  before text := current_setting('prongsai.agency', true);
  one uuid;
begin
  foreach one in array the_agencies loop
    perform set_config('prongsai.agency', one::text, true);
    return query
      select one,
             count(*) filter (where coalesce(i.judged_from, i.state) <> 'EMPTY')::integer,
             count(*) filter (where coalesce(i.judged_from, i.state) = 'APPROVED')::integer,
             count(*) filter (where coalesce(i.judged_from, i.state) = 'FILED')::integer,
             count(j.code)::integer,
             count(j.code) filter (where j.verdict = 'PASSED')::integer,
             count(*) filter (where i.state = 'APPEALED')::integer,
             count(*) filter (where i.state = 'SETTLED')::integer
        from disclosure.item i
        left join disclosure.judgement j
          on j.agency_id = i.agency_id and j.fiscal_year = i.fiscal_year and j.code = i.code and j.removed_at is null
       where i.agency_id = one and i.fiscal_year = the_year
      having count(*) > 0;
  end loop;
  perform set_config('prongsai.agency', coalesce(before, ''), true);
end
$$;
comment on function disclosure.standings(uuid[], integer) is
  'How many items of agencies are begun, approved, filed, judged and appealed in a year; the tenant is as before when it returns';
revoke execute on function disclosure.standings(uuid[], integer) from public;
grant execute on function disclosure.standings(uuid[], integer) to "${app}";
