package org.prongsai.improvement;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What assessors recommended, and what answers it.
@Service
public class Recommendations {
    private final RecommendationStore store;
    private final Trail trail;
    private final Clock clock;

    Recommendations(RecommendationStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of a recommendation.
    ///
    /// @param code     of the item that it is about; may be empty
    /// @param measures ids of measures that answer it
    public record Wish(String said, String source, String code, Set<UUID> measures, String answer) {
        public Wish {
            measures = Set.copyOf(measures);
        }
    }

    /// Those that a year's plan has to answer, in their order.
    @Transactional(readOnly = true)
    public List<Recommendation> all(AgencyId agency, FiscalYear year) {
        return store.all(agency, year);
    }

    /// Adds one behind the others.
    ///
    /// @param request idempotency key, and its id: the same request adds once
    @Transactional
    public void add(AgencyId agency, FiscalYear year, Wish wish, UUID request) {
        if (store.add(agency, year, request, wish)) {
            append("improvement.log.advice.added", request, null, wish);
        }
    }

    /// Changes one.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void change(AgencyId agency, FiscalYear year, UUID id, int version, Wish wish) {
        Recommendation before = require(agency, year, id);
        if (!store.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("recommendation changed meanwhile: " + id);
        }
        append("improvement.log.advice.changed", id, before, wish);
    }

    /// Removes one, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void remove(AgencyId agency, FiscalYear year, UUID id) {
        require(agency, year, id);
        store.remove(agency, id, clock.instant());
        trail.append(Act.of("improvement.log.advice.removed", subject(id)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed one
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed recommendation " + id);
        }
        trail.append(Act.of("improvement.log.advice.restored", subject(id)));
    }

    private Recommendation require(AgencyId agency, FiscalYear year, UUID id) {
        return store.all(agency, year).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no recommendation " + id));
    }

    private void append(String action, UUID id, @Nullable Recommendation before, Wish wish) {
        trail.append(new Act(
                action,
                subject(id),
                Changes.none()
                        .field("improvement.advice", before == null ? null : before.said(), wish.said())
                        .field("improvement.advice.answer", before == null ? null : before.answer(), wish.answer())
                        .payload()));
    }

    private static String subject(UUID id) {
        return Act.subject("improvement.log.advice", id.toString().substring(0, 8));
    }
}
