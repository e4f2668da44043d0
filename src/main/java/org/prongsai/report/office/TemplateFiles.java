package org.prongsai.report.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.identity.Agency;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Documents to begin a template with, and to see how one looks.
@Service
public class TemplateFiles {
    private static final int YEARS = 8;
    private static final String NOWHERE = "preview";

    private final Typesetter typesetter;
    private final Composers composers;
    private final Clock clock;

    TemplateFiles(Typesetter typesetter, Composers composers, Clock clock) {
        this.typesetter = typesetter;
        this.composers = composers;
        this.clock = clock;
    }

    /// A document of a kind in our own layout, with fields in the place of words.
    @Transactional(readOnly = true)
    public byte[] starter(Agency agency, DocumentKind kind) {
        return typesetter.starter(agency, kind, clock.instant());
    }

    /// A paper of a kind as it is made now: from the latest year that has data, or else with the names of its places.
    @Transactional(readOnly = true)
    public byte[] preview(Agency agency, DocumentKind kind) {
        FiscalYear now = FiscalYear.containing(LocalDate.now(clock));
        Optional<Manuscript> written = Stream.iterate(now.next(), FiscalYear::previous)
                .limit(YEARS)
                .flatMap(year ->
                        composers.occasions(agency.id(), year, kind).stream().limit(1))
                .findFirst()
                .map(composers::compose);
        return typesetter.docx(agency, written.orElseGet(() -> Starter.of(kind)), NOWHERE, clock.instant());
    }
}
