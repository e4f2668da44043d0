package org.prongsai.improvement.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Recommendation;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// Lays out what was recommended, each with what answers it.
record AdviceView(AgencyYear at, @Nullable Plan plan, Visit visit) {
    Table table(List<Recommendation> advice) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("improvement.advice.table"),
                        List.of(
                                Column.naming(words.lookup("improvement.advice")),
                                Column.text(words.lookup("improvement.code")),
                                Column.text(words.lookup("improvement.advice.source")),
                                Column.text(words.lookup("improvement.answer"))),
                        advice.stream().map(one -> row(one, words)).toList())
                .empty(words.lookup("improvement.advice.empty"))
                .downloads(advice.isEmpty() ? List.of() : HasTables.downloads(visit, "recommendations"));
    }

    private Table.Row row(Recommendation one, Words words) {
        return Table.Row.of(
                visit.may(KeepsMeasures.class)
                        ? new Cell.Link(one.said(), AdviceController.path(at) + "/" + one.id())
                        : Cell.text(one.said()),
                one.code().isEmpty() ? Cell.text("") : new Cell.Code(one.code()),
                Cell.text(one.source()),
                answer(one, words));
    }

    private Cell answer(Recommendation one, Words words) {
        List<Measure> measures = one.answeredBy(plan);
        if (plan != null && !measures.isEmpty()) {
            return Cell.text(words.text(
                    "improvement.answer.measures",
                    measures.stream()
                            .map(measure -> Integer.toString(plan.measures().indexOf(measure) + 1))
                            .collect(Collectors.joining(", "))));
        }
        return one.answer().isEmpty()
                ? new Cell.Missing(words.lookup("improvement.answer.none"))
                : Cell.text(one.answer());
    }
}
