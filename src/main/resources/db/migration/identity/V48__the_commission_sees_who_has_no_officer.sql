-- How many hold a role at agencies, one tenant after the other, by the rights of whoever asks.
create function identity.manned(the_agencies uuid[], the_role text, the_day date)
returns table (agency_id uuid, holders integer)
language plpgsql as $$
declare
  before text := current_setting('prongsai.agency', true);
  one uuid;
begin
  foreach one in array the_agencies loop
    perform set_config('prongsai.agency', one::text, true);
    return query
      select one, count(distinct a.person_id)::integer
        from identity.assignment a
       where a.agency_id = one and a.role = the_role and a.revoked_at is null and a.held_from <= the_day
         and (a.held_until is null or a.held_until >= the_day)
         and not exists (select from identity.member m
                          where m.agency_id = one and m.person_id = a.person_id and m.suspended_at is not null)
      having count(*) > 0;
  end loop;
  perform set_config('prongsai.agency', coalesce(before, ''), true);
end
$$;
comment on function identity.manned(uuid[], text, date) is
  'How many people hold a role at agencies on a day, never who; the tenant is as before when it returns';
revoke execute on function identity.manned(uuid[], text, date) from public;
grant execute on function identity.manned(uuid[], text, date) to "${app}";
