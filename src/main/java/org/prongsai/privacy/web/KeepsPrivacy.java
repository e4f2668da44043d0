package org.prongsai.privacy.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Answers what people ask about their data, keeps the breach register and writes the notices.
@AllowedTo({Role.INTEGRITY_OFFICER, Role.APPROVER})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsPrivacy {}
