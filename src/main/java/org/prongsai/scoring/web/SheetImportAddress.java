package org.prongsai.scoring.web;

import java.util.Optional;
import org.prongsai.framework.Edition;
import org.prongsai.framework.SheetImports;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// Tells the pages of editions where a sheet can be checked: at the visitor's own agency, or on trial.
@Component
class SheetImportAddress implements SheetImports {
    private final Agencies agencies;

    SheetImportAddress(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public Optional<String> address(Edition edition, Visit visit) {
        return visit.agency()
                .flatMap(agencies::find)
                .map(agency -> new AgencyYear(agency, edition.year()).path("import"))
                .or(() -> Optional.of(TrialController.PATH))
                .map(path -> path + "?edition=" + edition.id());
    }
}
