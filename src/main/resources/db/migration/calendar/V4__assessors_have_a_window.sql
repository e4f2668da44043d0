alter table calendar.period drop constraint kind_is_known;
alter table calendar.period add constraint kind_is_known
  check (kind in ('IIT', 'EIT', 'EVIDENCE', 'ASSESSMENT', 'APPEAL', 'RESULT'));
