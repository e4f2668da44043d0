grant usage on schema framework to "${app}";
grant select, insert, update, delete on framework.edition to "${app}";
