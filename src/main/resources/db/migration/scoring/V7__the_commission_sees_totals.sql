-- The standing totals of many agencies, one tenant after the other, by the rights of whoever asks.
create function scoring.totals(the_agencies uuid[], the_years integer[])
returns table (agency_id uuid, fiscal_year integer, version integer, edition_id text, total numeric, grade text)
language plpgsql as $$
declare
  before text := current_setting('prongsai.agency', true);
  one uuid;
begin
  foreach one in array the_agencies loop
    perform set_config('prongsai.agency', one::text, true);
    return query
      select distinct on (r.fiscal_year) r.agency_id, r.fiscal_year::integer, r.version, e.id, r.total, r.grade
        from scoring.result r join scoring.edition_used e on e.hash = r.edition_hash
       where r.agency_id = one and r.fiscal_year = any (the_years) and r.withdrawn_at is null
       order by r.fiscal_year, r.version desc;
  end loop;
  perform set_config('prongsai.agency', coalesce(before, ''), true);
end
$$;
comment on function scoring.totals(uuid[], integer[]) is
  'The newest total of each of the years that was not withdrawn, of agencies; the tenant is as before when it returns';
revoke execute on function scoring.totals(uuid[], integer[]) from public;
grant execute on function scoring.totals(uuid[], integer[]) to "${app}";
