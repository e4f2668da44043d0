package org.prongsai.national.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Sees an agency's certificate and result letter, and how its name stands on them.
@AllowedTo({Role.INTEGRITY_OFFICER, Role.APPROVER, Role.EXECUTIVE, Role.AUDITOR})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SeesCertificate {}
