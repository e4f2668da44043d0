package org.prongsai.analysis;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.scoring.Verdict;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Scenarios].
@Repository
class ScenarioStore {
    private static final String SELECT = """
            select agency_id, id, fiscal_year, name, version, saved_at from analysis.scenario
             where agency_id = :agency and deleted_at is null
            """;

    private final JdbcClient jdbc;

    ScenarioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedScenario> all(AgencyId agency, FiscalYear year) {
        return jdbc.sql(SELECT + " and fiscal_year = :year order by saved_at desc, id")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query(this::scenario)
                .list();
    }

    Optional<SavedScenario> find(AgencyId agency, UUID id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(this::scenario)
                .optional();
    }

    Optional<SavedScenario> findByRequest(AgencyId agency, UUID request) {
        return jdbc.sql(SELECT + " and request = :request")
                .param("agency", agency.value())
                .param("request", request)
                .query(this::scenario)
                .optional();
    }

    /// Adds a scenario; false if the request was stored before.
    boolean add(SavedScenario saved, UUID request) {
        int rows = jdbc.sql("""
                        insert into analysis.scenario (agency_id, id, fiscal_year, name, version, request, saved_at)
                        values (:agency, :id, :year, :name, :version, :request, :savedAt)
                        on conflict on constraint one_scenario_per_request do nothing
                        """)
                .param("agency", saved.agency().value())
                .param("id", saved.id())
                .param("year", saved.year().buddhistYear())
                .param("name", saved.scenario().name())
                .param("version", saved.version())
                .param("request", request)
                .param("savedAt", moment(saved.savedAt()))
                .update();
        if (rows == 1) {
            addItems(saved.agency(), saved.id(), saved.scenario());
        }
        return rows == 1;
    }

    /// Replaces what a scenario says.
    ///
    /// @throws OptimisticLockingFailureException if someone saved or deleted it since `version` was read
    void replace(AgencyId agency, UUID id, int version, Scenario scenario, Instant savedAt) {
        int rows = jdbc.sql("""
                        update analysis.scenario set name = :name, version = version + 1, saved_at = :savedAt
                         where agency_id = :agency and id = :id and version = :version and deleted_at is null
                        """)
                .param("name", scenario.name())
                .param("savedAt", moment(savedAt))
                .param("agency", agency.value())
                .param("id", id)
                .param("version", version)
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("scenario changed meanwhile: " + id);
        }
        jdbc.sql("delete from analysis.scenario_item where agency_id = :agency and scenario_id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .update();
        addItems(agency, id, scenario);
    }

    boolean delete(AgencyId agency, UUID id, Instant at) {
        return jdbc.sql("""
                        update analysis.scenario set deleted_at = :at
                         where agency_id = :agency and id = :id and deleted_at is null
                        """)
                        .param("at", moment(at))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean restore(AgencyId agency, UUID id) {
        return jdbc.sql("""
                        update analysis.scenario set deleted_at = null
                         where agency_id = :agency and id = :id and deleted_at is not null
                        """).param("agency", agency.value()).param("id", id).update() == 1;
    }

    private void addItems(AgencyId agency, UUID id, Scenario scenario) {
        var codes = new TreeSet<String>(scenario.changes().keySet());
        codes.addAll(scenario.locks());
        codes.addAll(scenario.efforts().keySet());
        for (String code : codes) {
            Change change = scenario.changes().get(code);
            jdbc.sql("""
                            insert into analysis.scenario_item
                                   (agency_id, scenario_id, node_code, score, verdict, locked, effort)
                            values (:agency, :id, :code, cast(:score as numeric), :verdict, :locked, :effort)
                            """)
                    .param("agency", agency.value())
                    .param("id", id)
                    .param("code", code)
                    .param("score", change instanceof Change.Score(var points) ? points.toPlainString() : null)
                    .param("verdict", change instanceof Change.Judged(var verdict) ? verdict.name() : null)
                    .param("locked", scenario.locks().contains(code))
                    .param("effort", scenario.efforts().get(code), Types.SMALLINT)
                    .update();
        }
    }

    private SavedScenario scenario(ResultSet rs, int row) throws SQLException {
        var agency = new AgencyId(rs.getObject("agency_id", UUID.class));
        var id = rs.getObject("id", UUID.class);
        List<Item> items = items(agency, id);
        return new SavedScenario(
                agency,
                id,
                new FiscalYear(rs.getInt("fiscal_year")),
                new Scenario(rs.getString("name"), changes(items), locks(items), efforts(items)),
                rs.getInt("version"),
                rs.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private List<Item> items(AgencyId agency, UUID id) {
        return jdbc.sql("""
                        select node_code, score, verdict, locked, effort from analysis.scenario_item
                         where agency_id = :agency and scenario_id = :id
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .query((rs, _) -> new Item(
                        rs.getString("node_code"),
                        rs.getBigDecimal("score"),
                        rs.getString("verdict"),
                        rs.getBoolean("locked"),
                        rs.getObject("effort", Integer.class)))
                .list();
    }

    private static Map<String, Change> changes(List<Item> items) {
        var changes = new HashMap<String, Change>();
        for (Item item : items) {
            if (item.score() != null) {
                changes.put(item.code(), new Change.Score(item.score()));
            } else if (item.verdict() != null) {
                changes.put(item.code(), new Change.Judged(Verdict.valueOf(item.verdict())));
            }
        }
        return changes;
    }

    private static Set<String> locks(List<Item> items) {
        var locks = new HashSet<String>();
        items.stream().filter(Item::locked).map(Item::code).forEach(locks::add);
        return locks;
    }

    private static Map<String, Integer> efforts(List<Item> items) {
        var efforts = new HashMap<String, Integer>();
        for (Item item : items) {
            if (item.effort() != null) {
                efforts.put(item.code(), item.effort());
            }
        }
        return efforts;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// A row of `analysis.scenario_item`.
    private record Item(
            String code,
            @Nullable BigDecimal score,
            @Nullable String verdict,
            boolean locked,
            @Nullable Integer effort) {}
}
