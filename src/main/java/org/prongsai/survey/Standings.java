package org.prongsai.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.framework.SamplingRule;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Standing.Lack;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the surveys of all agencies stand, for the commission: states and counts, of each agency as its own tenant.
@Service
public class Standings {
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Editions editions;
    private final Proposals proposals;
    private final Clock clock;

    Standings(JdbcClient jdbc, Agencies agencies, Editions editions, Proposals proposals, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.editions = editions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /// The official surveys of a year and those in ITAS, of all agencies.
    @Transactional(readOnly = true)
    public List<Standing> of(FiscalYear year) {
        return of(year, agencies.all().stream().map(Agency::id).toList());
    }

    /// The official surveys of a year and those in ITAS, of `some` agencies.
    @Transactional(readOnly = true)
    public List<Standing> of(FiscalYear year, Collection<AgencyId> some) {
        Map<String, SamplingRule> latest = proposals.edition(year).sampling();
        Map<String, Map<String, SamplingRule>> rules = editions.all().stream()
                .collect(java.util.stream.Collectors.toMap(Edition::id, Edition::sampling, (first, _) -> first));
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("select * from survey.standings(:agencies, :year)")
                .param("agencies", some.stream().map(AgencyId::value).toArray(UUID[]::new))
                .param("year", year.buddhistYear())
                .query((row, _) -> standing(
                        row,
                        rules.getOrDefault(
                                java.util.Objects.requireNonNullElse(row.getString("edition_id"), ""), latest),
                        today))
                .list();
    }

    /// How many that would need keys are not open yet.
    @Transactional(readOnly = true)
    public int unopened(FiscalYear year) {
        return jdbc.sql("""
                        select count(*) from survey.standings(:agencies, :year)
                         where held = 'OFFICIAL' and state in ('DRAFT', 'OPENING')
                        """)
                .param("agencies", everybody())
                .param("year", year.buddhistYear())
                .query(Integer.class)
                .single();
    }

    private UUID[] everybody() {
        return agencies.all().stream().map(Agency::id).map(AgencyId::value).toArray(UUID[]::new);
    }

    private static Standing standing(ResultSet row, Map<String, SamplingRule> rules, LocalDate today)
            throws SQLException {
        @Nullable Integer population = row.getObject("population", Integer.class);
        @Nullable SamplingRule rule = rules.get(row.getString("instrument"));
        @Nullable String step = row.getString("close_step");
        return new Standing(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("survey_id", UUID.class),
                row.getString("instrument"),
                Held.valueOf(row.getString("held")),
                State.valueOf(row.getString("state")),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getInt("answers"),
                rule == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(
                                rule.minimum(population == null ? OptionalInt.empty() : OptionalInt.of(population))),
                lack(row, population, rule, today),
                step == null ? null : Close.Step.valueOf(step));
    }

    private static Optional<Lack> lack(
            ResultSet row, @Nullable Integer population, @Nullable SamplingRule rule, LocalDate today)
            throws SQLException {
        if (State.valueOf(row.getString("state")) != State.DRAFT) {
            return Optional.empty();
        }
        if (population == null && rule != null) {
            return Optional.of(Lack.POPULATION);
        }
        if (!row.getBoolean("has_way")) {
            return Optional.of(Lack.WAY);
        }
        if (row.getBoolean("lacks_roster")) {
            return Optional.of(Lack.ROSTER);
        }
        return today.isAfter(row.getObject("closes", LocalDate.class)) ? Optional.of(Lack.DAYS) : Optional.empty();
    }
}
