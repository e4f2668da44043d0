package org.prongsai.scoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Actor;
import org.prongsai.audit.Changes;
import org.prongsai.audit.CurrentActor;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Rounding;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Results of a past year that the commission takes in for many agencies at once. Each is kept as any other result is:
/// the next version of its agency's year, with an act in that agency's trail.
@Service
public class PastResults {
    /// So many go to the database in one statement.
    private static final int LOT = 250;

    private final JdbcClient jdbc;
    private final ResultStore store;
    private final ObjectProvider<CurrentActor> current;
    private final Clock clock;

    PastResults(JdbcClient jdbc, ResultStore store, ObjectProvider<CurrentActor> current, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    /// A result of one agency.
    ///
    /// @param id of the result; the same id is kept once
    public record Past(UUID agency, UUID id, Inputs inputs) {}

    /// Keeps them all, or none.
    ///
    /// @param source the file's name; shown, never interpreted
    /// @return how many were not there before
    /// @throws org.springframework.dao.DuplicateKeyException if an agency's year got another version meanwhile
    @Transactional
    public int store(FiscalYear year, Edition edition, String source, List<Past> all) {
        store.keepEdition(edition.hash(), edition.id(), EditionFile.text(edition));
        int kept = 0;
        for (int from = 0; from < all.size(); from += LOT) {
            kept += keep(year, edition, source, rows(edition, all.subList(from, Math.min(all.size(), from + LOT))));
        }
        return kept;
    }

    private record Row(
            Past past,
            String inputs,
            String explained,
            @Nullable String exact,
            @Nullable BigDecimal total,
            @Nullable String grade,
            String payload) {}

    private static List<Row> rows(Edition edition, List<Past> lot) {
        var rows = new ArrayList<Row>(lot.size());
        for (Past past : lot) {
            ScoredTree tree = Fold.score(edition, past.inputs());
            rows.add(new Row(
                    past,
                    InputsText.write(past.inputs()),
                    ExplainedText.write(tree),
                    tree.total().map(Rounding::text).orElse(null),
                    tree.total().map(total -> Rounding.halfUp(total, 2)).orElse(null),
                    tree.grade().map(Grade::code).orElse(null),
                    Changes.none()
                            .field(
                                    "scoring.log.total",
                                    null,
                                    tree.total().map(Rounding::shown).orElse(null))
                            .payload()));
        }
        return rows;
    }

    private int keep(FiscalYear year, Edition edition, String source, List<Row> rows) {
        return jdbc.sql("""
                        select scoring.keep_past(
                          :year, :edition, :source, :at, :actor, 'scoring.log.stored', :subject, :agencies, :ids, :inputs,
                          :hashes, :explained, :exact, :totals, :grades, :payloads)
                        """)
                .param("year", year.buddhistYear())
                .param("edition", edition.hash())
                .param("source", source)
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", actor())
                .param("subject", subject(year))
                .param("agencies", rows.stream().map(row -> row.past().agency()).toArray(UUID[]::new))
                .param("ids", rows.stream().map(row -> row.past().id()).toArray(UUID[]::new))
                .param("inputs", texts(rows, Row::inputs))
                .param("hashes", texts(rows, row -> Results.sha256(row.inputs())))
                .param("explained", texts(rows, Row::explained))
                .param("exact", texts(rows, Row::exact))
                .param("totals", rows.stream().map(Row::total).toArray(BigDecimal[]::new))
                .param("grades", texts(rows, Row::grade))
                .param("payloads", texts(rows, Row::payload))
                .query(Integer.class)
                .single();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /// Takes results back that were taken in, so that those before them are current again; or lets them stand again.
    ///
    /// @param agencies of each id, in the same order
    /// @param away     whether they are taken back
    /// @return how many were in the other state
    @Transactional
    public int withdraw(FiscalYear year, List<UUID> agencies, List<UUID> ids, boolean away) {
        return jdbc.sql("select scoring.withdraw_past(:at, :away, :actor, :action, :subject, :agencies, :ids)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("away", away)
                .param("actor", actor())
                .param("action", away ? "scoring.log.withdrawn" : "scoring.log.restored")
                .param("subject", subject(year))
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /// The version stands behind it.
    private static String subject(FiscalYear year) {
        return Act.subject("scoring.log.result", year.buddhistYear() + "/");
    }

    private String actor() {
        CurrentActor known = current.getIfAvailable();
        return (known == null ? Actor.PROGRAM : known.actor()).text();
    }
}
