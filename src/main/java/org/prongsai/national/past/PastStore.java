package org.prongsai.national.past;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.national.past.PastTable.State;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [PastTables].
@Repository
class PastStore {
    private static final String SELECT = """
            select t.*, (select count(*) from national.past_row r where r.table_id = t.id) as rows
              from national.past_table t
            """;

    private final JdbcClient jdbc;

    PastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row with what is known of whom it is about.
    record Kept(
            PastLine line,
            List<UUID> candidates,
            @Nullable UUID agency,
            boolean leftOut,
            @Nullable UUID result) {
        Kept {
            candidates = List.copyOf(candidates);
        }
    }

    /// Adds a table; false if there is one of this id.
    boolean add(UUID id, FiscalYear year, String edition, String name, Instant at) {
        return jdbc.sql("""
                                insert into national.past_table
                                       (id, fiscal_year, edition_id, name, state, read_at, stored, version)
                                values (:id, :year, :edition, :name, 'DRAFT', :at, 0, 1) on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("year", year.buddhistYear())
                        .param("edition", edition)
                        .param("name", name)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void addRows(UUID id, List<Kept> rows) {
        jdbc.sql("""
                        insert into national.past_row
                               (table_id, row, code, name, kind, province, district, figures, grade, mended, candidates,
                                agency_id, left_out)
                        select :id, r.row, r.code, r.name, r.kind, r.province, r.district, r.figures, r.grade, r.mended,
                               string_to_array(r.candidates, ' ')::uuid[], r.agency, false
                          from unnest(:rows::int[], :codes::text[], :names::text[], :kinds::text[], :provinces::text[],
                                      :districts::text[], :figures::text[], :grades::text[], :mended::text[],
                                      :candidates::text[], :agencies::uuid[])
                               as r(row, code, name, kind, province, district, figures, grade, mended, candidates, agency)
                        """)
                .param("id", id)
                .param("rows", rows.stream().map(row -> row.line().row()).toArray(Integer[]::new))
                .param("codes", texts(rows, line -> line.code()))
                .param("names", texts(rows, line -> line.name()))
                .param(
                        "kinds",
                        texts(
                                rows,
                                line -> line.kind() == null ? null : line.kind().name()))
                .param("provinces", texts(rows, line -> line.province()))
                .param("districts", texts(rows, line -> line.district()))
                .param("figures", texts(rows, line -> text(line.figures())))
                .param("grades", texts(rows, line -> line.grade()))
                .param("mended", texts(rows, line -> line.mended()))
                .param(
                        "candidates",
                        rows.stream()
                                .map(row -> row.candidates().stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(" ")))
                                .toArray(String[]::new))
                .param("agencies", rows.stream().map(Kept::agency).toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String[] texts(List<Kept> rows, Function<PastLine, @Nullable String> text) {
        return rows.stream().map(Kept::line).map(text).toArray(String[]::new);
    }

    private static String text(Map<String, BigDecimal> figures) {
        return figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + one.getValue().toPlainString())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, BigDecimal> figures(String text) {
        var figures = new HashMap<String, BigDecimal>();
        text.lines()
                .forEach(line -> figures.put(
                        line.substring(0, line.indexOf('=')), new BigDecimal(line.substring(line.indexOf('=') + 1))));
        return figures;
    }

    /// All of them but those thrown away, the latest year first.
    List<PastTable> all() {
        return jdbc.sql(SELECT + " where t.state <> 'DISCARDED' order by t.fiscal_year desc, t.read_at desc, t.id")
                .query((row, _) -> table(row))
                .list();
    }

    Optional<PastTable> find(UUID id) {
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query((row, _) -> table(row))
                .optional();
    }

    /// Holds others back from the table until the transaction ends.
    void lock(UUID id) {
        jdbc.sql("select 1 from national.past_table where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    List<Kept> rows(UUID id) {
        return jdbc.sql("select * from national.past_row where table_id = :id order by row")
                .param("id", id)
                .query((row, _) -> kept(row))
                .list();
    }

    /// Says which agency a row is about; null for none.
    void decide(UUID id, int row, @Nullable AgencyId agency) {
        jdbc.sql("""
                        update national.past_row set agency_id = :agency, left_out = :none
                         where table_id = :id and row = :row and cardinality(candidates) > 0
                        """)
                .param("id", id)
                .param("row", row)
                .param("agency", agency == null ? null : agency.value())
                .param("none", agency == null)
                .update();
    }

    /// Opens a row again, about which somebody had decided.
    void open(UUID id, int row) {
        jdbc.sql("""
                        update national.past_row set agency_id = null, left_out = false
                         where table_id = :id and row = :row and cardinality(candidates) > 0
                        """).param("id", id).param("row", row).update();
    }

    void results(UUID id, List<Integer> rows, List<UUID> results) {
        jdbc.sql("""
                        update national.past_row r set result_id = n.result
                          from unnest(:rows::int[], :results::uuid[]) as n(row, result)
                         where r.table_id = :id and r.row = n.row
                        """)
                .param("id", id)
                .param("rows", rows.toArray(Integer[]::new))
                .param("results", results.toArray(UUID[]::new))
                .update();
    }

    /// Moves it on.
    ///
    /// @throws OptimisticLockingFailureException if it is no longer as it was read
    void change(PastTable table, State to, @Nullable Instant storedAt, int stored) {
        int rows = jdbc.sql("""
                        update national.past_table
                           set state = :state, stored_at = :at, stored = :stored, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("state", to.name())
                .param("at", storedAt == null ? null : storedAt.atOffset(ZoneOffset.UTC))
                .param("stored", stored)
                .param("id", table.id())
                .param("version", table.version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("the table changed meanwhile: " + table.id());
        }
    }

    private static PastTable table(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime stored = row.getObject("stored_at", OffsetDateTime.class);
        return new PastTable(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                Objects.requireNonNull(row.getString("edition_id")),
                Objects.requireNonNull(row.getString("name")),
                State.valueOf(row.getString("state")),
                row.getInt("rows"),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                stored == null ? null : stored.toInstant(),
                row.getInt("stored"),
                row.getInt("version"));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("kind");
        return new Kept(
                new PastLine(
                        row.getInt("row"),
                        Objects.requireNonNull(row.getString("code")),
                        Objects.requireNonNull(row.getString("name")),
                        kind == null ? null : AgencyKind.valueOf(kind),
                        Objects.requireNonNull(row.getString("district")),
                        Objects.requireNonNull(row.getString("province")),
                        figures(Objects.requireNonNull(row.getString("figures"))),
                        Objects.requireNonNull(row.getString("grade")),
                        Objects.requireNonNull(row.getString("mended"))),
                Arrays.asList((UUID[]) row.getArray("candidates").getArray()),
                row.getObject("agency_id", UUID.class),
                row.getBoolean("left_out"),
                row.getObject("result_id", UUID.class));
    }
}
