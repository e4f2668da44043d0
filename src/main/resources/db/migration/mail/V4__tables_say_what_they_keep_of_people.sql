call tenant.personal_data('mail.message', 'staff', 'sent', 'telling', 'public-task', 'P90D', 'written', 'carriers');
call tenant.personal_data('mail.preference', 'staff', 'wishes', 'telling', 'public-task', 'with-work');
grant delete on mail.message, mail.preference to "${app}";
