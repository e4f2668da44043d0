package org.prongsai.assessment.web;

import java.util.List;
import java.util.Optional;
import org.prongsai.assessment.Rounds;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What the calibration set adds to the frame: its pages in the rail of assessors and of the commission.
@Component
class CalibrationParts implements FrameParts {
    private final Rounds rounds;

    CalibrationParts(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        boolean reads = visit.may(ReadsCalibration.class);
        if (!reads && !visit.may(AnswersCalibration.class)) {
            return List.of();
        }
        return year(visit)
                .map(year -> List.of(new RailEntry(
                        RailStep.EVIDENCE,
                        8,
                        visit.words().lookup("assessment.calibration"),
                        reads ? CalibrationText.building(year) : CalibrationText.answering(year))))
                .orElse(List.of());
    }

    /// The year of the visited page if it is assessed here, or else the latest that is.
    private Optional<FiscalYear> year(Visit visit) {
        List<FiscalYear> years = rounds.years();
        return visit.year().filter(years::contains).or(() -> years.stream().findFirst());
    }
}
