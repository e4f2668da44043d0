package org.prongsai.disclosure.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Says where an item is disclosed, and sends it on its way.
@AllowedTo(
        value = {Role.UNIT_OFFICER, Role.UNIT_HEAD, Role.INTEGRITY_OFFICER},
        forUnits = true)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PreparesDisclosures {}
