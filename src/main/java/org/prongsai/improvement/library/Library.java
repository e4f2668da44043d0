package org.prongsai.improvement.library;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.framework.Editions;
import org.prongsai.framework.Node;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Kpis;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Steps;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The library of measures (คลังมาตรการ): what comes with the program and what agencies shared, to be copied into
/// plans.
@Service
public class Library {
    private static final int LONGEST_ID = 36;

    private final SharedStore shared;
    private final Measures measures;
    private final Steps steps;
    private final Kpis kpis;
    private final Editions editions;

    Library(SharedStore shared, Measures measures, Steps steps, Kpis kpis, Editions editions) {
        this.shared = shared;
        this.measures = measures;
        this.steps = steps;
        this.kpis = kpis;
        this.editions = editions;
    }

    /// All measures: first those of agencies, then those that come with the program.
    @Transactional(readOnly = true)
    public List<LibraryMeasure> all() {
        return Stream.concat(shared.all().stream(), ShippedMeasures.all().stream())
                .toList();
    }

    /// The measure with this id.
    @Transactional(readOnly = true)
    public Optional<LibraryMeasure> find(String id) {
        return id.length() == LONGEST_ID && id.matches("[0-9a-f-]+")
                ? shared.find(UUID.fromString(id))
                : ShippedMeasures.all().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst();
    }

    /// Copies a measure with its steps into a year's plan of measures.
    ///
    /// @param monitoring what is said where the measure says nothing
    /// @param request    idempotency key, and the new measure's id: the same request copies once
    @Transactional
    public void use(AgencyId agency, FiscalYear year, LibraryMeasure measure, String monitoring, UUID request) {
        measures.add(
                agency,
                year,
                PlanKind.MEASURES,
                new Measures.Wish(
                        Bilingual.same(measure.title()),
                        new Cells(
                                measure.targetGroup(),
                                measure.indicator(),
                                "",
                                Set.of(),
                                measure.monitoring().isEmpty() ? monitoring : measure.monitoring()),
                        measure.items().stream()
                                .flatMap(code -> item(code, year).stream())
                                .map(Node::shownCode)
                                .toList(),
                        null,
                        ""),
                request);
        for (int i = 0; i < measure.steps().size(); i++) {
            LibraryMeasure.Step step = measure.steps().get(i);
            var months = step.months();
            steps.add(
                    agency,
                    year,
                    request,
                    new Steps.Wish(
                            Bilingual.same(step.title()),
                            Cells.EMPTY,
                            months == null ? null : months.in(year),
                            null,
                            ""),
                    id(request, i));
        }
        if (!measure.aim().isEmpty() && kpis.of(agency, year, request).aim().isEmpty()) {
            kpis.aim(agency, year, request, measure.aim());
        }
    }

    private static UUID id(UUID request, int step) {
        return UUID.nameUUIDFromBytes((request + " step " + step).getBytes(StandardCharsets.UTF_8));
    }

    /// The codes of the library that a code of a year stands for: `I7` for `2.1`, and all that an indicator is made of.
    private Set<String> codes(String code, FiscalYear year) {
        return nodes(code, year)
                .flatMap(Node::walk)
                .map(Node::code)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /// Whether a measure of the library is of use where the item, indicator or instrument `code` is to be raised.
    public boolean raises(LibraryMeasure measure, String code, FiscalYear year) {
        Set<String> wanted = codes(code, year);
        return measure.items().stream()
                .anyMatch(one -> wanted.contains(one)
                        || nodes(one, year).anyMatch(node -> node.find(code).isPresent()));
    }

    /// The item of a code, as the year or the one before has it.
    public Optional<Node> item(String code, FiscalYear year) {
        return nodes(code, year).findFirst();
    }

    private Stream<Node> nodes(String code, FiscalYear year) {
        return Stream.concat(year.earlier().stream(), Stream.of(year))
                .flatMap(one -> editions.forYear(one).stream())
                .flatMap(edition -> edition.root().find(code).stream());
    }
}
