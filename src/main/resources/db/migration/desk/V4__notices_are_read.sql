alter table desk.duty add column notice boolean not null default false;
comment on column desk.duty.notice is 'nothing is to be done but to read it: whoever of its holders opens it settles it';
