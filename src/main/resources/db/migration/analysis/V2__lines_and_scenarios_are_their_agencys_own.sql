call tenant.protect('analysis.agency_lines');
call tenant.protect('analysis.scenario');
call tenant.protect('analysis.scenario_item');

grant usage on schema analysis to "${app}";
grant select, insert, update, delete on analysis.agency_lines to "${app}";
grant select, insert, update on analysis.scenario to "${app}";
grant select, insert, delete on analysis.scenario_item to "${app}";
