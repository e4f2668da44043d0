package org.prongsai.national.country;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.MadeUpAgencies;
import org.prongsai.identity.SampleWanted;
import org.prongsai.national.country.MadeUpCountry.MadeUp;
import org.prongsai.published.Figures;
import org.prongsai.published.MadeUpRelease;
import org.prongsai.published.PublishedFacts;
import org.prongsai.published.PublishedScore;
import org.prongsai.scoring.InputsText;
import org.prongsai.scoring.StandingResults;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A small country beside the sample agencies, and its results of three years, published with theirs.
@Component
@EnableConfigurationProperties(SampleSettings.class)
class SampleCountry {
    private static final long SEED = 2564;

    /// The last of the sample agencies; when it is there, all are.
    private static final String LAST = "example";

    /// The first department of a small country, to which others belong.
    private static final String PARENT = "demo-00006";

    private final DataSource database;
    private final Agencies agencies;
    private final StandingResults results;
    private final int size;

    SampleCountry(DataSource database, Agencies agencies, StandingResults results, SampleSettings settings) {
        this.database = database;
        this.agencies = agencies;
        this.results = results;
        this.size = settings.agencies();
    }

    /// Behind the results of the samples.
    @EventListener
    @Order(95)
    void on(SampleWanted wanted) throws SQLException {
        var release = new MadeUpRelease(database);
        List<MadeUpYear> years = MadeUpYear.all();
        if (size == 0
                || !wanted.agency().code().equals(LAST)
                || release.has(years.getLast().edition().year())) {
            return;
        }
        var country = new MadeUpCountry(SEED, size);
        List<MadeUp> all = country.all();
        try (Connection connection = database.getConnection()) {
            var load = new CountryLoad(connection, country, years, false);
            load.begin(all);
            for (MadeUp one : all) {
                load.add(one);
            }
            MadeUpAgencies.belong(
                    connection,
                    PARENT,
                    List.of(AgencyKind.PUBLIC_ORGANIZATION, AgencyKind.FUND, AgencyKind.STATE_ENTERPRISE));
        }
        Map<UUID, Agency> samples = samples(all);
        Figures.@Nullable Year before = null;
        for (MadeUpYear year : years) {
            Edition edition = year.edition();
            var scores = new ArrayList<PublishedScore>(samples(samples, edition));
            all.forEach(one -> scores.add(CountryCommand.copy(country, year, one)));
            before = release.publish(
                    edition,
                    scores,
                    before,
                    LocalDate.of(edition.year().gregorianYear(), 8, 1)
                            .atTime(3, 0)
                            .toInstant(ZoneOffset.UTC));
        }
    }

    private Map<UUID, Agency> samples(List<MadeUp> all) {
        Map<UUID, Agency> samples = new HashMap<>(agencies.all().stream()
                .collect(Collectors.toMap(agency -> agency.id().value(), Function.identity())));
        all.forEach(one -> samples.remove(one.agency().id().value()));
        return samples;
    }

    private List<PublishedScore> samples(Map<UUID, Agency> samples, Edition edition) {
        return results.of(samples.keySet(), edition.year()).stream()
                .map(standing -> PublishedScore.of(
                        java.util.Objects.requireNonNull(samples.get(standing.agency())),
                        edition,
                        InputsText.read(standing.inputs()),
                        PublishedFacts.NONE))
                .toList();
    }
}
