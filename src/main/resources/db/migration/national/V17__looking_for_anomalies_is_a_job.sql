-- Whoever asks for a look sees how far it is; the page no longer waits for it.
alter table national.look
  alter column looked_at drop not null,
  add column asked_at timestamptz,
  add column done integer not null default 0 constraint done_is_counted check (done >= 0),
  add column of_all integer not null default 0 constraint all_are_counted check (of_all >= 0);
comment on column national.look.looked_at is 'when the last look was through; null before the first';
comment on column national.look.asked_at is 'when the look that is going on was asked for; null while none is';
comment on column national.look.done is 'agencies whose texts that look has been through';
