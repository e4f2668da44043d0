alter table survey.watched drop constraint verdict_is_known;
alter table survey.watched add constraint verdict_is_known
  check (verdict in ('NONE', 'EXPLAINED', 'LOOK_INTO', 'CONFIRMED'));
