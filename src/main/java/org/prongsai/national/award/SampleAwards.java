package org.prongsai.national.award;

import java.time.Instant;
import java.util.Set;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Names that sample agencies confirmed for their certificates of fiscal year 2564.
@Component
class SampleAwards {
    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final Set<String> CODES = Set.of("opdc", "pdmo");

    private final CertificateNames names;

    SampleAwards(CertificateNames names) {
        this.names = names;
    }

    /// Once; they are the registered names.
    @EventListener
    @Order(96)
    void on(SampleWanted wanted) {
        if (CODES.contains(wanted.agency().code())) {
            names.begin(wanted.agency(), YEAR, wanted.agency().name(), Instant.parse("2021-07-20T03:00:00Z"));
        }
    }
}
