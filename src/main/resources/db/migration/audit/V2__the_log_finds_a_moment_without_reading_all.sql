-- The times of a chain never go back, so that the place of a moment is found by halving.
create function audit.first_from(agency uuid, moment timestamptz) returns bigint language plpgsql stable as $$
declare
  low bigint := 1;
  high bigint;
  middle bigint;
  found_at timestamptz;
begin
  select h.seq + 1 into high from audit.head h where h.agency_id = agency;
  while low < high loop
    middle := (low + high) / 2;
    select e.at into found_at from audit.event e where e.agency_id = agency and e.seq = middle;
    if found_at >= moment then
      high := middle;
    else
      low := middle + 1;
    end if;
  end loop;
  return low;
end
$$;
comment on function audit.first_from is 'Number of the first event at or after a moment; one past the last when there is none';
revoke execute on function audit.first_from(uuid, timestamptz) from public;
grant execute on function audit.first_from(uuid, timestamptz) to "${app}";
