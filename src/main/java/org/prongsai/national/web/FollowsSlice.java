package org.prongsai.national.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// Follows the agencies of a part of the country: a province, or those that belong to a parent body.
@AllowedTo({Role.PROVINCIAL_OFFICE, Role.PARENT_BODY})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface FollowsSlice {}
