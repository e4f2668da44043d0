alter table audit.head add column prev bytea not null default '';
alter table audit.head set (fillfactor = 50); -- room beside each row, so that no update touches the index
comment on column audit.head.prev is 'Hash of the event before the newest';

-- The update locks the head, and computes on what it finds once it has the lock.
create or replace function audit.append(for_installation boolean, actor text, action text, subject text, payload text)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  owner constant uuid := case when for_installation then nobody else coalesce(tenant.agency(), nobody) end;
  moment constant timestamptz := clock_timestamp();
  number bigint;
begin
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
