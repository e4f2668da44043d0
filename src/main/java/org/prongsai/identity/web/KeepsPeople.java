package org.prongsai.identity.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// May say who serves and who holds which role: at an agency, or as the operator at any of them and for the
/// installation.
@AllowedTo({Role.INTEGRITY_OFFICER, Role.APPROVER, Role.SYSTEM_OPERATOR})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsPeople {}
