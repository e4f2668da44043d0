create procedure tenant.personal_data(
  kept regclass, who text, what text, purpose text, basis text, keep text, since text default null, recipients text default 'none')
language plpgsql as $$
begin
  execute format('comment on table %s is %L', kept, coalesce(obj_description(kept, 'pg_class'), '') || e'\n@personal ' || jsonb_build_object(
    'who', who, 'what', what, 'purpose', purpose, 'basis', basis, 'keep', keep, 'since', since, 'recipients', recipients));
end
$$;
comment on procedure tenant.personal_data(regclass, text, text, text, text, text, text, text) is
  'Notes in the table''s comment what it keeps of people, for the record of processing (PDPA s. 39). keep is an ISO period after `since`, or the key of a rule';

create procedure tenant.no_personal_data(kept regclass) language plpgsql as $$
begin
  execute format('comment on table %s is %L', kept, coalesce(obj_description(kept, 'pg_class'), '') || e'\n@impersonal');
end
$$;
comment on procedure tenant.no_personal_data(regclass) is 'Notes in the table''s comment that it says nothing of people';

revoke execute on all routines in schema tenant from public;
grant execute on function tenant.agency() to "${app}";
