alter table mail.message
  add urgency text constraint urgency_is_known check (urgency in ('USUAL', 'SUMMARY', 'AT_ONCE'));
update mail.message set urgency = case when digest then 'SUMMARY' else 'USUAL' end;
alter table mail.message alter urgency set not null, drop digest;
comment on column mail.message.urgency is 'AT_ONCE: by mail alone and whatever the person wants, such as a code that he has just asked for';
comment on column mail.message.parts is 'what fills the places of the text; a part that begins with * is sealed, and taken out once the letter is done with';
