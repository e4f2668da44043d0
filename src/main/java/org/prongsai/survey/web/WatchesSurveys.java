package org.prongsai.survey.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Sees signs of steering at the surveys of all agencies, and says what they are: the commission alone.
@AllowedTo({Role.COMMISSION_OFFICER, Role.COMMISSION_APPROVER})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface WatchesSurveys {}
