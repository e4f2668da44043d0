alter table identity.person add column erased_at timestamptz;
comment on column identity.person.erased_at is 'when name and address were erased; the row stays, because acts and roles name its id';

call tenant.personal_data('identity.person', 'staff', 'name,email', 'work', 'public-task', 'with-work');
call tenant.personal_data('identity.assignment', 'staff', 'role', 'work', 'public-task', 'P10Y', 'ended');
call tenant.personal_data('identity.session', 'staff', 'device,times', 'sign-in', 'public-task', 'P1D', 'ended');
call tenant.personal_data('identity.password', 'staff', 'proof', 'sign-in', 'public-task', 'with-work');
call tenant.personal_data('identity.authenticator', 'staff', 'proof', 'sign-in', 'public-task', 'with-work');
call tenant.personal_data('identity.recovery_code', 'staff', 'proof', 'sign-in', 'public-task', 'with-work');
call tenant.personal_data('identity.sign_in_link', 'staff', 'proof', 'sign-in', 'public-task', 'P1D', 'expired');
call tenant.personal_data('identity.known_device', 'staff', 'device,times', 'sign-in', 'public-task', 'P180D', 'seen');
call tenant.no_personal_data('identity.agency');
call tenant.no_personal_data('identity.unit');
call tenant.no_personal_data('identity.item_owner');
grant delete on identity.assignment, identity.password to "${app}";
