package org.prongsai.disclosure;

import org.prongsai.thai.FiscalYear;

/// Says which years a commission has assessed in this installation; the module that does it implements it. Without one
/// every year is assessed elsewhere, and agencies type in what came of it.
public interface AssessedHere {
    /// Whether a year is.
    boolean isAssessed(FiscalYear year);

    /// Whether appeals are taken today.
    boolean takesAppeals(FiscalYear year);
}
