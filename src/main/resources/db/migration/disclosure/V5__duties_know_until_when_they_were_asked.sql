alter table disclosure.asked add column until date;
comment on column disclosure.asked.until is 'The gate when it was asked; null before it was kept';
