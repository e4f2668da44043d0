package org.prongsai.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.PersonId;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;

/// Where people serve: an agency, or the installation as a whole.
///
/// @param agency     null for the installation
/// @param path       address of the list of its people
/// @param byOperator whether the operator is there, who may change addresses too
record Place(@Nullable Agency agency, String path, boolean byOperator) {
    UUID tenant() {
        return agency == null ? Assignment.INSTALLATION : agency.id().value();
    }

    String name(Words words) {
        return agency == null ? words.lookup("identity.place.installation") : words.pick(agency.name());
    }

    String path(PersonId person) {
        return path + "/" + person.value();
    }

    /// The roles that are given here.
    List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.isOfTheInstallation() == (agency == null))
                .toList();
    }
}
