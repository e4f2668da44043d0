package org.prongsai.improvement.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.framework.Editions;
import org.prongsai.framework.Node;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencySettings;
import org.prongsai.identity.Units;
import org.prongsai.improvement.Aim;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Measure;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets other agencies copy a measure. What is shared says of the agency only of which sort it is; which of them are
/// its
/// own stands in a table of the agency.
@Service
public class Sharing {
    private final SharedStore store;
    private final AgencySettings settings;
    private final Units units;
    private final Editions editions;
    private final Trail trail;
    private final Clock clock;

    Sharing(SharedStore store, AgencySettings settings, Units units, Editions editions, Trail trail, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.units = units;
        this.editions = editions;
        this.trail = trail;
        this.clock = clock;
    }

    /// A measure that the agency shared.
    ///
    /// @param what as others see it
    public record Own(UUID id, UUID measure, Instant at, LibraryMeasure what) {}

    /// What the agency shares at present, the latest first.
    @Transactional(readOnly = true)
    public List<Own> of(AgencyId agency) {
        return store.of(agency);
    }

    /// What would be copied of a measure, the agency's own names replaced.
    @Transactional(readOnly = true)
    public LibraryMeasure draft(Agency agency, FiscalYear year, Measure measure, Kpi kpi) {
        OwnNames names = names(agency);
        return new LibraryMeasure(
                measure.id().toString(),
                SharerKind.of(agency.kind()),
                measure.items().stream().map(code -> code(code, year)).toList(),
                names.without(measure.title().th()),
                names.without(measure.cells().targetGroup()),
                names.without(measure.cells().indicator()),
                new Aim(kpi.aim().value(), kpi.aim().unit(), kpi.aim().direction(), 0),
                names.without(measure.cells().monitoring()),
                measure.steps().stream()
                        .map(step -> new LibraryMeasure.Step(
                                names.without(step.title().th()), months(step.days())))
                        .toList());
    }

    /// The agency's names that a measure's texts still have.
    @Transactional(readOnly = true)
    public List<String> namesIn(Agency agency, LibraryMeasure measure) {
        OwnNames names = names(agency);
        return Stream.concat(
                        Stream.of(
                                measure.title(),
                                measure.targetGroup(),
                                measure.indicator(),
                                measure.aim().value(),
                                measure.aim().unit(),
                                measure.monitoring()),
                        measure.steps().stream().map(LibraryMeasure.Step::title))
                .flatMap(text -> names.in(text).stream())
                .distinct()
                .toList();
    }

    /// Shares a measure as `what` says it.
    ///
    /// @param request idempotency key, and the shared measure's id: the same request shares once
    @Transactional
    public void share(Agency agency, UUID measure, LibraryMeasure what, UUID request) {
        if (store.add(agency.id(), request, measure, what, SharerKind.of(agency.kind()), clock.instant())) {
            trail.append(new Act(
                    "improvement.log.shared",
                    subject(request),
                    Changes.none()
                            .field("improvement.measure", null, what.title())
                            .payload()));
        }
    }

    /// Withdraws what the agency shared, which [#restore] undoes. Copies that others made stay theirs.
    ///
    /// @throws NoSuchElementException if the agency shares no such measure
    @Transactional
    public void withdraw(AgencyId agency, UUID id) {
        if (!store.withdraw(agency, id, clock.instant())) {
            throw new NoSuchElementException("shares no measure " + id);
        }
        trail.append(Act.of("improvement.log.unshared", subject(id)));
    }

    /// Shares again what was withdrawn.
    ///
    /// @throws NoSuchElementException if the agency withdrew no such measure
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.withdraw(agency, id, null)) {
            throw new NoSuchElementException("withdrew no measure " + id);
        }
        trail.append(Act.of("improvement.log.sharedAgain", subject(id)));
    }

    private OwnNames names(Agency agency) {
        return OwnNames.of(agency, settings.of(agency.id()), settings.formerNames(agency.id()), units.all(agency.id()));
    }

    private String code(String code, FiscalYear year) {
        Optional<Node> node = Stream.concat(year.earlier().stream(), Stream.of(year))
                .flatMap(one -> editions.forYear(one).stream())
                .flatMap(edition -> edition.root().find(code).stream())
                .findFirst();
        return node.map(Node::code).orElse(code);
    }

    private static @Nullable Months months(@Nullable DateSpan days) {
        return days == null ? null : Months.of(days);
    }

    private static String subject(UUID id) {
        return Act.subject("improvement.log.measure", id.toString().substring(0, 8));
    }
}
