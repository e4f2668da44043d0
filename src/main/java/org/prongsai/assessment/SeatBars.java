package org.prongsai.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.PersonId;

/// Who may sit at which agency: nobody with an interest in it, and nobody who serves it or ever did.
final class SeatBars implements Allocation.Bars {
    private final Set<Interest> interests;
    private final Assignments assignments;
    private final Map<PersonId, Set<UUID>> served = new HashMap<>();

    private record Interest(PersonId person, AgencyId agency) {}

    SeatBars(List<Declaration> declared, Assignments assignments) {
        this.assignments = assignments;
        interests = declared.stream()
                .filter(Declaration::conflict)
                .map(one -> new Interest(one.person(), one.agency()))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<NotSeated> bar(PersonId person, AgencyId agency) {
        if (interests.contains(new Interest(person, agency))) {
            return Optional.of(NotSeated.CONFLICT);
        }
        return served.computeIfAbsent(person, assignments::everServed).contains(agency.value())
                ? Optional.of(NotSeated.SERVED)
                : Optional.empty();
    }
}
