package org.prongsai.disclosure;

import java.util.List;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether a year's disclosures are judged in this installation or elsewhere.
@Component
public class WhereJudged {
    private final ObjectProvider<AssessedHere> here;

    WhereJudged(ObjectProvider<AssessedHere> here) {
        this.here = here;
    }

    /// How a year is judged.
    ///
    /// @param here           whether assessors judge it in this installation
    /// @param takesAppeals whether an appeal can be made today
    public record Way(boolean here, boolean takesAppeals) {}

    /// How a year is judged.
    public Way of(FiscalYear year) {
        List<AssessedHere> those =
                here.stream().filter(one -> one.isAssessed(year)).toList();
        return new Way(!those.isEmpty(), those.isEmpty() || those.stream().anyMatch(one -> one.takesAppeals(year)));
    }

    /// Lets an agency type in what came of it.
    ///
    /// @throws NoMove if assessors judge it here
    public void requireElsewhere(FiscalYear year) {
        if (of(year).here()) {
            throw new NoMove(NoMove.Why.ASSESSED_HERE);
        }
    }

    /// Lets an agency appeal.
    ///
    /// @throws NoMove if no appeals are taken today
    public void requireAppeals(FiscalYear year) {
        if (!of(year).takesAppeals()) {
            throw new NoMove(NoMove.Why.NO_APPEALS_NOW);
        }
    }
}
