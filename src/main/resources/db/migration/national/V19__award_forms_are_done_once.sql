-- A form that is sent twice, as phones on bad lines do, is done once.
alter table national.award add column request uuid;
alter table national.certificate_name add column request uuid;
comment on column national.award.request is 'the request that decided last; null where it was before requests were kept';
comment on column national.certificate_name.request is 'the request that confirmed last; null where it was before requests were kept';
