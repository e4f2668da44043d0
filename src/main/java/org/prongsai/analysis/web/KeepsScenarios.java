package org.prongsai.analysis.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// May keep a what-if for the agency under a name, and delete it.
@AllowedTo({Role.UNIT_HEAD, Role.INTEGRITY_OFFICER, Role.APPROVER})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsScenarios {}
