-- Only audit.append can write an event. Checks on the table cost a quarter of each append; what the function makes
-- itself (number, hashes) needs none, and what it is given it checks once.
alter table audit.event
  drop constraint seq_counts_from_one,
  drop constraint actor_is_short,
  drop constraint action_is_short,
  drop constraint subject_is_short,
  drop constraint prev_is_sha256,
  drop constraint hash_is_sha256;

create or replace function audit.append(for_installation boolean, actor text, action text, subject text, payload text)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  owner constant uuid := case when for_installation then nobody else coalesce(tenant.agency(), nobody) end;
  moment constant timestamptz := clock_timestamp();
  number bigint;
begin
  if char_length(actor) > 80 or char_length(action) not between 1 and 80 or char_length(subject) > 200 then
    raise exception 'an event has an actor of 80 characters, an action of 1 to 80 and a subject of 200 at most'
      using errcode = 'check_violation', table = 'event', schema = 'audit';
  end if;
  loop
    with moved as (
      update audit.head h
         set seq = h.seq + 1,
             at = greatest(moment, h.at),
             prev = h.hash,
             hash = audit.event_hash(
               h.agency_id, h.seq + 1, greatest(moment, h.at), actor, action, subject, payload, h.hash)
       where h.agency_id = owner
      returning h.agency_id, h.seq, h.at, h.prev, h.hash)
    insert into audit.event as e
      select m.agency_id, m.seq, m.at, actor, action, subject, payload, m.prev, m.hash from moved m
    returning e.seq into number;
    if found then
      return number;
    end if;
    insert into audit.head values (owner, 0, '-infinity', '', '') on conflict do nothing;
  end loop;
end
$$;
