create table disclosure.walk (
  agency_id uuid        not null,
  home      text        not null constraint home_is_short check (char_length(home) between 1 and 2048),
  walked_at timestamptz not null,
  front     text        not null,
  pages     text        not null,
  primary key (agency_id)
);
comment on table disclosure.walk is 'The pages of an agency''s website up to two clicks from its home page, as they were walked last';
comment on column disclosure.walk.front is 'What was seen on the home page, as JSON';
comment on column disclosure.walk.pages is 'To where each page links, as JSON';
call tenant.protect('disclosure.walk');
call tenant.no_personal_data('disclosure.walk');

create table disclosure.document (
  sha256        text        not null constraint sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  owner         uuid        not null,
  first_seen_at timestamptz not null,
  primary key (sha256, owner)
);
comment on table disclosure.document is 'Which agencies handed in which document, so that one which several did is seen by the commission; no page of an agency shows it';
call tenant.no_personal_data('disclosure.document');
grant select, insert, update on disclosure.walk to "${app}";
grant select, insert on disclosure.document to "${app}";
