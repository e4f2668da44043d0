package org.prongsai.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.identity.Agency;
import org.prongsai.identity.KindProfile;
import org.prongsai.report.results.BatchProgress;
import org.prongsai.report.results.ResultBatch;
import org.prongsai.report.results.ResultBatches;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out how far batches of result papers are.
final class ResultBatchView {
    private static final int ROWS = 50;
    private static final Set<String> TOLD = Set.of("started", "cancelled", "resumed", "retried");

    private final Visit visit;
    private final Words words;

    ResultBatchView(Visit visit) {
        this.visit = visit;
        this.words = visit.words();
    }

    /// What the file of an agency's paper is called.
    static String fileName(Agency agency, FiscalYear year) {
        return agency.code() + "-ITA-" + year.buddhistYear() + ".pdf";
    }

    static String path(ResultBatch batch) {
        return ResultBatchController.PATH + "/" + batch.id();
    }

    ResultBatchPage page(
            ResultBatch batch,
            BatchProgress progress,
            List<ResultBatches.Failure> failures,
            List<Agency> made,
            int wanted,
            String told) {
        boolean cancelled = batch.cancelled() != null && progress.waiting() > 0;
        boolean goesOn = progress.waiting() > 0 && !cancelled;
        int last = Math.max(1, (made.size() + ROWS - 1) / ROWS);
        int current = Math.clamp(wanted, 1, last);
        return new ResultBatchPage(
                words.text("report.results.of", words.year(batch.year())),
                path(batch),
                List.of(new Crumb(words.lookup("report.results"), ResultBatchController.PATH)),
                TOLD.contains(told) ? words.lookup("report.results.told." + told) : null,
                words.lookup(note(progress, goesOn, cancelled)),
                goesOn,
                cancelled,
                facts(batch, progress),
                bar(progress),
                failures(failures),
                papers(batch, made.subList((current - 1) * ROWS, Math.min(current * ROWS, made.size()))),
                new Pages(current, last, number -> path(batch) + "?page=" + number));
    }

    private static String note(BatchProgress progress, boolean goesOn, boolean cancelled) {
        if (cancelled) {
            return "report.results.note.cancelled";
        }
        if (goesOn) {
            return "report.results.note.goes";
        }
        return progress.failed() > 0 ? "report.results.note.failed" : "report.results.note.done";
    }

    private List<Fact> facts(ResultBatch batch, BatchProgress progress) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("report.results.scope"), scope(batch)));
        facts.add(Fact.of(words.lookup("report.results.started"), words.moment(batch.started())));
        facts.add(Fact.of(words.lookup("report.results.made"), count(progress.made())));
        facts.add(Fact.of(words.lookup("report.results.waiting"), count(progress.waiting())));
        facts.add(Fact.of(words.lookup("report.results.without"), count(progress.without())));
        facts.add(Fact.of(words.lookup("report.results.failed"), count(progress.failed())));
        progress.perSecond()
                .ifPresent(speed -> facts.add(
                        Fact.of(words.lookup("report.results.speed"), String.format(Locale.ROOT, "%.1f", speed))));
        return facts;
    }

    private String scope(ResultBatch batch) {
        var parts = new ArrayList<String>();
        var kind = batch.kind();
        if (kind != null) {
            parts.add(words.pick(KindProfile.of(kind).name()));
        }
        String province = batch.province();
        if (province != null) {
            parts.add(province);
        }
        return parts.isEmpty() ? words.lookup("report.results.all") : String.join(" · ", parts);
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private Progress bar(BatchProgress progress) {
        BigDecimal share = progress.all() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(progress.settled() * 100L)
                        .divide(BigDecimal.valueOf(progress.all()), 1, RoundingMode.DOWN);
        return new Progress(
                share,
                null,
                progress.failed() > 0 ? Tone.WARNING : Tone.AA,
                words.text("report.results.share", count(progress.settled()), count(progress.all())));
    }

    private Table failures(List<ResultBatches.Failure> failures) {
        return Table.of(
                        words.lookup("report.results.failures"),
                        List.of(
                                Column.text(words.lookup("report.results.agency")),
                                Column.text(words.lookup("report.results.reason"))),
                        failures.stream()
                                .map(failure -> Table.Row.of(
                                        Cell.text(words.pick(failure.agency().name())),
                                        new Cell.Pair(
                                                words.lookup("report.results.reason." + failure.reason()),
                                                failure.detail())))
                                .toList())
                .downloads(failures.isEmpty() ? List.of() : HasTables.downloads(visit, "failures"));
    }

    private Table papers(ResultBatch batch, List<Agency> made) {
        return Table.of(
                        words.lookup("report.results.papers"),
                        List.of(
                                Column.text(words.lookup("report.results.agency")),
                                Column.text(words.lookup("report.results.kind")),
                                Column.text(words.lookup("report.results.province"))),
                        made.stream()
                                .map(agency -> Table.Row.of(
                                        new Cell.Link(
                                                words.pick(agency.name()), path(batch) + "/" + agency.code() + ".pdf"),
                                        Cell.text(words.pick(
                                                KindProfile.of(agency.kind()).name())),
                                        Cell.text(agency.province() == null ? "" : agency.province())))
                                .toList())
                .empty(words.lookup("report.results.papers.none"));
    }

    /// @param progress of each batch
    Table batches(List<ResultBatch> batches, Function<ResultBatch, BatchProgress> progress) {
        return Table.of(
                        words.lookup("report.results.batches"),
                        List.of(
                                Column.text(words.lookup("report.results.started")),
                                Column.text(words.lookup("report.results.year")),
                                Column.text(words.lookup("report.results.scope")),
                                Column.number(words.lookup("report.results.made")),
                                Column.number(words.lookup("report.results.failed")),
                                Column.text(words.lookup("report.state"))),
                        batches.stream()
                                .map(batch -> row(batch, progress.apply(batch)))
                                .toList())
                .empty(words.lookup("report.results.none"))
                .downloads(batches.isEmpty() ? List.of() : HasTables.downloads(visit, "batches"));
    }

    private Table.Row row(ResultBatch batch, BatchProgress progress) {
        return Table.Row.of(
                new Cell.Link(words.moment(batch.started()), path(batch)),
                Cell.text(words.year(batch.year())),
                Cell.text(scope(batch)),
                Cell.number(count(progress.made())),
                Cell.number(count(progress.failed())),
                new Cell.Marked(state(batch, progress)));
    }

    private Badge state(ResultBatch batch, BatchProgress progress) {
        if (progress.waiting() == 0) {
            return progress.failed() == 0
                    ? Badge.of(words.lookup("report.results.state.done"), Tone.GOOD)
                    : Badge.of(words.lookup("report.results.state.failed"), Tone.WARNING);
        }
        return batch.cancelled() == null
                ? Badge.of(words.lookup("report.results.state.goes"), Tone.ACTION)
                : Badge.of(words.lookup("report.results.state.cancelled"), Tone.NEUTRAL);
    }
}
