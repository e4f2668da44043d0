create schema identity;

create table identity.agency (
  id            uuid not null,
  code          text not null constraint code_is_short_and_plain check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  kind          text not null constraint kind_is_known check (kind in (
                  'PARLIAMENT', 'COURT', 'INDEPENDENT_BODY', 'UNIVERSITY', 'STATE_ENTERPRISE', 'DEPARTMENT',
                  'PUBLIC_ORGANIZATION', 'OTHER_STATE_BODY', 'FUND', 'PROVINCE', 'CITY_MUNICIPALITY',
                  'PROVINCIAL_ADMINISTRATION', 'SPECIAL_LOCAL_GOVERNMENT', 'PUBLIC_PROSECUTION', 'TOWN_MUNICIPALITY',
                  'SUBDISTRICT_ADMINISTRATION', 'SUBDISTRICT_MUNICIPALITY')),
  name_th       text not null constraint thai_name_says_something check (char_length(name_th) between 2 and 200),
  name_en       text not null constraint english_name_is_short check (char_length(name_en) <= 200),
  short_name_th text not null constraint thai_short_name_is_short check (char_length(short_name_th) between 1 and 60),
  short_name_en text not null constraint english_short_name_is_short check (char_length(short_name_en) <= 60),
  primary key (id),
  constraint one_agency_per_code unique (code)
);
comment on table identity.agency is 'Every agency; who is assessed is public, so that the rows belong to no one agency';
comment on column identity.agency.code is 'what stands in addresses';
comment on column identity.agency.kind is 'one of the 17 kinds that fiscal year 2564 assessed';

grant usage on schema identity to "${app}";
grant select, insert, update on identity.agency to "${app}";
