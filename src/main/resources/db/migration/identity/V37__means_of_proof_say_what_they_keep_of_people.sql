call tenant.personal_data('identity.passkey', 'staff', 'proof', 'sign-in', 'public-task', 'with-work');
call tenant.personal_data('identity.oidc_subject', 'staff', 'proof', 'sign-in', 'public-task', 'with-work');
call tenant.personal_data('identity.activation', 'staff', 'proof', 'sign-in', 'public-task', 'P90D', 'expired');
call tenant.personal_data('identity.factor_grace', 'staff', 'times', 'sign-in', 'public-task', 'with-work');
call tenant.no_personal_data('identity.ceremony_over');
