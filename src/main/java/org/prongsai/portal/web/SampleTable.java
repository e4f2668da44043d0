package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.scoring.Sample;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// How good the samples behind an agency's survey scores are.
record SampleTable(Edition edition, ScoredTree tree, Words words) {
    /// Null where no sample is known.
    @Nullable Table table() {
        List<Table.Row> rows = tree.root().children().stream()
                .filter(instrument -> instrument.sample() != null)
                .map(instrument -> row(instrument, java.util.Objects.requireNonNull(instrument.sample())))
                .toList();
        return rows.isEmpty()
                ? null
                : Table.of(
                                words.lookup("portal.sample"),
                                List.of(
                                        Column.text(words.lookup("portal.sample.survey")),
                                        Column.number(words.lookup("portal.sample.answered")),
                                        Column.number(words.lookup("portal.sample.population")),
                                        Column.number(words.lookup("portal.sample.coverage")),
                                        Column.number(words.lookup("portal.sample.minimum")),
                                        Column.number(words.lookup("portal.sample.margin"))),
                                rows)
                        .captionHidden();
    }

    private Table.Row row(ScoredNode instrument, Sample sample) {
        return Table.Row.of(
                Cell.text(instrument.code()),
                Cell.number(words.count(sample.respondents())),
                sample.population().isPresent()
                        ? Cell.number(words.count(sample.population().getAsInt()))
                        : new Cell.Missing("–"),
                sample.coverage().isPresent()
                        ? Cell.number(words.percent(
                                BigDecimal.valueOf(sample.coverage().getAsDouble()), 1))
                        : new Cell.Missing("–"),
                sample.isEnough()
                        ? Cell.number(words.count(sample.minimum()))
                        : new Cell.Marked(Badge.of(
                                words.text("portal.sample.short", words.count(sample.minimum())), Tone.WARNING)),
                sample.margin().isPresent()
                        ? Cell.number(
                                "± " + words.score(Shown.rounded(sample.margin().getAsDouble())))
                        : new Cell.Missing("–"));
    }
}
