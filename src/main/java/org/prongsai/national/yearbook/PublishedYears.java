package org.prongsai.national.yearbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.analysis.SchemeBreak;
import org.prongsai.framework.Edition;
import org.prongsai.published.Brief;
import org.prongsai.published.NationalFigures;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;

/// Reads published years.
@Component
public class PublishedYears {
    private final Releases releases;

    PublishedYears(Releases releases) {
        this.releases = releases;
    }

    /// A year by the release that stands, with the scores of all agencies.
    public Optional<PublishedYear> of(FiscalYear year) {
        return releases.standing(year).map(release -> {
            Edition edition = releases.edition(release);
            Map<UUID, Brief> before = before(year, edition);
            return new PublishedYear(
                    release,
                    edition,
                    releases.figures(release),
                    releases.briefs(release),
                    before,
                    before.isEmpty() ? null : year.previous().buddhistYear());
        });
    }

    /// The country's figures of a year alone.
    public Optional<NationalFigures> figures(FiscalYear year) {
        return releases.standing(year).map(releases::figures);
    }

    private Map<UUID, Brief> before(FiscalYear year, Edition edition) {
        Optional<Release> earlier = releases.standing(year.previous())
                .filter(release ->
                        SchemeBreak.between(releases.edition(release), edition).isEmpty());
        return earlier.map(releases::briefs).orElse(List.of()).stream()
                .collect(Collectors.toMap(one -> one.agency().id().value(), Function.identity()));
    }
}
