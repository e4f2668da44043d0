create schema if not exists mail;
grant usage on schema mail to "${app}";

create table mail.message (
  agency_id  uuid        not null,
  id         uuid        not null,
  channel    text        not null constraint channel_is_known check (channel in ('MAIL', 'LINE')),
  person_id  uuid        not null,
  template   text        not null constraint template_is_a_key check (template ~ '^[a-zA-Z0-9]+([.][a-zA-Z0-9]+)+$'),
  parts      text[]      not null,
  link       text        not null constraint link_is_a_path check (link ~ '^/([^/\\]|$)' and char_length(link) <= 500),
  digest     boolean     not null,
  state      text        not null constraint state_is_known check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNSURE', 'DROPPED')),
  due        timestamptz not null,
  attempts   integer     not null constraint attempts_are_counted check (attempts >= 0),
  last_error text        constraint error_is_short check (char_length(last_error) <= 200),
  written_at timestamptz not null,
  primary key (agency_id, id, channel)
);
call tenant.protect('mail.message');
grant select, insert, update on mail.message to "${app}";
create index message_by_state on mail.message (agency_id, state, due);
comment on table mail.message is 'Letters to people, written in the transaction that has them sent';
comment on column mail.message.state is 'UNSURE: the program ended while it was handed over, so it may have arrived and is not sent again; DROPPED: the person has no address or no longer wants it';
comment on column mail.message.last_error is 'kind of the last fault, without addresses';

create table mail.preference (
  person_id      uuid    not null primary key,
  delivery       text    not null constraint delivery_is_known check (delivery in ('AT_ONCE', 'DIGEST', 'OFF')),
  quiet_from     time    not null,
  quiet_until    time    not null,
  quiet_days_off boolean not null,
  version        integer not null constraint version_counts_from_one check (version >= 1)
);
grant select, insert, update on mail.preference to "${app}";
comment on table mail.preference is 'How a person wants to be told; without a row, at once and at decent hours';
