package org.prongsai.scoring.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.Role;

/// May keep a checked score sheet as the agency's result; on trial, anyone for his visit.
@AlsoOnTrial
@AllowedTo({Role.UNIT_HEAD, Role.INTEGRITY_OFFICER, Role.APPROVER})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface StoresScores {}
