package org.prongsai.assessment;

import org.prongsai.calendar.WindowKind;
import org.prongsai.disclosure.AssessedHere;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;

/// Tells the agency's side which years have a round here.
@Component
class RoundsHere implements AssessedHere {
    private final Rounds rounds;

    RoundsHere(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public boolean isAssessed(FiscalYear year) {
        return rounds.find(year).isPresent();
    }

    @Override
    public boolean takesAppeals(FiscalYear year) {
        return rounds.isOpen(year, WindowKind.APPEAL);
    }
}
