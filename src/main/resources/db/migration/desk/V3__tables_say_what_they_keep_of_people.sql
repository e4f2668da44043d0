call tenant.personal_data('desk.duty', 'staff', 'acts', 'work', 'public-task', 'P3Y', 'settled');
call tenant.personal_data('desk.announcement', 'staff', 'acts', 'telling', 'public-task', 'P3Y', 'posted');
call tenant.personal_data('desk.acknowledgement', 'staff', 'acts', 'telling', 'public-task', 'P3Y', 'posted');
grant delete on desk.duty, desk.announcement, desk.acknowledgement to "${app}";
