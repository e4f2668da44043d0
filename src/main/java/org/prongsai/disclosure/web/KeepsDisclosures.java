package org.prongsai.disclosure.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Keeps what leaves the agency and what comes back: the chain, what was entered, verdicts, appeals.
@AllowedTo({Role.INTEGRITY_OFFICER, Role.APPROVER})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsDisclosures {}
