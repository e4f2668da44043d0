call tenant.no_personal_data('jobs.scheduled_tasks');
