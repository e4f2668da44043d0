call tenant.protect('scoring.result');

grant usage on schema scoring to "${app}";
grant select, insert on scoring.edition_used to "${app}";
grant select, insert, update (withdrawn_at) on scoring.result to "${app}";
