package org.prongsai.web.access;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;

/// The signed-in person, as rules and pages need to know him.
///
/// @param agencies     the codes of the agencies where he holds roles, in the order in which they are offered to him
/// @param installation the roles that he holds for the whole installation
public record Visitor(UUID person, Bilingual name, Map<String, Set<Role>> agencies, Set<Role> installation) {
    public Visitor {
        var copy = new LinkedHashMap<String, Set<Role>>();
        agencies.forEach((code, roles) -> copy.put(code, Set.copyOf(roles)));
        agencies = Collections.unmodifiableMap(copy);
        installation = Set.copyOf(installation);
    }

    /// The codes of his agencies, the first being the one where he begins.
    public List<String> agencyCodes() {
        return List.copyOf(agencies.keySet());
    }

    /// The roles that he holds at the agency with this code, or for the installation where there is no code.
    public Set<Role> roles(@Nullable String agency) {
        return agency == null ? installation : agencies.getOrDefault(agency, Set.of());
    }

    /// Whether he holds one of `wanted`: at the agency with this code, or for the installation if the role is of that
    /// kind.
    public boolean holdsAny(@Nullable String agency, Collection<Role> wanted) {
        return wanted.stream()
                .anyMatch(role ->
                        roles(role.isOfTheInstallation() ? null : agency).contains(role));
    }
}
