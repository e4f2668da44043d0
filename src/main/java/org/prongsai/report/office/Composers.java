package org.prongsai.report.office;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Composer;
import org.prongsai.report.Composer.Occasion;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;

/// All composers as one.
@Component
public class Composers {
    private final List<Composer> composers;

    Composers(List<Composer> composers) {
        this.composers = List.copyOf(composers);
    }

    /// Whether any composer knows how to write `kind`.
    public boolean knows(DocumentKind kind) {
        return of(kind).isPresent();
    }

    /// What of `kind` can be written now.
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return of(kind).map(composer -> composer.occasions(agency, year, kind)).orElse(List.of());
    }

    /// What a draft is about; nothing where its data are no longer there.
    public Optional<Occasion> occasion(AgencyId agency, FiscalYear year, DocumentKind kind, @Nullable UUID subject) {
        return occasions(agency, year, kind).stream()
                .filter(occasion -> Objects.equals(occasion.subject(), subject))
                .findFirst();
    }

    /// @throws NoSuchElementException if nobody writes it any more
    Manuscript compose(Occasion occasion) {
        return of(occasion.kind())
                .orElseThrow(() -> new NoSuchElementException("nobody writes " + occasion.kind()))
                .compose(occasion);
    }

    /// What can be sent by LINE along with the paper; empty for none.
    String message(Occasion occasion) {
        return of(occasion.kind()).map(composer -> composer.message(occasion)).orElse("");
    }

    private Optional<Composer> of(DocumentKind kind) {
        return composers.stream()
                .filter(composer -> composer.kinds().contains(kind))
                .findFirst();
    }
}
