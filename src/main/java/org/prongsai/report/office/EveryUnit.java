package org.prongsai.report.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.Step;
import org.prongsai.report.Composer.Occasion;
import org.prongsai.report.DocumentKind;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks every unit at once for what it owes, and tells who has handed in what.
@Service
public class EveryUnit {
    private final Composers composers;
    private final Drafts drafts;
    private final IssuedPapers issued;
    private final Plans plans;

    EveryUnit(Composers composers, Drafts drafts, IssuedPapers issued, Plans plans) {
        this.composers = composers;
        this.drafts = drafts;
        this.issued = issued;
        this.plans = plans;
    }

    /// A unit that owes something.
    ///
    /// @param name   of the unit, in Thai
    /// @param draft  of the paper that asks it; null where there is none
    /// @param paper  that was issued; null where there is none
    /// @param six    its steps at six months
    /// @param twelve its steps at twelve months
    /// @param message to be sent by LINE; may be empty
    public record Asked(
            UUID unit,
            String name,
            @Nullable Draft draft,
            @Nullable IssuedPaper paper,
            Reported six,
            Reported twelve,
            String message) {}

    /// How many of a unit's steps it has reported on.
    public record Reported(int done, int all) {}

    /// Every unit that can be asked in a year.
    @Transactional(readOnly = true)
    public List<Asked> all(Agency agency, FiscalYear year) {
        List<Draft> open = drafts.open(agency.id(), year);
        List<IssuedPaper> papers = issued.all(agency.id(), year);
        List<Step> steps = plans.all(agency.id(), year).stream()
                .flatMap(plan -> plan.steps().stream())
                .map(Plan.Numbered::step)
                .toList();
        return composers.occasions(agency.id(), year, DocumentKind.UNIT_REQUEST).stream()
                .map(occasion -> asked(occasion, open, papers, steps))
                .toList();
    }

    private Asked asked(Occasion occasion, List<Draft> open, List<IssuedPaper> papers, List<Step> steps) {
        UUID unit = Objects.requireNonNull(occasion.subject());
        List<Step> own = steps.stream()
                .filter(step -> step.cells().units().contains(unit))
                .toList();
        Optional<Draft> draft = open.stream()
                .filter(one -> one.kind() == DocumentKind.UNIT_REQUEST && unit.equals(one.subject()))
                .findFirst();
        Optional<IssuedPaper> paper = papers.stream()
                .filter(one -> one.kind() == DocumentKind.UNIT_REQUEST && unit.equals(one.about()))
                .filter(one -> one.state() == IssuedPaper.State.HOLDS)
                .findFirst();
        return new Asked(
                unit,
                occasion.label(),
                draft.orElse(null),
                paper.orElse(null),
                reported(own, ProgressRound.SIX_MONTHS),
                reported(own, ProgressRound.TWELVE_MONTHS),
                composers.message(occasion));
    }

    private static Reported reported(List<Step> steps, ProgressRound round) {
        return new Reported(
                (int) steps.stream().filter(step -> step.at(round).isPresent()).count(), steps.size());
    }

    /// Begins a draft for every unit that was neither asked nor has a draft.
    ///
    /// @param request idempotency key
    @Transactional
    public void begin(Agency agency, FiscalYear year, UUID request) {
        List<Asked> all = all(agency, year);
        composers.occasions(agency.id(), year, DocumentKind.UNIT_REQUEST).stream()
                .filter(occasion -> all.stream()
                        .anyMatch(one ->
                                one.unit().equals(occasion.subject()) && one.draft() == null && one.paper() == null))
                .forEach(occasion -> drafts.begin(
                        agency,
                        occasion,
                        UUID.nameUUIDFromBytes((request + " " + occasion.subject()).getBytes(StandardCharsets.UTF_8))));
    }
}
