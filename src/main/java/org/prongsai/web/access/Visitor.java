package org.prongsai.web.access;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;

/// The signed-in person, as rules and pages need to know him.
///
/// @param agencies     what he holds at agencies by their codes, in the order in which they are offered to him
/// @param installation the roles that he holds for the whole installation
/// @param thisYear     the fiscal year of today (Buddhist era), which pages without a year of their own belong
/// to
public record Visitor(
        UUID person, Bilingual name, Map<String, List<HeldRole>> agencies, Set<Role> installation, int thisYear) {
    public Visitor {
        var copy = new LinkedHashMap<String, List<HeldRole>>();
        agencies.forEach((code, roles) -> copy.put(code, List.copyOf(roles)));
        agencies = Collections.unmodifiableMap(copy);
        installation = Set.copyOf(installation);
    }

    /// Someone whose roles have no limits.
    public static Visitor unlimited(
            UUID person, Bilingual name, Map<String, Set<Role>> agencies, Set<Role> installation) {
        var held = new LinkedHashMap<String, List<HeldRole>>();
        agencies.forEach((code, roles) ->
                held.put(code, roles.stream().sorted().map(HeldRole::of).toList()));
        return new Visitor(person, name, held, installation, 0);
    }

    /// The codes of his agencies, the first being the one where he begins.
    public List<String> agencyCodes() {
        return List.copyOf(agencies.keySet());
    }

    /// The roles that he holds at the agency with this code, whatever their limits, or for the installation
    /// where there
    /// is no code. They tell where he may come in, not what he may do there.
    public Set<Role> roles(@Nullable String agency) {
        return agency == null
                ? installation
                : held(agency).map(HeldRole::role).collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /// What he holds at the agency with this code on the pages of a year.
    ///
    /// @param year Buddhist era; null for pages that have none, which belong to this year
    public List<HeldRole> held(String agency, @Nullable Integer year) {
        return held(agency)
                .filter(role -> role.holdsIn(year == null ? thisYear : year))
                .toList();
    }

    /// Whether he holds one of `wanted`: at the agency with this code on the pages of that year, or for the
    /// installation if the role is of that kind.
    ///
    /// @param forUnits whether a role suffices that is limited to a unit; a role that is of a unit by its
    /// nature
    /// always does
    public boolean holdsAny(
            @Nullable String agency, @Nullable Integer year, Collection<Role> wanted, boolean forUnits) {
        if (wanted.stream().filter(Role::isOfTheInstallation).anyMatch(installation::contains)) {
            return true;
        }
        return agency != null
                && held(agency, year).stream()
                        .filter(held -> wanted.contains(held.role()))
                        .anyMatch(held ->
                                forUnits || held.unit() == null || held.role().isOfAUnit());
    }

    private Stream<HeldRole> held(String agency) {
        return agencies.getOrDefault(agency, List.of()).stream();
    }
}
