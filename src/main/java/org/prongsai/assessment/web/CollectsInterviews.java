package org.prongsai.assessment.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Collects part 2 of a survey: assessors at the agencies where they are seated, and the commission. No agency.
@AllowedTo({Role.ASSESSOR, Role.COMMISSION_OFFICER, Role.COMMISSION_APPROVER})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface CollectsInterviews {}
