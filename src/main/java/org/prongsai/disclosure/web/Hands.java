package org.prongsai.disclosure.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.ChainStep;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Reaches;
import org.springframework.stereotype.Component;

/// Which steps of the chain the signed-in person may take, and for which units.
record Hands(Map<ChainStep, Reach> reaches) {
    Hands {
        reaches = Map.copyOf(reaches);
    }

    /// Whether he holds the role of a step for a unit.
    ///
    /// @param unit null for an item that no unit owns
    boolean hold(ChainStep step, @Nullable UUID unit) {
        Reach reach = reaches.get(step);
        return reach != null && reach.covers(unit);
    }

    /// As what he prepares items of a unit; empty if he may not. The head of the integrity unit approves and does not
    /// prepare.
    Optional<ChainStep> preparing(@Nullable UUID unit) {
        return Stream.of(ChainStep.INTEGRITY_OFFICER, ChainStep.UNIT_HEAD, ChainStep.UNIT_OFFICER)
                .filter(step -> hold(step, unit))
                .findFirst();
    }

    /// The step for which an item waits, if it is his to take.
    Optional<ChainStep> deciding(Disclosure item, @Nullable UUID unit) {
        return waitingFor(item).filter(step -> hold(step, unit));
    }

    /// The step for which an item waits.
    static Optional<ChainStep> waitingFor(Disclosure item) {
        return Stream.of(ChainStep.UNIT_HEAD, ChainStep.INTEGRITY_OFFICER, ChainStep.APPROVER)
                .filter(step -> step.waiting() == item.state())
                .findFirst();
    }

    /// Asks what the signed-in person holds.
    @Component
    static class Asker {
        private final Reaches reaches;

        Asker(Reaches reaches) {
            this.reaches = reaches;
        }

        Hands of(AgencyYear at) {
            var held = new EnumMap<ChainStep, Reach>(ChainStep.class);
            for (ChainStep step : ChainStep.values()) {
                held.put(step, reaches.of(at.agency(), at.year(), Set.of(step.role())));
            }
            return new Hands(held);
        }
    }
}
