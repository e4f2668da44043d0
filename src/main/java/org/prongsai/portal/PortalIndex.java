package org.prongsai.portal;

import java.util.List;
import java.util.Optional;
import org.prongsai.published.Release;

/// All standing releases as they were when they were last looked at; another one means that something was published.
public final class PortalIndex {
    /// Before anything is published.
    static final PortalIndex EMPTY = new PortalIndex(List.of());

    private final List<YearIndex> years;

    PortalIndex(List<YearIndex> years) {
        this.years = List.copyOf(years);
    }

    /// The latest first.
    public List<YearIndex> years() {
        return years;
    }

    /// The releases that it was made from.
    List<Release> releases() {
        return years.stream().map(YearIndex::release).toList();
    }

    /// The latest published year.
    public Optional<YearIndex> latest() {
        return years.stream().findFirst();
    }

    /// A year by its number in the Buddhist era.
    public Optional<YearIndex> year(int buddhistYear) {
        return years.stream().filter(year -> year.year() == buddhistYear).findFirst();
    }

    /// Whether anything of it is of nobody, for demonstration.
    public boolean madeUp() {
        return years.stream().anyMatch(year -> year.release().madeUp());
    }
}
