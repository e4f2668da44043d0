package org.prongsai.survey.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Sees how many answered a survey, and never who.
@AllowedTo({Role.INTEGRITY_OFFICER, Role.APPROVER, Role.EXECUTIVE, Role.AUDITOR})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsSurveys {}
