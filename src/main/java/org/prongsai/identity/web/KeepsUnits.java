package org.prongsai.identity.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.Role;

/// May say which units the agency has and which of them answers for which item; whose role is limited to a
/// unit, for
/// that
/// unit and those beneath it.
@AllowedTo(
        value = {Role.INTEGRITY_OFFICER, Role.APPROVER},
        forUnits = true)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsUnits {
    /// The roles that it names.
    Set<Role> ROLES = Set.of(Role.INTEGRITY_OFFICER, Role.APPROVER);
}
