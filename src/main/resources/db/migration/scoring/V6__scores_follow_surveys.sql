alter table scoring.result drop constraint origin_is_known;
alter table scoring.result add constraint origin_is_known check (origin in ('SAMPLE', 'IMPORT', 'VERDICTS', 'SURVEY'));
