package org.prongsai.privacy.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Sees what people asked about their data, and the breach register.
@AllowedTo({Role.INTEGRITY_OFFICER, Role.APPROVER, Role.AUDITOR})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface ReadsPrivacy {}
