-- The results of many agencies that stand for a year, one tenant after the other, by the rights of whoever asks.
create function scoring.standing(the_agencies uuid[], the_year integer)
returns table (agency_id uuid, id uuid, version integer, edition_hash text, inputs text, total numeric, origin text)
language plpgsql as $$
declare
  before text := current_setting('prongsai.agency', true);
  one uuid;
begin
  foreach one in array the_agencies loop
    perform set_config('prongsai.agency', one::text, true);
    return query
      select r.agency_id, r.id, r.version, r.edition_hash, r.inputs, r.total, r.origin
        from scoring.result r
       where r.agency_id = one and r.fiscal_year = the_year and r.withdrawn_at is null
       order by r.version desc limit 1;
  end loop;
  perform set_config('prongsai.agency', coalesce(before, ''), true);
end
$$;
comment on function scoring.standing(uuid[], integer) is
  'The newest result of the year that was not withdrawn, of each of the agencies; the tenant is as before when it returns';
revoke execute on function scoring.standing(uuid[], integer) from public;
grant execute on function scoring.standing(uuid[], integer) to "${app}";
