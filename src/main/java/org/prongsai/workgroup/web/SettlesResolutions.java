package org.prongsai.workgroup.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Says that a resolution was carried out; who serves a unit, for those of his unit.
@AllowedTo(
        value = {Role.UNIT_OFFICER, Role.UNIT_HEAD, Role.INTEGRITY_OFFICER, Role.APPROVER},
        forUnits = true)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface SettlesResolutions {}
