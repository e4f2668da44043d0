package org.prongsai.assessment;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The comments that assessors use again, so that the same lack is told in the same words. Some come with the program;
/// the commission changes, adds and removes them.
@Service
public class StockComments implements SmartInitializingSingleton {
    private static final Comparator<StockComment> ORDER = Comparator.comparing(
                    (StockComment one) -> one.code() == null ? "" : one.code(),
                    Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .thenComparing(StockComment::text);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    StockComments(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /// Keeps those that come with the program, once.
    @Override
    public void afterSingletonsInstantiated() {
        for (Row row : ShippedTable.rows("/assessment/comments.csv")) {
            String name = "stock comment " + row.cell(0);
            insert(
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                    row.cell(1).isEmpty() ? null : row.cell(1),
                    row.cell(2));
        }
    }

    private boolean insert(UUID id, @Nullable String code, String text) {
        return jdbc.sql("""
                        insert into assessment.stock_comment (id, code, text_th, version)
                        values (:id, cast(:code as text), :text, 1) on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("code", code)
                        .param("text", text)
                        .update()
                == 1;
    }

    /// Those for an item, then those for all.
    @Transactional(readOnly = true)
    public List<StockComment> of(String code) {
        return all().stream()
                .filter(one ->
                        !one.removed() && (one.code() == null || one.code().equals(code)))
                .sorted(Comparator.comparing((StockComment one) -> one.code() == null)
                        .thenComparing(ORDER))
                .toList();
    }

    /// All of them, removed ones too: those for all items first.
    @Transactional(readOnly = true)
    public List<StockComment> all() {
        return jdbc.sql("select * from assessment.stock_comment").query((row, _) -> comment(row)).list().stream()
                .sorted(ORDER)
                .toList();
    }

    /// One of them.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public StockComment require(UUID id) {
        return jdbc.sql("select * from assessment.stock_comment where id = :id")
                .param("id", id)
                .query((row, _) -> comment(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no comment " + id));
    }

    /// Adds one, unless the id is known already.
    ///
    /// @param code of the item for which it is; null for all
    @Transactional
    public void add(UUID id, @Nullable String code, String text) {
        if (insert(id, code, text)) {
            say("assessment.stock.log.added", id, null, text);
        }
    }

    /// Changes one.
    ///
    /// @param wish with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed it since
    @Transactional
    public void change(StockComment wish) {
        StockComment before = require(wish.id());
        boolean changed = jdbc.sql("""
                        update assessment.stock_comment
                           set code = cast(:code as text), text_th = :text, version = version + 1
                         where id = :id and version = :version and removed_at is null
                        """)
                        .param("code", wish.code())
                        .param("text", wish.text())
                        .param("id", wish.id())
                        .param("version", wish.version())
                        .update()
                == 1;
        if (!changed) {
            throw new OptimisticLockingFailureException("comment changed meanwhile: " + wish.id());
        }
        say("assessment.stock.log.changed", wish.id(), before.text(), wish.text());
    }

    /// Offers one no longer; [#restore] undoes it.
    @Transactional
    public void remove(UUID id) {
        if (!require(id).removed()) {
            jdbc.sql("update assessment.stock_comment set removed_at = :at, version = version + 1 where id = :id")
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
            say("assessment.stock.log.removed", id, null, null);
        }
    }

    /// Offers one again.
    @Transactional
    public void restore(UUID id) {
        if (require(id).removed()) {
            jdbc.sql("update assessment.stock_comment set removed_at = null, version = version + 1 where id = :id")
                    .param("id", id)
                    .update();
            say("assessment.stock.log.restored", id, null, null);
        }
    }

    private void say(String action, UUID id, @Nullable String before, @Nullable String after) {
        trail.appendForInstallation(new Act(
                action,
                Act.subject("assessment.stock.log.comment", id.toString()),
                Changes.none().field("assessment.stock.text", before, after).payload()));
    }

    private static StockComment comment(ResultSet row) throws SQLException {
        return new StockComment(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("text_th"),
                row.getInt("version"),
                row.getObject("removed_at") != null);
    }
}
