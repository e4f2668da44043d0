-- Where agencies disclosed documents in a year, one tenant after the other, by the rights of whoever asks.
create function disclosure.places_of(the_agencies uuid[], the_hashes text[], the_year integer)
returns table (agency_id uuid, code text, address text, sha256 text)
language plpgsql as $$
declare
  before text := current_setting('prongsai.agency', true);
  one uuid;
begin
  foreach one in array the_agencies loop
    perform set_config('prongsai.agency', one::text, true);
    return query
      select distinct s.agency_id, s.code, s.address, found.hash
        from disclosure.snapshot s
       cross join lateral (select substring(s.fetched from '"sha256":"([0-9a-f]{64})"') as hash) found
       where s.agency_id = one and s.fiscal_year = the_year and s.taken_at is not null and found.hash = any (the_hashes);
  end loop;
  perform set_config('prongsai.agency', coalesce(before, ''), true);
end
$$;
comment on function disclosure.places_of(uuid[], text[], integer) is
  'At which items and addresses agencies disclosed documents of these hashes; the tenant is as before when it returns';
revoke execute on function disclosure.places_of(uuid[], text[], integer) from public;
grant execute on function disclosure.places_of(uuid[], text[], integer) to "${app}";
