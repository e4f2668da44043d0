package org.prongsai.national.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Confirms how an agency's name stands on its certificate.
@AllowedTo({Role.INTEGRITY_OFFICER, Role.APPROVER})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConfirmsCertificate {}
