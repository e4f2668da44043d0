alter table national.reminder drop constraint what_is_known;
alter table national.reminder add constraint what_is_known check (what in ('SURVEYS', 'EVIDENCE', 'NAMES'));
