package org.prongsai.identity;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.HeldRole;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says for which units the roles of the signed-in person hold.
@Service
public class Reaches {
    private final CurrentPerson current;
    private final UnitStore units;

    Reaches(CurrentPerson current, UnitStore units) {
        this.current = current;
        this.units = units;
    }

    /// How far `roles` reach into the agency for which this runs.
    ///
    /// @param year the fiscal year on whose pages this is asked; null for pages that have none
    @Transactional(readOnly = true)
    public Reach of(Agency agency, @Nullable FiscalYear year, Set<Role> roles) {
        List<HeldRole> held = current
                .visitor()
                .map(visitor -> visitor.held(agency.code(), year == null ? null : year.buddhistYear()))
                .orElse(List.of())
                .stream()
                .filter(role -> roles.contains(role.role()))
                .toList();
        if (held.stream().anyMatch(role -> role.unit() == null)) {
            return new Reach.WholeAgency();
        }
        return new Reach.Units(within(
                held.stream().map(HeldRole::unit).filter(Objects::nonNull).collect(toSet()),
                units.parents(agency.id())));
    }

    /// The units and all that stand beneath them.
    static Set<UUID> within(Set<UUID> tops, Map<UUID, UUID> parents) {
        var within = new HashSet<UUID>(tops);
        for (UUID unit : parents.keySet()) {
            var way = new ArrayList<UUID>();
            for (@Nullable UUID at = unit; at != null && !way.contains(at); at = parents.get(at)) {
                way.add(at);
                if (tops.contains(at)) {
                    within.addAll(way);
                    break;
                }
            }
        }
        return within;
    }
}
