package org.prongsai.report.composer;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.document.paper.Run;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.ProgressStatus;
import org.prongsai.thai.ProgressRound;

/// Each step with a mark beneath its status, under the title of its measure.
final class ProgressTable {
    private ProgressTable() {}

    static Table of(Plan plan, ProgressRound round) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(List.of(
                Cell.of(PaperWords.say("progress.step")).spanning(1, 2),
                Cell.of(PaperWords.say("progress.status")).spanning(3, 1))));
        rows.add(Row.of(
                PaperWords.say("progress.done"), PaperWords.say("progress.doing"), PaperWords.say("progress.waiting")));
        for (int i = 0; i < plan.measures().size(); i++) {
            Measure measure = plan.measures().get(i);
            rows.add(new Row(List.of(title(i + 1, measure))));
            plan.steps().stream()
                    .filter(one -> one.measure().id().equals(measure.id()))
                    .forEach(one -> rows.add(row(one, round)));
        }
        return new Table(
                List.of(
                        new Column(10, Alignment.LEFT),
                        new Column(2.1, Alignment.CENTRE),
                        new Column(2.4, Alignment.CENTRE),
                        new Column(2.4, Alignment.CENTRE)),
                2,
                14,
                rows);
    }

    private static Cell title(int number, Measure measure) {
        return new Cell(
                        List.of(List.of(Run.bold(PaperWords.say(
                                "progress.measure", number, measure.title().th())))),
                        1,
                        1,
                        java.util.Optional.of(Alignment.LEFT))
                .spanning(4, 1);
    }

    private static Row row(Plan.Numbered one, ProgressRound round) {
        ProgressStatus status = one.step().status(round);
        return Row.of(
                one.number() + "  " + one.step().title().th(),
                mark(status, ProgressStatus.DONE),
                mark(status, ProgressStatus.IN_PROGRESS),
                mark(status, ProgressStatus.NOT_STARTED));
    }

    private static String mark(ProgressStatus status, ProgressStatus column) {
        return status == column ? PaperWords.say("progress.mark") : "";
    }
}
