call tenant.personal_data('audit.event', 'staff', 'acts', 'accountability', 'legal-duty', 'archive', null, 'auditors');
call tenant.no_personal_data('audit.head');
call tenant.no_personal_data('audit.checkpoint');
call tenant.no_personal_data('audit.checkpoint_head');
