comment on table analysis.scenario is 'What-if scenarios that an agency keeps';
call tenant.no_personal_data('analysis.agency_lines');
call tenant.no_personal_data('analysis.scenario');
call tenant.no_personal_data('analysis.scenario_item');
