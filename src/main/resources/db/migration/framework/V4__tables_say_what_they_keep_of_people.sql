call tenant.no_personal_data('framework.edition');
