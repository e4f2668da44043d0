create table disclosure.website (
  agency_id uuid    not null,
  domains   text[]  not null constraint at_most_ten_domains check (cardinality(domains) <= 10),
  home      text    not null constraint home_is_short check (char_length(home) <= 2048),
  version   integer not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id)
);
comment on table disclosure.website is 'The domains under which an agency discloses; without one every address counts as its own';
comment on column disclosure.website.home is 'The page on which visitors begin; empty where none is known';
call tenant.protect('disclosure.website');
call tenant.no_personal_data('disclosure.website');

create table disclosure.confirmation (
  agency_id    uuid        not null,
  evidence_id  uuid        not null,
  address      text        not null constraint address_is_short check (char_length(address) between 1 and 2048),
  confirmed_by uuid        not null,
  confirmed_at timestamptz not null,
  primary key (agency_id, evidence_id),
  constraint of_evidence foreign key (agency_id, evidence_id) references disclosure.evidence (agency_id, id)
);
comment on table disclosure.confirmation is 'Who answers for evidence at an address that is not under the agency''s own domains';
comment on column disclosure.confirmation.address is 'As it was confirmed; another one has to be confirmed anew';
call tenant.protect('disclosure.confirmation');
call tenant.personal_data('disclosure.confirmation', 'staff', 'role,acts', 'work', 'public-task', 'papers');
grant select, insert, update on disclosure.website to "${app}";
grant select, insert, update, delete on disclosure.confirmation to "${app}";
