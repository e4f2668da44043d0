package org.prongsai.disclosure.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Approves items, or returns them.
@AllowedTo(
        value = {Role.UNIT_HEAD, Role.INTEGRITY_OFFICER, Role.APPROVER},
        forUnits = true)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DecidesDisclosures {}
