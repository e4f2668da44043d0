package org.prongsai.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;

/// A post (ตำแหน่ง) of an agency.
///
/// @param unit    the unit to which it belongs; null for the agency as a whole
/// @param roles   what its holder is in this system, in the order of [Role]
/// @param version counts its changes from 1
public record Post(UUID id, @Nullable UUID unit, Bilingual title, List<Role> roles, int version) {
    public Post {
        roles = List.copyOf(roles.stream().distinct().sorted().toList());
    }

    /// The unit to which a role is limited that this post gives.
    @Nullable UUID unitOf(Role role) {
        return role.isOfAUnit() ? unit : null;
    }
}
