package org.prongsai.scoring.web;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.AgencyYear;
import org.springframework.stereotype.Component;

/// The editions that a sheet can be scored under.
@Component
class EditionChoice {
    private final Editions editions;

    EditionChoice(Editions editions) {
        this.editions = editions;
    }

    /// All, the newest fiscal year first.
    List<Edition> all() {
        return editions.all().stream()
                .sorted(Comparator.comparing(Edition::year).reversed())
                .toList();
    }

    /// The edition with this id.
    ///
    /// @throws NoSuchElementException if there is none
    Edition require(String id) {
        return editions.find(id).orElseThrow(() -> new NoSuchElementException("no edition " + id));
    }

    /// The edition that the form names, or else that of the year.
    Edition of(ImportForm form, AgencyYear at) {
        String id = form.edition();
        return require(id == null || id.isBlank() ? Integer.toString(at.year().buddhistYear()) : id);
    }
}
