package org.prongsai.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The parts of the country that people follow: a province by its office, or the agencies of a parent body.
@Service
public class Slices {
    private final Assignments assignments;
    private final AgencyStore agencies;

    Slices(Assignments assignments, AgencyStore agencies) {
        this.assignments = assignments;
        this.agencies = agencies;
    }

    /// A part of the country.
    ///
    /// @param name a province, or the code of the parent agency
    public record Slice(Role role, String name) {}

    /// Those that a person follows today on the pages of a year, in one of these roles.
    @Transactional(readOnly = true)
    public List<Slice> of(PersonId person, FiscalYear year, Collection<Role> roles) {
        return assignments.heldBy(person).stream()
                .filter(held -> held.slice() != null && roles.contains(held.role()))
                .filter(held -> held.year() == null || held.year().equals(year))
                .map(held -> new Slice(held.role(), java.util.Objects.requireNonNull(held.slice())))
                .distinct()
                .toList();
    }

    /// The agencies of some slices, each once, sorted by their Thai names.
    @Transactional(readOnly = true)
    public List<Agency> agencies(Collection<Slice> slices) {
        Map<String, Agency> found = new LinkedHashMap<>();
        for (Slice slice : slices) {
            (slice.role() == Role.PARENT_BODY ? agencies.belonging(slice.name()) : agencies.of(slice.name()))
                    .forEach(agency -> found.put(agency.code(), agency));
        }
        return found.values().stream()
                .sorted(Comparator.comparing((Agency agency) -> agency.name().th(), ThaiOrder.ofNames()))
                .toList();
    }
}
