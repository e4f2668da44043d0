create schema if not exists audit;

-- The owner of the trail is one role of the server that nobody can sign in as; all databases of the server share it,
-- and it owns nothing but trails.
do $$
begin
  if not exists (select from pg_roles where rolname = 'prongsai_audit_owner') then
    create role prongsai_audit_owner nologin;
  end if;
exception
  when duplicate_object or unique_violation then null; -- made for another database at this moment
end
$$;

-- A superuser may give things away to any role; another owner must belong to it.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant prongsai_audit_owner to %I', current_user);
  end if;
exception
  when insufficient_privilege then null; -- then somebody has granted it before, or the next statement says so
end
$$;

create table audit.event (
  agency_id uuid        not null,
  seq       bigint      not null constraint seq_counts_from_one check (seq >= 1),
  at        timestamptz not null,
  actor     text        not null constraint actor_is_short check (char_length(actor) <= 80),
  action    text        not null constraint action_is_short check (char_length(action) between 1 and 80),
  subject   text        not null constraint subject_is_short check (char_length(subject) <= 200),
  payload   text        not null,
  prev      bytea       not null constraint prev_is_sha256 check (octet_length(prev) = case seq when 1 then 0 else 32 end),
  hash      bytea       not null constraint hash_is_sha256 check (octet_length(hash) = 32),
  primary key (agency_id, seq)
);
create index event_by_actor on audit.event (agency_id, actor, seq);
create index event_by_action on audit.event (agency_id, action, seq);
create index event_by_subject on audit.event (agency_id, subject, seq);
comment on table audit.event is 'What was done: one chain of hashes for each agency, and one under the nil UUID for the whole installation';
comment on column audit.event.at is 'Of the clock of the database, never before the event before it';
comment on column audit.event.actor is 'Id of a person, "program", or empty for a visitor without a name; names are joined when read';
comment on column audit.event.subject is 'What it was done to, as kind/id';
comment on column audit.event.payload is 'Exactly the text that was hashed; personal data only as identifiers';
comment on column audit.event.prev is 'Hash of the event before; empty in the first';
comment on column audit.event.hash is 'audit.event_hash of all other columns';

create table audit.head (
  agency_id uuid        not null,
  seq       bigint      not null constraint seq_counts_from_zero check (seq >= 0),
  at        timestamptz not null,
  hash      bytea       not null,
  primary key (agency_id)
);
comment on table audit.head is 'The newest event of each chain; its row is locked from an append until the commit';

create table audit.checkpoint (
  number bigint      not null constraint number_counts_from_one check (number >= 1),
  at     timestamptz not null,
  size   bigint      not null constraint size_counts_the_leaves check (size >= 1),
  root   bytea       not null constraint root_is_sha256 check (octet_length(root) = 32),
  key    text        not null,
  note   text        not null,
  primary key (number)
);
comment on table audit.checkpoint is 'Signed roots over the heads of all chains; published, so that no row belongs to an agency';
comment on column audit.checkpoint.key is 'The public key, as name+id+key';
comment on column audit.checkpoint.note is 'The signed text, exactly as published';

create table audit.checkpoint_head (
  agency_id  uuid   not null,
  checkpoint bigint not null,
  seq        bigint not null constraint seq_counts_from_one check (seq >= 1),
  hash       bytea  not null constraint hash_is_sha256 check (octet_length(hash) = 32),
  primary key (agency_id, checkpoint)
);
comment on table audit.checkpoint_head is 'The heads that moved since the checkpoint before; the others are still those of an earlier row';

create function audit.sized(field bytea) returns bytea language sql immutable strict parallel safe
as $$ select int4send(octet_length(field)) || field $$;

-- Each field of varying length goes in with its length, so that no two events give the same bytes.
create function audit.event_hash(
  agency uuid, seq bigint, at timestamptz, actor text, action text, subject text, payload text, prev bytea)
returns bytea language sql stable strict parallel safe
as $$
  select sha256(
    'prongsai.audit.1'::bytea || uuid_send(agency) || int8send(seq)
    || int8send((extract(epoch from at) * 1000000)::bigint)
    || audit.sized(convert_to(actor, 'UTF8'))
    || audit.sized(convert_to(action, 'UTF8'))
    || audit.sized(convert_to(subject, 'UTF8'))
    || audit.sized(convert_to(payload, 'UTF8'))
    || audit.sized(prev))
$$;
comment on function audit.event_hash is 'SHA-256 over label, agency, number, microseconds since 1970, and the other fields with their lengths';

-- The caller gives neither the agency nor the time.
create function audit.append(for_installation boolean, actor text, action text, subject text, payload text)
returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  owner constant uuid := case when for_installation then nobody else coalesce(tenant.agency(), nobody) end;
  last audit.head;
  next_at timestamptz;
  next_hash bytea;
begin
  select * into last from audit.head h where h.agency_id = owner for update;
  if not found then
    insert into audit.head values (owner, 0, '-infinity', '') on conflict do nothing;
    select * into strict last from audit.head h where h.agency_id = owner for update;
  end if;
  next_at := greatest(clock_timestamp(), last.at);
  next_hash := audit.event_hash(owner, last.seq + 1, next_at, actor, action, subject, payload, last.hash);
  insert into audit.event values (owner, last.seq + 1, next_at, actor, action, subject, payload, last.hash, next_hash);
  update audit.head h set seq = last.seq + 1, at = next_at, hash = next_hash where h.agency_id = owner;
  return last.seq + 1;
end
$$;
comment on function audit.append is 'The only way into the trail: the last statement of a transaction, for the tenant of the transaction';

create function audit.heads() returns table (agency_id uuid, seq bigint, hash bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select h.agency_id, h.seq, h.hash from audit.head h where h.seq > 0 order by h.agency_id $$;
comment on function audit.heads is 'The newest event of every chain, for the checkpoint; tells of each agency how many events it has and no more';

create function audit.heads_at(number bigint) returns table (agency_id uuid, seq bigint, hash bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select h.agency_id, c.seq, c.hash
    from audit.head h
    cross join lateral (
      select c.seq, c.hash from audit.checkpoint_head c
       where c.agency_id = h.agency_id and c.checkpoint <= number
       order by c.checkpoint desc limit 1) c
   order by h.agency_id
$$;
comment on function audit.heads_at is 'The heads that the checkpoint was made of';

create function audit.moved_heads() returns table (agency_id uuid, seq bigint, hash bytea, checkpoint bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select h.agency_id, h.seq, h.hash, h.checkpoint from audit.checkpoint_head h $$;
comment on function audit.moved_heads is 'The heads that moved between each checkpoint and the one before it, for the verifier';

-- Runs in the transaction that has read audit.heads(), under one snapshot.
create function audit.add_checkpoint(number bigint, at timestamptz, size bigint, root bytea, key text, note text)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if number <> coalesce((select max(c.number) from audit.checkpoint c), 0) + 1 then
    raise exception 'checkpoint % does not follow the last one', number using errcode = 'unique_violation';
  end if;
  insert into audit.checkpoint values (number, at, size, root, key, note);
  insert into audit.checkpoint_head
    select h.agency_id, number, h.seq, h.hash
      from audit.heads() h left join audit.heads_at(number - 1) b on b.agency_id = h.agency_id
     where b.hash is distinct from h.hash;
end
$$;
comment on function audit.add_checkpoint is 'Keeps a signed checkpoint and the heads that moved; whoever signs it has the key, the database has not';

create function audit.owners() returns table (agency_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive owner(agency_id) as (
    (select e.agency_id from audit.event e order by e.agency_id limit 1)
    union all
    select (select e.agency_id from audit.event e where e.agency_id > o.agency_id order by e.agency_id limit 1)
      from owner o where o.agency_id is not null
  )
  select o.agency_id from owner o where o.agency_id is not null
  union select h.agency_id from audit.head h
  union select c.agency_id from audit.checkpoint_head c
$$;
comment on function audit.owners is 'Every agency of which any trace is in the trail, for the verifier';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is only ever appended to' using errcode = 'insufficient_privilege';
end
$$;
create trigger events_are_final before update or delete or truncate on audit.event
  execute function audit.refuse_change();
create trigger checkpoints_are_final before update or delete or truncate on audit.checkpoint
  execute function audit.refuse_change();
create trigger checkpoint_heads_are_final before update or delete or truncate on audit.checkpoint_head
  execute function audit.refuse_change();

call tenant.protect('audit.event');
call tenant.protect('audit.head');
call tenant.protect('audit.checkpoint_head');
create policy the_trail_itself on audit.event to prongsai_audit_owner using (true) with check (true);
create policy the_trail_itself on audit.head to prongsai_audit_owner using (true) with check (true);
create policy the_trail_itself on audit.checkpoint_head to prongsai_audit_owner using (true) with check (true);

revoke execute on all functions in schema audit from public;
grant usage on schema audit to "${app}";
grant select on audit.event, audit.head, audit.checkpoint, audit.checkpoint_head to "${app}";
grant execute on function
  audit.sized(bytea),
  audit.event_hash(uuid, bigint, timestamptz, text, text, text, text, bytea),
  audit.append(boolean, text, text, text, text),
  audit.heads(),
  audit.heads_at(bigint),
  audit.moved_heads(),
  audit.owners(),
  audit.add_checkpoint(bigint, timestamptz, bigint, bytea, text, text) to "${app}";

grant usage on schema tenant to prongsai_audit_owner;
grant execute on function tenant.agency() to prongsai_audit_owner;
grant usage, create on schema audit to prongsai_audit_owner;
alter table audit.event owner to prongsai_audit_owner;
alter table audit.head owner to prongsai_audit_owner;
alter table audit.checkpoint owner to prongsai_audit_owner;
alter table audit.checkpoint_head owner to prongsai_audit_owner;
alter function audit.append(boolean, text, text, text, text) owner to prongsai_audit_owner;
alter function audit.heads() owner to prongsai_audit_owner;
alter function audit.heads_at(bigint) owner to prongsai_audit_owner;
alter function audit.moved_heads() owner to prongsai_audit_owner;
alter function audit.owners() owner to prongsai_audit_owner;
alter function audit.add_checkpoint(bigint, timestamptz, bigint, bytea, text, text) owner to prongsai_audit_owner;
grant execute on function audit.sized(bytea) to prongsai_audit_owner;
grant execute on function audit.event_hash(uuid, bigint, timestamptz, text, text, text, text, bytea) to prongsai_audit_owner;
revoke create on schema audit from prongsai_audit_owner;
