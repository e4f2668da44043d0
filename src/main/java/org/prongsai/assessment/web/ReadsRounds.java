package org.prongsai.assessment.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Sees how the commission assesses a year, and keeps its windows open.
@AllowedTo({Role.COMMISSION_OFFICER, Role.COMMISSION_APPROVER})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface ReadsRounds {}
