-- Of an instrument of a year there is one translation into each language; it belongs to no agency. Nothing here or
-- elsewhere says in which language somebody answered.
create table survey.translation (
  id          uuid        primary key,
  fiscal_year smallint    not null constraint fiscal_year_is_buddhist check (fiscal_year between 2500 and 2999),
  instrument  text        not null constraint instrument_is_short check (char_length(instrument) between 1 and 20),
  language    text        not null constraint language_is_a_tag check (language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?$'),
  texts       jsonb       not null constraint texts_are_by_key check (jsonb_typeof(texts) = 'object' and length(texts::text) <= 500000),
  released    jsonb,
  changed_by  uuid        not null,
  changed_at  timestamptz not null,
  wish        text        constraint wish_is_known check (wish in ('RELEASE', 'WITHDRAW')),
  wished_by   uuid,
  wished_as   text        constraint wished_as_is_of_the_commission check (wished_as in ('COMMISSION_OFFICER', 'COMMISSION_APPROVER')),
  wished_at   timestamptz,
  decided     text        constraint decided_is_known check (decided in ('RELEASE', 'WITHDRAW')),
  proposed_by uuid,
  proposed_as text,
  proposed_at timestamptz,
  agreed_by   uuid,
  agreed_as   text        constraint agreed_as_is_of_the_commission check (agreed_as in ('COMMISSION_OFFICER', 'COMMISSION_APPROVER')),
  agreed_at   timestamptz,
  version     integer     not null constraint version_counts_from_one check (version >= 1),
  constraint one_of_each_language unique (fiscal_year, instrument, language),
  constraint somebody_wishes check (num_nulls(wish, wished_by, wished_as, wished_at) in (0, 4)),
  constraint two_people_decide check (decided is null or proposed_by <> agreed_by),
  constraint decided_by_somebody check (num_nulls(decided, proposed_by, proposed_as, proposed_at, agreed_by, agreed_as, agreed_at) in (0, 7)),
  constraint released_by_a_decision check ((released is not null) = (decided is not null and decided = 'RELEASE'))
);

-- What is offered changes only to what one person asked for and another one agreed to, text for text.
create function survey.two_people_release() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.released is not null or new.decided is not null or new.wish is not null then
      raise exception 'a translation begins as a draft' using errcode = 'check_violation', constraint = 'begins_as_a_draft';
    end if;
    return new;
  end if;
  if new.released is distinct from old.released
     or new.proposed_by is distinct from old.proposed_by or new.agreed_by is distinct from old.agreed_by then
    if old.wish is null or new.decided is distinct from old.wish or new.proposed_by is distinct from old.wished_by
       or new.wish is not null
       or new.released is distinct from (case old.wish when 'RELEASE' then old.texts end) then
      raise exception 'nobody asked for this' using errcode = 'check_violation', constraint = 'released_as_it_was_asked';
    end if;
  end if;
  if new.texts is distinct from old.texts and new.wish is not null then
    raise exception 'what was asked for falls with the texts' using errcode = 'check_violation', constraint = 'wish_is_of_these_texts';
  end if;
  return new;
end
$$;
create trigger two_people_release before insert or update on survey.translation
  for each row execute function survey.two_people_release();

comment on table survey.translation is 'Texts of surveys in further languages, and which two positions of the commission released them';
comment on column survey.translation.released is 'The texts that are offered to those who answer; null while the language is not offered';
call tenant.personal_data('survey.translation', 'staff', 'acts', 'work', 'public-task', 'P10Y', 'year');
grant select, insert, update, delete on survey.translation to "${app}";
