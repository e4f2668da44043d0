-- Totals of past years that the commission takes in for many agencies at once: each is kept and told in the log of its
-- agency, one tenant after the other, by the rights of whoever asks.
alter table scoring.result drop constraint origin_is_known;
alter table scoring.result add constraint origin_is_known check (origin in ('SAMPLE', 'IMPORT', 'VERDICTS', 'SURVEY', 'NATIONAL'));

create function scoring.keep_past(
  the_year integer, the_edition text, the_source text, the_moment timestamptz, the_actor text, the_action text, the_subject text,
  agencies uuid[], ids uuid[], the_inputs text[], hashes text[], the_explained text[], exact text[], totals numeric[],
  grades text[], payloads text[])
returns integer
language plpgsql as $$
declare
  before text := current_setting('prongsai.agency', true);
  kept integer := 0;
  the_version integer;
begin
  for i in 1 .. cardinality(agencies) loop
    perform set_config('prongsai.agency', agencies[i]::text, true);
    insert into scoring.result as r
           (agency_id, id, fiscal_year, version, edition_hash, inputs, inputs_hash, explained, total_exact, total, grade,
            origin, source, request, stored_at)
    select agencies[i], ids[i], the_year, coalesce(max(o.version), 0) + 1, the_edition, the_inputs[i], hashes[i],
           the_explained[i], exact[i], totals[i], grades[i], 'NATIONAL', the_source, ids[i], the_moment
      from scoring.result o where o.agency_id = agencies[i] and o.fiscal_year = the_year
    on conflict on constraint one_result_per_request do nothing
    returning r.version into the_version;
    if found then
      perform audit.append(false, the_actor, the_action, the_subject || the_version, payloads[i]);
      kept := kept + 1;
    end if;
  end loop;
  perform set_config('prongsai.agency', coalesce(before, ''), true);
  return kept;
end
$$;
comment on function scoring.keep_past(integer, text, text, timestamptz, text, text, text, uuid[], uuid[], text[], text[], text[], text[], numeric[], text[], text[]) is
  'Keeps a result of a past year for each of many agencies, as the next version, with an act in its trail; the same ids do it once; the tenant is as before when it returns';
revoke execute on function scoring.keep_past(integer, text, text, timestamptz, text, text, text, uuid[], uuid[], text[], text[], text[], text[], numeric[], text[], text[]) from public;
grant execute on function scoring.keep_past(integer, text, text, timestamptz, text, text, text, uuid[], uuid[], text[], text[], text[], text[], numeric[], text[], text[]) to "${app}";

create function scoring.withdraw_past(
  the_moment timestamptz, away boolean, the_actor text, the_action text, the_subject text, agencies uuid[], ids uuid[])
returns integer
language plpgsql as $$
declare
  before text := current_setting('prongsai.agency', true);
  moved integer := 0;
  the_version integer;
begin
  for i in 1 .. cardinality(agencies) loop
    perform set_config('prongsai.agency', agencies[i]::text, true);
    update scoring.result r set withdrawn_at = case when away then the_moment end
     where r.agency_id = agencies[i] and r.id = ids[i] and r.origin = 'NATIONAL' and (r.withdrawn_at is null) = away
    returning r.version into the_version;
    if found then
      perform audit.append(false, the_actor, the_action, the_subject || the_version, '');
      moved := moved + 1;
    end if;
  end loop;
  perform set_config('prongsai.agency', coalesce(before, ''), true);
  return moved;
end
$$;
comment on function scoring.withdraw_past(timestamptz, boolean, text, text, text, uuid[], uuid[]) is
  'Takes results of a past year back that the commission had taken in, or lets them stand again; the tenant is as before when it returns';
revoke execute on function scoring.withdraw_past(timestamptz, boolean, text, text, text, uuid[], uuid[]) from public;
grant execute on function scoring.withdraw_past(timestamptz, boolean, text, text, text, uuid[], uuid[]) to "${app}";
