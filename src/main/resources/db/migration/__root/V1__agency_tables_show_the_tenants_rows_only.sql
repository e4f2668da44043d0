create schema tenant;
grant usage on schema tenant to "${app}";

create function tenant.agency() returns uuid stable language sql
as $$ select nullif(current_setting('prongsai.agency', true), '')::uuid $$;
comment on function tenant.agency() is 'The agency for which this transaction works; null, which no row matches, when there is none';

create procedure tenant.protect(owned regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', owned);
  execute format('alter table %s force row level security', owned);
  execute format(
    'create policy own_agency_only on %s using (agency_id = tenant.agency()) with check (agency_id = tenant.agency())', owned);
end
$$;
comment on procedure tenant.protect(regclass) is 'Lets every role, the owner too, see and write only the rows of tenant.agency()';

revoke execute on all routines in schema tenant from public;
grant execute on function tenant.agency() to "${app}";
