package org.prongsai.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// May be asked for by those who hold one of these roles.
///
/// At an address with `{agency}` the role must be held at that agency; roles of the installation are held
/// everywhere
/// else. A role that is limited to a fiscal year counts on the pages of that year, and one that is limited to
/// a unit
/// counts where the rule says [#forUnits]. A rule on a method replaces that of its class. As a meta-annotation
/// it gives
/// a rule a name, which several
/// controllers share and by which a page asks [org.prongsai.web.Visit#may] before it offers the act.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    /// The roles, any one of which suffices.
    Role[] value();

    /// Whether a role suffices that is limited to a unit, because what is allowed keeps to that unit by itself.
    boolean forUnits() default false;
}
