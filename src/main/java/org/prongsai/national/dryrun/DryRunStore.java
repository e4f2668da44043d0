package org.prongsai.national.dryrun;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [DryRuns].
@Repository
class DryRunStore {
    private final JdbcClient jdbc;

    DryRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds one; false if there is one of this id.
    boolean add(DryRun one, String file) {
        return jdbc.sql("""
                        insert into national.dry_run
                               (id, fiscal_year, edition_id, edition_hash, edition_file, same_words, without_lacking, agencies, done,
                                asked_at)
                        values (:id, :year, :edition, :hash, :file, :words, :without, :agencies, 0, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", one.id())
                        .param("year", one.year().buddhistYear())
                        .param("edition", one.edition())
                        .param("hash", one.hash())
                        .param("file", file)
                        .param("words", one.sameWords())
                        .param("without", one.withoutLacking())
                        .param("agencies", one.agencies())
                        .param("at", one.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The latest first.
    List<DryRun> all() {
        return jdbc.sql("select * from national.dry_run order by asked_at desc, id")
                .query((row, _) -> dryRun(row))
                .list();
    }

    Optional<DryRun> find(UUID id) {
        return jdbc.sql("select * from national.dry_run where id = :id")
                .param("id", id)
                .query((row, _) -> dryRun(row))
                .optional();
    }

    /// The edition that is tried, as it was when it was asked for.
    String file(UUID id) {
        return jdbc.sql("select edition_file from national.dry_run where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// The agency that was looked at last; null before the first.
    @Nullable UUID upTo(UUID id) {
        return jdbc.sql("select upto from national.dry_run where id = :id")
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getObject("upto", UUID.class)))
                .single()
                .orElse(null);
    }

    /// Keeps what came of some agencies, and writes down that so many more were looked at.
    void keep(DryRun one, List<DryScore> scores, int more, UUID upTo) {
        jdbc.sql("""
                        insert into national.dry_score
                               (dry_run_id, agency_id, result_id, edition_hash, was_total, was_grade, was_passed, is_total, is_grade,
                                is_passed, missing, reasons)
                        select :id, s.agency, s.result, s.hash, s.was_total, s.was_grade, s.was_passed, s.is_total, s.is_grade,
                               s.is_passed, string_to_array(s.missing, ' '), string_to_array(s.reasons, ' ')
                          from unnest(:agencies::uuid[], :results::uuid[], :hashes::text[], :wasTotals::numeric[],
                                      :wasGrades::text[], :wasPassed::boolean[], :isTotals::numeric[], :isGrades::text[],
                                      :isPassed::boolean[], :missing::text[], :reasons::text[])
                               as s(agency, result, hash, was_total, was_grade, was_passed, is_total, is_grade, is_passed,
                                    missing, reasons)
                        """)
                .param("id", one.id())
                .param("agencies", scores.stream().map(DryScore::agency).toArray(UUID[]::new))
                .param("results", scores.stream().map(DryScore::result).toArray(UUID[]::new))
                .param("hashes", texts(scores, DryScore::scored))
                .param(
                        "wasTotals",
                        scores.stream().map(score -> score.was().total()).toArray(BigDecimal[]::new))
                .param("wasGrades", texts(scores, score -> score.was().grade()))
                .param(
                        "wasPassed",
                        scores.stream().map(score -> score.was().passed()).toArray(Boolean[]::new))
                .param(
                        "isTotals",
                        scores.stream().map(score -> score.is().total()).toArray(BigDecimal[]::new))
                .param("isGrades", texts(scores, score -> score.is().grade()))
                .param(
                        "isPassed",
                        scores.stream().map(score -> score.is().passed()).toArray(Boolean[]::new))
                .param("missing", texts(scores, score -> String.join(" ", score.missing())))
                .param("reasons", texts(scores, score -> String.join(" ", score.reasons())))
                .update();
        jdbc.sql("""
                        update national.dry_run
                           set done = done + :more, agencies = greatest(agencies, done + :more), upto = :upto
                         where id = :id
                        """)
                .param("more", more)
                .param("upto", upTo)
                .param("id", one.id())
                .update();
    }

    private static @Nullable String[] texts(List<DryScore> scores, Function<DryScore, @Nullable String> text) {
        return scores.stream().map(text).toArray(String[]::new);
    }

    void finish(DryRun one, Instant at) {
        jdbc.sql("update national.dry_run set done_at = :at, agencies = done where id = :id and done_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", one.id())
                .update();
    }

    /// Throws it away; false if there is none.
    boolean remove(UUID id) {
        jdbc.sql("delete from national.dry_score where dry_run_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("delete from national.dry_run where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    List<DryScore> scores(UUID id) {
        return jdbc.sql("select * from national.dry_score where dry_run_id = :id order by agency_id")
                .param("id", id)
                .query((row, _) -> score(row))
                .list();
    }

    Optional<DryScore> score(UUID id, UUID agency) {
        return jdbc.sql("select * from national.dry_score where dry_run_id = :id and agency_id = :agency")
                .param("id", id)
                .param("agency", agency)
                .query((row, _) -> score(row))
                .optional();
    }

    private static DryScore score(ResultSet row) throws SQLException {
        return new DryScore(
                row.getObject("agency_id", UUID.class),
                row.getObject("result_id", UUID.class),
                row.getString("edition_hash"),
                stand(row, "was"),
                stand(row, "is"),
                codes(row, "missing"),
                codes(row, "reasons"));
    }

    private static DryScore.Stand stand(ResultSet row, String which) throws SQLException {
        return new DryScore.Stand(
                row.getBigDecimal(which + "_total"),
                row.getString(which + "_grade"),
                row.getBoolean(which + "_passed"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).toList();
    }

    private static DryRun dryRun(ResultSet row) throws SQLException {
        return new DryRun(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("edition_id"),
                row.getString("edition_hash"),
                row.getBoolean("same_words"),
                row.getBoolean("without_lacking"),
                row.getInt("agencies"),
                row.getInt("done"),
                Objects.requireNonNull(instant(row, "asked_at")),
                instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
