create schema if not exists disclosure;

create table disclosure.chain (
  agency_id uuid    not null,
  steps     text[]  not null
    constraint two_to_four_steps check (cardinality(steps) between 2 and 4)
    constraint steps_are_known check (steps <@ array['UNIT_OFFICER', 'UNIT_HEAD', 'INTEGRITY_OFFICER', 'APPROVER']),
  version   integer not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id)
);
comment on table disclosure.chain is 'Through whose hands an item goes before it leaves the agency; without a row through those of all four';
call tenant.protect('disclosure.chain');
call tenant.no_personal_data('disclosure.chain');

create table disclosure.item (
  agency_id     uuid     not null,
  fiscal_year   smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  code          text     not null constraint code_is_short check (char_length(code) between 1 and 20),
  state         text     not null constraint state_is_known check (state in (
    'EMPTY', 'DRAFT', 'WITH_UNIT_HEAD', 'WITH_INTEGRITY_OFFICER', 'WITH_APPROVER', 'APPROVED', 'FILED', 'ASSESSED',
    'APPEALED', 'SETTLED')),
  judged_from   text,
  submission_id uuid,
  filed_on      date,
  remark        text     not null constraint remark_is_short check (char_length(remark) <= 2000),
  version       integer  not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, fiscal_year, code),
  constraint judged_from_another_state check ((judged_from is null) = (state not in ('ASSESSED', 'APPEALED', 'SETTLED')))
);
comment on table disclosure.item is 'A disclosure item of an agency in a fiscal year, and in whose hands it is';
comment on column disclosure.item.judged_from is 'The state in which the verdict met it';
comment on column disclosure.item.submission_id is 'The submission that goes or went through the chain last';
comment on column disclosure.item.filed_on is 'When it was entered where the assessors look';
comment on column disclosure.item.remark is 'What the agency tells the assessor about it';
call tenant.protect('disclosure.item');
call tenant.no_personal_data('disclosure.item');

create table disclosure.evidence (
  agency_id   uuid     not null,
  id          uuid     not null,
  fiscal_year smallint not null,
  code        text     not null,
  place       integer  not null constraint place_counts_from_one check (place >= 1),
  address     text     not null constraint address_is_short check (char_length(address) between 1 and 2048),
  note        text     not null constraint note_is_short check (char_length(note) <= 1000),
  carried     boolean  not null,
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at  timestamptz,
  primary key (agency_id, id),
  constraint of_an_item foreign key (agency_id, fiscal_year, code)
    references disclosure.item (agency_id, fiscal_year, code)
);
create index evidence_in_order on disclosure.evidence (agency_id, fiscal_year, code, place);
comment on table disclosure.evidence is 'Where an item is disclosed';
comment on column disclosure.evidence.carried is 'Whether it was carried over from the year before and nobody changed it yet';
call tenant.protect('disclosure.evidence');
call tenant.no_personal_data('disclosure.evidence');

create table disclosure.submission (
  agency_id    uuid        not null,
  id           uuid        not null,
  fiscal_year  smallint    not null,
  code         text        not null,
  number       integer     not null constraint number_counts_from_one check (number >= 1),
  submitted_by uuid        not null,
  acted_as     text        not null constraint acted_as_a_step check (acted_as in ('UNIT_OFFICER', 'UNIT_HEAD', 'INTEGRITY_OFFICER', 'APPROVER')),
  submitted_at timestamptz not null,
  content      text        not null,
  primary key (agency_id, id),
  constraint who_submitted_is_known_to_decisions unique (agency_id, id, submitted_by),
  constraint numbered_within_its_item unique (agency_id, fiscal_year, code, number),
  constraint of_an_item foreign key (agency_id, fiscal_year, code)
    references disclosure.item (agency_id, fiscal_year, code)
);
comment on table disclosure.submission is 'An item as it was sent on its way to approval; never changed';
comment on column disclosure.submission.content is 'Its evidence when it was sent, as JSON';
call tenant.protect('disclosure.submission');
call tenant.personal_data('disclosure.submission', 'staff', 'role,acts', 'work', 'public-task', 'papers');

create table disclosure.decision (
  agency_id     uuid        not null,
  id            uuid        not null,
  submission_id uuid        not null,
  submitted_by  uuid        not null,
  step          text        not null constraint step_is_known check (step in ('UNIT_HEAD', 'INTEGRITY_OFFICER', 'APPROVER')),
  decided_by    uuid        not null,
  decided_at    timestamptz not null,
  outcome       text        not null constraint outcome_is_known check (outcome in ('APPROVED', 'RETURNED')),
  reason        text        not null constraint reason_is_short check (char_length(reason) <= 2000),
  paper_number  text        constraint paper_number_is_short check (char_length(paper_number) between 1 and 200),
  paper_on      date,
  paper_hash    text,
  paper_kind    text,
  primary key (agency_id, id),
  constraint of_a_submission foreign key (agency_id, submission_id, submitted_by)
    references disclosure.submission (agency_id, id, submitted_by),
  constraint each_step_decides_once unique (agency_id, submission_id, step),
  constraint four_eyes check (decided_by <> submitted_by or paper_number is not null),
  constraint returned_with_a_reason check (outcome <> 'RETURNED' or reason <> ''),
  constraint paper_as_a_whole check (
    (paper_number is null) = (paper_on is null) and (paper_number is null) = (paper_hash is null)
    and (paper_number is null) = (paper_kind is null))
);
comment on table disclosure.decision is 'What a step of the chain made of a submission';
comment on column disclosure.decision.submitted_by is 'Repeated from the submission, so that the database itself sees four eyes';
comment on column disclosure.decision.paper_number is 'Of the memo by which the step was approved on paper; null where it was approved here';
call tenant.protect('disclosure.decision');
call tenant.personal_data('disclosure.decision', 'staff', 'role,acts', 'work', 'public-task', 'papers');

create table disclosure.paper_content (
  agency_id uuid  not null,
  hash      text  not null constraint hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
  bytes     bytea not null,
  primary key (agency_id, hash)
);
comment on table disclosure.paper_content is 'Scans of memos by which steps were approved on paper, by content';
call tenant.protect('disclosure.paper_content');
call tenant.personal_data('disclosure.paper_content', 'signer', 'name', 'work', 'public-task', 'papers');

create table disclosure.judgement (
  agency_id      uuid     not null,
  fiscal_year    smallint not null,
  code           text     not null,
  verdict        text     not null constraint verdict_is_known check (verdict in ('PASSED', 'FAILED', 'NOT_APPLICABLE')),
  comment        text     not null constraint comment_is_short check (char_length(comment) <= 4000),
  recommendation text     not null constraint recommendation_is_short check (char_length(recommendation) <= 4000),
  judged_on      date     not null,
  version        integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at     timestamptz,
  primary key (agency_id, fiscal_year, code),
  constraint of_an_item foreign key (agency_id, fiscal_year, code)
    references disclosure.item (agency_id, fiscal_year, code)
);
comment on table disclosure.judgement is 'What the assessor found of an item';
call tenant.protect('disclosure.judgement');
call tenant.no_personal_data('disclosure.judgement');

create table disclosure.appeal (
  agency_id   uuid     not null,
  fiscal_year smallint not null,
  code        text     not null,
  ground      text     not null constraint ground_is_said check (char_length(ground) between 1 and 4000),
  filed_on    date,
  outcome     text     constraint outcome_is_known check (outcome in ('UPHELD', 'REFUSED')),
  decided_on  date,
  reason      text     not null constraint reason_is_short check (char_length(reason) <= 4000),
  public      boolean  not null,
  version     integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at  timestamptz,
  primary key (agency_id, fiscal_year, code),
  constraint of_a_judgement foreign key (agency_id, fiscal_year, code)
    references disclosure.judgement (agency_id, fiscal_year, code),
  constraint decision_as_a_whole check ((outcome is null) = (decided_on is null)),
  constraint decided_after_it_was_filed check (decided_on >= filed_on)
);
comment on table disclosure.appeal is 'What the agency objects to a verdict, and what became of it';
comment on column disclosure.appeal.public is 'Whether the agency agrees that it is published';
call tenant.protect('disclosure.appeal');
call tenant.no_personal_data('disclosure.appeal');

grant usage on schema disclosure to "${app}";
grant select, insert, update on disclosure.chain, disclosure.item, disclosure.evidence, disclosure.judgement,
  disclosure.appeal to "${app}";
grant select, insert on disclosure.submission, disclosure.decision, disclosure.paper_content to "${app}";

create table disclosure.asked (
  agency_id   uuid     not null,
  duty_id     uuid     not null,
  fiscal_year smallint not null,
  step        text     not null,
  unit_id     uuid,
  primary key (agency_id, duty_id),
  constraint asked_once unique nulls not distinct (agency_id, fiscal_year, step, unit_id)
);
comment on table disclosure.asked is 'Which duties stand on desks because something waits for a step of the chain';
call tenant.protect('disclosure.asked');
call tenant.no_personal_data('disclosure.asked');
grant select, insert, delete on disclosure.asked to "${app}";
