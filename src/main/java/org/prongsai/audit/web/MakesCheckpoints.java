package org.prongsai.audit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// May have a checkpoint made before its hour.
@AllowedTo({Role.COMMISSION_OFFICER, Role.COMMISSION_APPROVER, Role.SYSTEM_OPERATOR})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface MakesCheckpoints {}
