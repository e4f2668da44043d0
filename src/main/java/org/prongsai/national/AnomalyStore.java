package org.prongsai.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.Anomaly.Involved;
import org.prongsai.national.Anomaly.Judged;
import org.prongsai.national.Anomaly.Kind;
import org.prongsai.national.Anomaly.Verdict;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of anomalies, of whom they are about and of what was made of them.
@Repository
class AnomalyStore {
    private final JdbcClient jdbc;

    AnomalyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps what a look at a year found, in the place of what the look before found; verdicts stay.
    void keep(FiscalYear year, Collection<Anomaly> found, Instant at) {
        jdbc.sql("update national.anomaly set stands = false where fiscal_year = :year and stands")
                .param("year", year.buddhistYear())
                .update();
        found.forEach(this::keep);
        jdbc.sql("""
                        insert into national.look (fiscal_year, looked_at) values (:year, :at)
                        on conflict (fiscal_year) do update set looked_at = excluded.looked_at
                        """)
                .param("year", year.buddhistYear())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Notes that a look at a year was asked for.
    void ask(FiscalYear year, Instant at) {
        jdbc.sql("""
                        insert into national.look (fiscal_year, asked_at) values (:year, :at)
                        on conflict (fiscal_year) do update set asked_at = excluded.asked_at, done = 0, of_all = 0
                        """)
                .param("year", year.buddhistYear())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Notes how far the look is.
    void step(FiscalYear year, int done, int all) {
        jdbc.sql(
                        "update national.look set done = :done, of_all = :all where fiscal_year = :year and asked_at is not null")
                .param("done", done)
                .param("all", all)
                .param("year", year.buddhistYear())
                .update();
    }

    /// Notes that the look that was asked for until `began` is through; false if another was asked for since.
    boolean answered(FiscalYear year, Instant began) {
        return jdbc.sql("""
                                update national.look set asked_at = null
                                 where fiscal_year = :year and (asked_at is null or asked_at <= :began)
                                """)
                        .param("year", year.buddhistYear())
                        .param("began", began.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// The look that is going on, if one is.
    Optional<AnomalyLook.Going> going(FiscalYear year) {
        return jdbc.sql("""
                        select asked_at, done, of_all from national.look where fiscal_year = :year and asked_at is not null
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> new AnomalyLook.Going(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getInt("done"),
                        row.getInt("of_all")))
                .optional();
    }

    private void keep(Anomaly one) {
        jdbc.sql("""
                        insert into national.anomaly
                               (id, fiscal_year, kind, observed, before, after, same_rules, found_on, stands, verdict, version)
                        values (:id, :year, :kind, :observed, :before, :after, :same, :found, true, 'NONE', 1)
                        on conflict (id) do update
                          set observed = excluded.observed, before = excluded.before, after = excluded.after,
                              same_rules = excluded.same_rules, stands = true
                        """)
                .param("id", one.id())
                .param("year", one.year().buddhistYear())
                .param("kind", one.kind().name())
                .param("observed", one.observed())
                .param("before", one.before())
                .param("after", one.after())
                .param("same", one.sameRules())
                .param("found", one.found())
                .update();
        jdbc.sql("delete from national.involved where anomaly_id = :id")
                .param("id", one.id())
                .update();
        jdbc.sql("""
                        insert into national.involved (anomaly_id, agency_id, code, address)
                        select :id, a, c, u from unnest(:agencies::uuid[], :codes::text[], :addresses::text[]) as i (a, c, u)
                        on conflict do nothing
                        """)
                .param("id", one.id())
                .param(
                        "agencies",
                        one.involved().stream()
                                .map(each -> each.agency().value())
                                .toArray(UUID[]::new))
                .param("codes", one.involved().stream().map(Involved::code).toArray(String[]::new))
                .param(
                        "addresses",
                        one.involved().stream().map(Involved::address).toArray(String[]::new))
                .update();
    }

    Optional<Instant> looked(FiscalYear year) {
        return jdbc.sql("select looked_at from national.look where fiscal_year = :year and looked_at is not null")
                .param("year", year.buddhistYear())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Those of a year that were found the last time, or of which something was made.
    List<Anomaly> of(FiscalYear year) {
        Map<UUID, List<Involved>> involved = jdbc
                .sql("""
                        select i.* from national.involved i join national.anomaly a on a.id = i.anomaly_id
                         where a.fiscal_year = :year order by i.agency_id, i.code, i.address
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> Map.entry(row.getObject("anomaly_id", UUID.class), involved(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        select * from national.anomaly where fiscal_year = :year and (stands or verdict <> 'NONE')
                         order by observed desc, id
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> anomaly(row, involved.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    Optional<Anomaly> find(UUID id) {
        List<Involved> involved = jdbc.sql(
                        "select * from national.involved where anomaly_id = :id order by agency_id, code, address")
                .param("id", id)
                .query((row, _) -> involved(row))
                .list();
        return jdbc.sql("select * from national.anomaly where id = :id")
                .param("id", id)
                .query((row, _) -> anomaly(row, involved))
                .optional();
    }

    /// Verdicts, the latest first.
    List<Judged> verdicts(UUID id) {
        return jdbc.sql("select * from national.verdict where anomaly_id = :id order by version desc")
                .param("id", id)
                .query((row, _) -> new Judged(
                        row.getInt("version"),
                        Verdict.valueOf(row.getString("verdict")),
                        Objects.requireNonNull(row.getString("note")),
                        row.getBigDecimal("observed"),
                        Objects.requireNonNull(row.getString("judged_as")),
                        row.getObject("judged_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Adds a verdict; false if someone else did since `version`.
    boolean judge(UUID id, int version, Verdict verdict, String note, String as, Instant at) {
        boolean current = jdbc.sql("""
                                update national.anomaly set verdict = :verdict, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("verdict", verdict.name())
                        .update()
                == 1;
        if (current) {
            jdbc.sql("""
                            insert into national.verdict (anomaly_id, version, verdict, note, observed, judged_as, judged_at)
                            select id, version, :verdict, :note, observed, :as, :at from national.anomaly where id = :id
                            """)
                    .param("id", id)
                    .param("verdict", verdict.name())
                    .param("note", note)
                    .param("as", as)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return current;
    }

    /// From how many points on a change is looked at; with its version.
    Optional<JumpLine> line(FiscalYear year) {
        return jdbc.sql("select jump, version from national.line where fiscal_year = :year")
                .param("year", year.buddhistYear())
                .query((row, _) -> new JumpLine(row.getInt("jump"), row.getInt("version")))
                .optional();
    }

    /// Sets it; false if someone else did since `version`, 0 where nobody had.
    boolean setLine(FiscalYear year, int jump, int version) {
        String sql = version == 0 ? "insert into national.line values (:year, :jump, 1) on conflict do nothing" : """
                    update national.line set jump = :jump, version = version + 1
                     where fiscal_year = :year and version = :version
                    """;
        return jdbc.sql(sql)
                        .param("year", year.buddhistYear())
                        .param("jump", jump)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Involved involved(ResultSet row) throws SQLException {
        return new Involved(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                Objects.requireNonNull(row.getString("code")),
                Objects.requireNonNull(row.getString("address")));
    }

    private static Anomaly anomaly(ResultSet row, List<Involved> involved) throws SQLException {
        return new Anomaly(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                Kind.valueOf(row.getString("kind")),
                involved,
                row.getBigDecimal("observed"),
                row.getBigDecimal("before"),
                row.getBigDecimal("after"),
                row.getBoolean("same_rules"),
                row.getObject("found_on", LocalDate.class),
                row.getBoolean("stands"),
                Verdict.valueOf(row.getString("verdict")),
                row.getInt("version"));
    }
}
