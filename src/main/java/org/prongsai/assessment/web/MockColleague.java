package org.prongsai.assessment.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.Submission;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Reaches;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Component;

/// The signed-in colleague, and whose items he may judge in a mock assessment: nobody judges his own unit's, unless he
/// is an integrity officer, and nobody at all what went through his own hands.
///
/// @param own   units whose items are his own
/// @param units by the codes of their items
record MockColleague(PersonId person, Set<UUID> own, Map<String, Unit> units, Map<String, Disclosure> known) {
    MockColleague {
        own = Set.copyOf(own);
        units = Map.copyOf(units);
        known = Map.copyOf(known);
    }

    /// Why someone may not judge an item.
    enum Bar {
        OWN_UNIT,
        OWN_HANDS
    }

    /// Why he may not judge an item; empty where he may.
    Optional<Bar> bar(String code) {
        Disclosure item = known.get(code);
        Submission sent = item == null ? null : item.submission();
        boolean through = sent != null
                && (sent.by().equals(person)
                        || sent.decisions().stream()
                                .anyMatch(decision -> decision.by().equals(person)));
        if (through) {
            return Optional.of(Bar.OWN_HANDS);
        }
        Unit unit = units.get(code);
        return unit != null && own.contains(unit.id()) ? Optional.of(Bar.OWN_UNIT) : Optional.empty();
    }

    @Nullable Unit unit(String code) {
        return units.get(code);
    }

    Optional<Disclosure> item(String code) {
        return Optional.ofNullable(known.get(code));
    }

    /// Asks who he is.
    @Component
    static class Asker {
        private final CurrentPerson current;
        private final Reaches reaches;
        private final Units units;
        private final Disclosures disclosures;

        Asker(CurrentPerson current, Reaches reaches, Units units, Disclosures disclosures) {
            this.current = current;
            this.reaches = reaches;
            this.units = units;
            this.disclosures = disclosures;
        }

        MockColleague of(AgencyYear at) {
            var owners = new HashMap<String, Unit>();
            units.all(at.agency().id()).forEach(unit -> unit.items().forEach(code -> owners.put(code, unit)));
            Reach officer = reaches.of(at.agency(), at.year(), Set.of(Role.INTEGRITY_OFFICER));
            Reach unit = reaches.of(at.agency(), at.year(), Set.of(Role.UNIT_OFFICER, Role.UNIT_HEAD));
            return new MockColleague(
                    current.id().orElseThrow(),
                    officer.isWhole() || !(unit instanceof Reach.Units(var own)) ? Set.of() : own,
                    owners,
                    disclosures.of(at.agency().id(), at.year()));
        }
    }
}
