package org.prongsai.report.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Sends a paper to the disclosure item that asks for it, whichever unit answers for the item.
@AllowedTo(Role.INTEGRITY_OFFICER)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SendsEvidence {}
