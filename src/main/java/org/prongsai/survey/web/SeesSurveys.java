package org.prongsai.survey.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Sees which surveys there are and when they are answered.
@AllowedTo(
        value = {Role.UNIT_OFFICER, Role.UNIT_HEAD, Role.INTEGRITY_OFFICER, Role.APPROVER, Role.EXECUTIVE, Role.AUDITOR
        },
        forUnits = true)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SeesSurveys {}
