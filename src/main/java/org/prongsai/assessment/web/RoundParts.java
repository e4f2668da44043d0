package org.prongsai.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.prongsai.assessment.Rounds;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What the commission's console of an assessment adds to the frame: its way in the rail.
@Component
class RoundParts implements FrameParts {
    private final Rounds rounds;
    private final Clock clock;

    RoundParts(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        return visit.may(ReadsRounds.class)
                ? List.of(new RailEntry(
                        RailStep.EVIDENCE,
                        5,
                        visit.words().lookup("assessment.round.title"),
                        Console.round(year(visit))))
                : List.of();
    }

    /// The year of the visited page if it has a round, or else the latest that has one; this year where none has.
    private FiscalYear year(Visit visit) {
        List<FiscalYear> years = rounds.years();
        return visit.year()
                .filter(years::contains)
                .or(() -> years.stream().findFirst())
                .orElseGet(() -> FiscalYear.containing(LocalDate.now(clock)));
    }
}
