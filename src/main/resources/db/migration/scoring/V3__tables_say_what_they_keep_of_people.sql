comment on table scoring.result is 'Results of an agency''s years, each version beside the earlier ones';
call tenant.no_personal_data('scoring.edition_used');
call tenant.no_personal_data('scoring.result');
