package org.prongsai.report.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Reads papers and the register.
@AllowedTo({Role.INTEGRITY_OFFICER, Role.APPROVER, Role.EXECUTIVE, Role.AUDITOR})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsPapers {}
