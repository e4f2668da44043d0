package org.prongsai.scoring;

import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.trial.TrialSheet;
import org.prongsai.scoring.trial.TrialVisit;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What pages about one year show: the agency's current result, or the sheet of the visit in its place.
///
/// Pages ask here and know no difference. What looks at many years, such as the history, asks [Results], where no sheet
/// of a visit ever is.
@Component
public class ScoredYears {
    private final Results results;
    private final TrialVisit trial;

    ScoredYears(Results results, TrialVisit trial) {
        this.results = results;
        this.trial = trial;
    }

    /// The result of a year, if there is one.
    public Optional<StoredResult> of(AgencyYear at) {
        return at.agency().isOnTrial()
                ? trial.sheet().filter(sheet -> sheet.year().equals(at.year())).map(ScoredYears::result)
                : results.current(at.agency().id(), at.year());
    }

    /// The year of the visit's sheet, where the page may speak of it: on the sheet's own pages, and on those that speak
    /// of
    /// no agency.
    public Optional<AgencyYear> onTrial(Visit visit) {
        return isForTrial(visit)
                ? trial.sheet().map(sheet -> new AgencyYear(Agency.ON_TRIAL, sheet.year()))
                : Optional.empty();
    }

    /// Whether the page speaks of no agency, so that a sheet of the visit could stand in the place of one.
    public static boolean isForTrial(Visit visit) {
        return visit.onTrial() || visit.agency().isEmpty();
    }

    private static StoredResult result(TrialSheet sheet) {
        ScoredTree tree = Fold.score(sheet.edition(), sheet.inputs());
        return new StoredResult(
                Agency.ON_TRIAL.id(),
                UUID.randomUUID(),
                sheet.year(),
                1,
                tree,
                ExplainedText.write(tree),
                StoredResult.Origin.TRIAL,
                sheet.source(),
                sheet.broughtAt(),
                null);
    }
}
