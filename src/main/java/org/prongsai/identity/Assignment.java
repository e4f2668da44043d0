package org.prongsai.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;

/// A role that a person holds at an agency, or for the whole installation, between two days.
///
/// @param agency    the agency's id, or [#INSTALLATION]
/// @param unit      the unit to which it is limited, with those beneath it; null for the whole agency
/// @param year      the fiscal year on whose pages alone it holds; null for every year
/// @param until     the last day; null while no end is known
/// @param slice     for roles of a part of the country: the province, or the code of the parent agency; else null
/// @param grantedBy never the person himself; null for what the installation itself grants
public record Assignment(
        UUID agency,
        UUID id,
        PersonId person,
        Role role,
        @Nullable UUID unit,
        @Nullable FiscalYear year,
        @Nullable String slice,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable PersonId grantedBy) {
    /// Stands where an agency's id would, for roles of the whole installation.
    public static final UUID INSTALLATION = new UUID(0, 0);

    public Assignment {
        if (role.isOfTheInstallation() != agency.equals(INSTALLATION)) {
            throw new IllegalArgumentException(role + " cannot be held at " + agency);
        }
        if (role.isOfASlice() != (slice != null)) {
            throw new IllegalArgumentException(role + " cannot be held for " + slice);
        }
        if (person.equals(grantedBy)) {
            throw new IllegalArgumentException("nobody grants himself a role");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
        }
    }

    /// A role for every fiscal year.
    public Assignment(
            UUID agency,
            UUID id,
            PersonId person,
            Role role,
            @Nullable UUID unit,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable PersonId grantedBy) {
        this(agency, id, person, role, unit, null, null, from, until, grantedBy);
    }

    /// A role of all the agency or installation.
    public Assignment(
            UUID agency,
            UUID id,
            PersonId person,
            Role role,
            @Nullable UUID unit,
            @Nullable FiscalYear year,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable PersonId grantedBy) {
        this(agency, id, person, role, unit, year, null, from, until, grantedBy);
    }

    /// Whether `day` is one of its days.
    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /// The same with another last day.
    Assignment until(@Nullable LocalDate last) {
        return new Assignment(agency, id, person, role, unit, year, slice, from, last, grantedBy);
    }
}
