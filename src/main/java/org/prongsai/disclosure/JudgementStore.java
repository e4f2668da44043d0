package org.prongsai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of verdicts and of appeals against them.
@Repository
class JudgementStore {
    private final JdbcClient jdbc;

    JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The verdicts of a year by their items.
    Map<String, Judgement> judgements(AgencyId agency, FiscalYear year) {
        return byCode(jdbc.sql("""
                        select * from disclosure.judgement
                         where agency_id = :agency and fiscal_year = :year and removed_at is null
                        """), agency, year, JudgementStore::judgement);
    }

    /// The appeals of a year by their items.
    Map<String, Appeal> appeals(AgencyId agency, FiscalYear year) {
        return byCode(jdbc.sql("""
                        select * from disclosure.appeal
                         where agency_id = :agency and fiscal_year = :year and removed_at is null
                        """), agency, year, JudgementStore::appeal);
    }

    /// Keeps a verdict in the place of the version that the caller read, 0 where there was none; false if another is
    /// there.
    boolean judge(AgencyId agency, FiscalYear year, String code, Judgement judgement) {
        return ItemStore.key(jdbc.sql("""
                        insert into disclosure.judgement as j (agency_id, fiscal_year, code, verdict, comment,
                                                               recommendation, judged_on, version)
                        values (:agency, :year, :code, :verdict, :comment, :recommendation, :on, 1)
                        on conflict (agency_id, fiscal_year, code) do update
                           set verdict = :verdict, comment = :comment, recommendation = :recommendation, judged_on = :on,
                               version = j.version + 1, removed_at = null
                         where j.version = :version or j.removed_at is not null
                        """), agency, year, code)
                        .param("verdict", judgement.verdict().name())
                        .param("comment", judgement.comment())
                        .param("recommendation", judgement.recommendation())
                        .param("on", judgement.on())
                        .param("version", judgement.version())
                        .update()
                == 1;
    }

    /// Takes a verdict back.
    void unjudge(AgencyId agency, FiscalYear year, String code, Instant at) {
        ItemStore.key(jdbc.sql("""
                        update disclosure.judgement set removed_at = :at
                         where agency_id = :agency and fiscal_year = :year and code = :code and removed_at is null
                        """), agency, year, code)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Keeps an appeal in the place of the version that the caller read; false if another is there.
    boolean appeal(AgencyId agency, FiscalYear year, String code, Appeal appeal) {
        Appeal.Ruling ruling = appeal.decision();
        return ItemStore.key(jdbc.sql("""
                        insert into disclosure.appeal as a (agency_id, fiscal_year, code, ground, filed_on, outcome,
                                                            decided_on, reason, public, version)
                        values (:agency, :year, :code, :ground, :filed, :outcome, :decided, :reason, :public, 1)
                        on conflict (agency_id, fiscal_year, code) do update
                           set ground = :ground, filed_on = :filed, outcome = :outcome, decided_on = :decided,
                               reason = :reason, public = :public, version = a.version + 1, removed_at = null
                         where a.version = :version or a.removed_at is not null
                        """), agency, year, code)
                        .param("ground", appeal.ground())
                        .param("filed", appeal.filedOn())
                        .param(
                                "outcome",
                                ruling == null ? null : ruling.outcome().name())
                        .param("decided", ruling == null ? null : ruling.on())
                        .param("reason", ruling == null ? "" : ruling.reason())
                        .param("public", appeal.open())
                        .param("version", appeal.version())
                        .update()
                == 1;
    }

    /// Takes an appeal back.
    void withdraw(AgencyId agency, FiscalYear year, String code, Instant at) {
        ItemStore.key(jdbc.sql("""
                        update disclosure.appeal set removed_at = :at
                         where agency_id = :agency and fiscal_year = :year and code = :code and removed_at is null
                        """), agency, year, code)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> Map<String, T> byCode(
            StatementSpec statement, AgencyId agency, FiscalYear year, Reader<T> reader) {
        return statement
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> Map.entry(row.getString("code"), reader.read(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                Judgement.Verdict.valueOf(row.getString("verdict")),
                row.getString("comment"),
                row.getString("recommendation"),
                row.getObject("judged_on", LocalDate.class),
                row.getInt("version"));
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(
                row.getString("ground"),
                row.getObject("filed_on", LocalDate.class),
                ruling(row),
                row.getBoolean("public"),
                row.getInt("version"));
    }

    private static Appeal.@Nullable Ruling ruling(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Appeal.Ruling(
                        Appeal.Outcome.valueOf(outcome),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("reason"));
    }
}
