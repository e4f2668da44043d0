package org.prongsai.published;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.prongsai.framework.Edition;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;

/// What was made public, as anybody may read it. It reads by a role of the database that sees nothing else, writes
/// nothing, and needs no tenant and no transaction of its caller.
@Service
public class Releases {
    private final PublishedRows rows;

    Releases(PublishedRows rows) {
        this.rows = rows;
    }

    /// The release that stands for each published year, latest year first.
    public List<Release> standing() {
        var years = new HashSet<FiscalYear>();
        return rows.releases().stream()
                .filter(release -> years.add(release.year()))
                .toList();
    }

    /// All releases of a year, the latest first.
    public List<Release> of(FiscalYear year) {
        return rows.releases().stream()
                .filter(release -> release.year().equals(year))
                .toList();
    }

    /// The release that stands for a year.
    public Optional<Release> standing(FiscalYear year) {
        return of(year).stream().findFirst();
    }

    /// The edition that a release was scored under.
    public Edition edition(Release release) {
        return rows.edition(release.edition());
    }

    /// The country's figures of a release.
    public NationalFigures figures(Release release) {
        return rows.figures(release);
    }

    /// What a release says of an agency.
    public Optional<PublishedScore> score(Release release, String code) {
        return rows.score(release, code);
    }

    /// The standing results of an agency, the latest year first.
    public List<YearScore> history(UUID agency) {
        return rows.history(agency, standing());
    }

    /// An agency's result of a year.
    public record YearScore(Release release, PublishedScore score) {}

    /// All of a release, by kind and code, without holding them all in memory.
    public void each(Release release, Consumer<PublishedScore> reader) {
        rows.each(release, reader);
    }

    /// The agencies of a release.
    public List<UUID> agencies(Release release) {
        return rows.agencies(release);
    }

    /// All of a release without what their scores follow from, by kind and code.
    public List<Brief> briefs(Release release) {
        return rows.briefs(release);
    }

    /// All of a release, by kind and code.
    public List<PublishedScore> all(Release release) {
        return rows.all(release);
    }
}
