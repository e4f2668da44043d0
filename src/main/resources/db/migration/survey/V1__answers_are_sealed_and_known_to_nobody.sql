-- Who may answer and what was answered: two halves that nothing joins (docs/decisions/0038). Tables on the side of the
-- answers have no time, no address, no counted number and no key of anyone on the side of people; SurveySchemaTest holds that.
create schema if not exists survey;
grant usage on schema survey to "${app}", "${issuer}", "${box}", "${mixer}";
grant usage on schema tenant to "${mixer}";
grant execute on function tenant.agency() to "${mixer}";

create table survey.survey (
  agency_id     uuid     not null,
  id            uuid     not null,
  fiscal_year   smallint not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  instrument    text     not null constraint instrument_is_short check (char_length(instrument) between 1 and 20),
  held          text     not null constraint held_is_known check (held in ('OFFICIAL', 'INTERNAL', 'ITAS')),
  state         text     not null constraint state_is_known check (state in ('DRAFT', 'OPEN', 'CLOSING', 'CLOSED')),
  title_th      text     not null constraint title_th_is_said check (char_length(title_th) between 1 and 300),
  title_en      text     not null constraint title_en_is_said check (char_length(title_en) between 1 and 300),
  edition_id    text     constraint edition_id_is_short check (char_length(edition_id) between 1 and 40),
  questionnaire jsonb,
  population    integer  constraint population_is_not_negative check (population >= 0),
  collects_from date     not null,
  opens         date     not null,
  closes        date     not null,
  by_roster     boolean  not null,
  by_slip       boolean  not null,
  by_link       boolean  not null,
  strict        boolean  not null,
  comments      boolean  not null,
  outside_link  text     constraint outside_link_is_short check (char_length(outside_link) <= 2048),
  version       integer  not null constraint version_counts_from_one check (version >= 1),
  removed_at    timestamptz,
  primary key (agency_id, id),
  constraint days_are_in_order check (collects_from <= opens and opens <= closes),
  constraint an_open_one_has_questions check (state = 'DRAFT' or held = 'ITAS' or questionnaire is not null)
);
create unique index one_official_survey_of_an_instrument on survey.survey (agency_id, fiscal_year, instrument)
  where held <> 'INTERNAL' and removed_at is null;
comment on table survey.survey is 'Surveys of an agency: an instrument of the edition or questions of its own, when it is answered and by which ways';
comment on column survey.survey.held is 'OFFICIAL: answers count in the score. INTERNAL: for improvement only. ITAS: answered elsewhere, only counted here';
comment on column survey.survey.questionnaire is 'Frozen when it opens';
comment on column survey.survey.strict is 'Passes are given out before answering begins, so that no moment tells anything';
call tenant.protect('survey.survey');
call tenant.no_personal_data('survey.survey');
grant select, insert, update on survey.survey to "${app}";

create table survey.form (
  survey_id     uuid     not null,
  agency_id     uuid     not null,
  fiscal_year   smallint not null,
  instrument    text     not null,
  held          text     not null,
  questionnaire jsonb    not null,
  collects_from date     not null,
  opens         date     not null,
  closes        date     not null,
  by_roster     boolean  not null,
  by_slip       boolean  not null,
  by_link       boolean  not null,
  strict        boolean  not null,
  signing_key   bytea    not null constraint signing_key_is_not_empty check (octet_length(signing_key) between 100 and 2000),
  sealing_key   bytea    not null constraint sealing_key_has_32_bytes check (octet_length(sealing_key) = 32),
  open          boolean  not null,
  primary key (survey_id)
);
create index forms_of_an_agency on survey.form (agency_id, fiscal_year);
comment on table survey.form is 'What everybody may know of a survey that was opened: its questions, days and public keys';
call tenant.no_personal_data('survey.form');
grant select, insert, update on survey.form to "${app}";

create table survey.contact (
  agency_id    uuid    not null,
  survey_id    uuid    not null,
  id           uuid    not null,
  name         text    not null constraint name_is_said check (char_length(name) between 1 and 200),
  organisation text    not null constraint organisation_is_short check (char_length(organisation) <= 200),
  kind         text    not null constraint kind_is_short check (char_length(kind) <= 100),
  phone        text    not null constraint phone_is_short check (char_length(phone) <= 40),
  email        text    not null constraint email_is_short check (char_length(email) <= 254),
  language     text    not null constraint language_is_known check (language in ('TH', 'EN')),
  opted_out    boolean not null,
  drawn        boolean not null,
  removed      boolean not null default false,
  version      integer not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, survey_id, id),
  constraint of_a_survey foreign key (agency_id, survey_id) references survey.survey (agency_id, id)
);
comment on table survey.contact is 'Who is asked: the roster of a survey. It never says whether somebody answered';
call tenant.protect('survey.contact');
call tenant.personal_data('survey.contact', 'asked', 'name,contact', 'survey', 'public-task', 'P90D', 'survey-closed');
grant select, insert, update, delete on survey.contact to "${app}";

create table survey.draw (
  agency_id uuid    not null,
  survey_id uuid    not null,
  seed      bigint  not null,
  wanted    integer not null constraint wanted_is_positive check (wanted > 0),
  pool      integer not null constraint pool_is_positive check (pool > 0),
  primary key (agency_id, survey_id),
  constraint of_a_survey foreign key (agency_id, survey_id) references survey.survey (agency_id, id)
);
comment on table survey.draw is 'How a random sample of the roster was drawn, so that anyone can draw it again';
call tenant.protect('survey.draw');
call tenant.no_personal_data('survey.draw');
grant select, insert, update, delete on survey.draw to "${app}";

create table survey.invitation (
  agency_id   uuid    not null,
  survey_id   uuid    not null,
  contact_id  uuid    not null,
  secret_hash bytea   not null constraint secret_hash_is_sha256 check (octet_length(secret_hash) = 32),
  asked_hash  bytea   constraint asked_hash_is_sha256 check (octet_length(asked_hash) = 32),
  turn        integer not null constraint turn_counts_from_one check (turn >= 1),
  primary key (agency_id, survey_id, contact_id),
  constraint secrets_differ unique (agency_id, survey_id, secret_hash),
  constraint of_a_contact foreign key (agency_id, survey_id, contact_id)
    references survey.contact (agency_id, survey_id, id) on delete cascade
);
comment on table survey.invitation is 'Who may collect one pass: the hash of the secret in the letter, and of the one blinded pass that was signed for it';
comment on column survey.invitation.turn is 'Counts from 1; each reset of a lost pass makes a new secret';
call tenant.protect('survey.invitation');
call tenant.personal_data('survey.invitation', 'asked', 'acts', 'survey', 'public-task', 'P90D', 'survey-closed');
-- the application makes invitations and renews them, and cannot read who collected
grant select (agency_id, survey_id, contact_id, secret_hash, turn), insert, update (secret_hash, asked_hash, turn), delete
  on survey.invitation to "${app}";

create table survey.reset (
  agency_id uuid not null,
  survey_id uuid not null,
  id        uuid not null,
  reason    text not null constraint reason_is_said check (char_length(reason) between 1 and 500),
  primary key (agency_id, survey_id, id),
  constraint of_a_survey foreign key (agency_id, survey_id) references survey.survey (agency_id, id)
);
comment on table survey.reset is 'Lost passes that were given anew; each could be one vote too many, so their number is published';
call tenant.protect('survey.reset');
call tenant.no_personal_data('survey.reset');
grant select, insert on survey.reset to "${app}";

create table survey.day_count (
  agency_id uuid    not null,
  survey_id uuid    not null,
  day       date    not null,
  way       text    not null constraint way_is_known check (way in ('ROSTER', 'SLIP', 'LINK', 'INTERVIEW', 'ITAS', 'COLLECTED', 'PRINTED')),
  number    integer not null constraint number_is_not_negative check (number >= 0),
  primary key (agency_id, survey_id, day, way),
  constraint of_a_survey foreign key (agency_id, survey_id) references survey.survey (agency_id, id)
);
comment on table survey.day_count is 'All that can be seen before a survey closes: how many answers came on a day and by which way, passes collected and slips printed';
call tenant.protect('survey.day_count');
call tenant.no_personal_data('survey.day_count');
grant select, insert, update on survey.day_count to "${app}";

create table survey.spent (
  agency_id  uuid  not null,
  survey_id  uuid  not null,
  token_hash bytea not null constraint token_hash_is_sha256 check (octet_length(token_hash) = 32),
  retry_tag  bytea not null constraint retry_tag_is_sha256 check (octet_length(retry_tag) = 32),
  receipt    bytea not null constraint receipt_has_80_bits check (octet_length(receipt) = 10),
  primary key (agency_id, survey_id, token_hash)
);
comment on table survey.spent is 'Passes that were used, by hash; retry_tag is keyed by the pass, which is not kept, so that nobody can guess answers from it';
call tenant.protect('survey.spent');
call tenant.no_personal_data('survey.spent');

create table survey.intake (
  agency_id uuid     not null,
  survey_id uuid     not null,
  box_id    uuid     not null,
  enc       bytea    not null constraint enc_has_32_bytes check (octet_length(enc) = 32),
  seq       integer  not null constraint seq_is_not_negative check (seq >= 0),
  sealed    bytea    not null constraint sealed_is_short check (octet_length(sealed) <= 8192),
  primary key (agency_id, survey_id, box_id)
);
comment on table survey.intake is 'Sealed answers until the survey closes; nobody can open them before, and they are deleted then';
call tenant.protect('survey.intake');
call tenant.no_personal_data('survey.intake');
grant select, delete on survey.intake to "${mixer}";
grant select on survey.spent, survey.day_count to "${mixer}";

create table survey.response (
  agency_id uuid  not null,
  survey_id uuid  not null,
  id        uuid  not null,
  answers   bytea not null constraint answers_are_packed check (octet_length(answers) between 2 and 1000),
  primary key (agency_id, survey_id, id)
);
comment on table survey.response is 'Answers, shuffled once when the survey closed: one row each, one byte per question';
call tenant.protect('survey.response');
call tenant.no_personal_data('survey.response');
grant select, insert, delete on survey.response to "${mixer}";

create table survey.comment (
  agency_id uuid    not null,
  survey_id uuid    not null,
  id        uuid    not null,
  words     text    not null constraint words_are_short check (char_length(words) between 1 and 2000),
  shown     text    constraint shown_is_short check (char_length(shown) between 1 and 2000),
  state     text    not null constraint state_is_known check (state in ('UNREAD', 'RELEASED', 'HELD')),
  version   integer not null constraint version_counts_from_one check (version >= 1),
  primary key (agency_id, survey_id, id),
  constraint released_words_are_shown check ((state = 'RELEASED') = (shown is not null))
);
comment on table survey.comment is 'Free words, shuffled by themselves, so that they belong to no other answer; somebody reads each for names before it is released';
call tenant.protect('survey.comment');
call tenant.personal_data('survey.comment', 'asked', 'words', 'survey', 'public-task', 'P3Y', 'survey-closed');
grant select, insert, delete on survey.comment to "${mixer}";
grant select, update (shown, state, version), delete on survey.comment to "${app}";

create table survey.closing (
  agency_id   uuid        not null,
  survey_id   uuid        not null,
  asked_by    uuid        not null,
  asked_at    timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  step        text        not null constraint step_is_known check (step in ('ASKED', 'APPROVED', 'SHUFFLED', 'COUNTED', 'TOLD', 'DONE')),
  answered    integer     constraint answered_is_not_negative check (answered >= 0),
  collected   integer     constraint collected_is_not_negative check (collected >= 0),
  resets      integer     constraint resets_is_not_negative check (resets >= 0),
  unreadable  integer     constraint unreadable_is_not_negative check (unreadable >= 0),
  root        bytea       constraint root_is_sha256 check (octet_length(root) = 32),
  receipts    bytea       constraint receipts_have_80_bits_each check (octet_length(receipts) % 10 = 0),
  primary key (agency_id, survey_id),
  constraint of_a_survey foreign key (agency_id, survey_id) references survey.survey (agency_id, id),
  constraint two_officers check (approved_by <> asked_by),
  constraint approval_is_whole check ((approved_by is null) = (approved_at is null)),
  constraint nothing_is_opened_before_two_agree check (step = 'ASKED' or approved_by is not null)
);
comment on table survey.closing is 'How far a survey is closed, and what is published of it: counts, receipts and the root over the sealed answers';
call tenant.protect('survey.closing');
call tenant.personal_data('survey.closing', 'staff', 'acts', 'work', 'public-task', 'P10Y', 'year');
grant select, insert, update, delete on survey.closing to "${app}";
grant select, update (step, answered, collected, resets, unreadable, root, receipts) on survey.closing to "${mixer}";
grant select on survey.reset to "${mixer}";

create table survey.tally (
  agency_id   uuid      not null,
  survey_id   uuid      not null,
  attribute   text      not null constraint attribute_is_short check (char_length(attribute) <= 40),
  category    text      not null constraint category_is_short check (char_length(category) <= 40),
  respondents integer   not null constraint respondents_is_not_negative check (respondents >= 0),
  counts      integer[] not null,
  primary key (agency_id, survey_id, attribute, category)
);
comment on table survey.tally is 'How often each choice was taken: by all (empty attribute) and by each group; counts run through the questions in order, each choice in order';
call tenant.protect('survey.tally');
call tenant.no_personal_data('survey.tally');
grant select, insert, delete on survey.tally to "${mixer}";
grant select on survey.tally to "${app}";

-- The only way into the box. It says 'NEW', 'AGAIN' with the receipt that counts, 'USED' by another answer, or 'OVER'.
create function survey.accept(
  the_agency uuid, the_survey uuid, the_token bytea, the_tag bytea, the_receipt bytea, the_box uuid, the_enc bytea, the_seq integer,
  the_sealed bytea, out said text, out receipt bytea)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  known record;
begin
  perform set_config('prongsai.agency', the_agency::text, true);
  -- a survey that begins to close waits for the answers that are coming in, and those after it find it closed
  perform pg_advisory_xact_lock_shared(hashtextextended(the_survey::text, 38));
  if not exists (select from survey.survey s where s.agency_id = the_agency and s.id = the_survey and s.state = 'OPEN') then
    said := 'OVER';
    return;
  end if;
  insert into survey.spent values (the_agency, the_survey, the_token, the_tag, the_receipt) on conflict do nothing;
  if found then
    insert into survey.intake values (the_agency, the_survey, the_box, the_enc, the_seq, the_sealed);
    said := 'NEW';
    receipt := the_receipt;
    return;
  end if;
  select s.retry_tag, s.receipt into known from survey.spent s
   where s.agency_id = the_agency and s.survey_id = the_survey and s.token_hash = the_token;
  said := case when known.retry_tag = the_tag then 'AGAIN' else 'USED' end;
  receipt := case when known.retry_tag = the_tag then known.receipt end;
end
$$;
comment on function survey.accept(uuid, uuid, bytea, bytea, bytea, uuid, bytea, integer, bytea) is
  'Takes one sealed answer in, once for each pass';

create function survey.add_to_day(the_agency uuid, the_survey uuid, the_day date, the_way text, how_many integer) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform set_config('prongsai.agency', the_agency::text, true);
  insert into survey.day_count as c values (the_agency, the_survey, the_day, the_way, how_many)
  on conflict (agency_id, survey_id, day, way) do update set number = c.number + how_many;
end
$$;
comment on function survey.add_to_day(uuid, uuid, date, text, integer) is 'Counts what came in on a day';

-- Says 'SIGN' where the one blinded pass of an invitation may be signed, now or again, 'OTHER' where another was, 'UNKNOWN' without one.
create function survey.collect(the_agency uuid, the_survey uuid, the_secret bytea, the_asked bytea, the_day date) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  known record;
begin
  perform set_config('prongsai.agency', the_agency::text, true);
  select i.contact_id, i.asked_hash into known from survey.invitation i
   where i.agency_id = the_agency and i.survey_id = the_survey and i.secret_hash = the_secret for update;
  if not found then
    return 'UNKNOWN';
  end if;
  if known.asked_hash is null then
    update survey.invitation i set asked_hash = the_asked
     where i.agency_id = the_agency and i.survey_id = the_survey and i.contact_id = known.contact_id;
    perform survey.add_to_day(the_agency, the_survey, the_day, 'COLLECTED', 1);
    return 'SIGN';
  end if;
  return case when known.asked_hash = the_asked then 'SIGN' else 'OTHER' end;
end
$$;
comment on function survey.collect(uuid, uuid, bytea, bytea, date) is 'Lets the one blinded pass of an invitation be signed';

revoke execute on all routines in schema survey from public;
grant execute on function survey.accept(uuid, uuid, bytea, bytea, bytea, uuid, bytea, integer, bytea),
  survey.add_to_day(uuid, uuid, date, text, integer) to "${box}";
grant execute on function survey.collect(uuid, uuid, bytea, bytea, date) to "${issuer}";
