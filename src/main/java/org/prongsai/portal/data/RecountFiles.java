package org.prongsai.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Column;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableWriter;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;

/// What an agency's year was scored from, as the files that the command `score` reads, so that anybody scores it
/// again.
///
/// @param inputs as they were published
record RecountFiles(Edition edition, Inputs inputs) {
    /// A question with its answers.
    ///
    /// @param item that it belongs to
    private record Asked(Node instrument, Node item, Node question, Tally tally) {}

    /// The counts of each choice, a row for each question.
    void tallies(OutputStream out) throws IOException {
        List<Asked> asked = asked();
        var columns = new ArrayList<Column<Asked>>();
        columns.add(Column.text("instrument", row -> row.instrument().code()));
        columns.add(Column.number(
                "respondents", 0, row -> BigDecimal.valueOf(row.tally().respondents())));
        columns.add(Column.number("population", 0, row -> population(row.instrument())));
        columns.add(Column.text("item", row -> row.item().code()));
        columns.add(Column.text("sub_item", row -> row.question().code()));
        choices(asked)
                .forEach(choice -> columns.add(
                        Column.number("n_" + choice.toLowerCase(Locale.ROOT), 0, row -> count(row, choice))));
        TableWriter.csv(out, Sheet.of("tallies", columns, asked));
    }

    private @Nullable BigDecimal population(Node instrument) {
        Integer people = inputs.populations().get(instrument.code());
        return people == null ? null : BigDecimal.valueOf(people);
    }

    private static @Nullable BigDecimal count(Asked row, String choice) {
        return row.question().content() instanceof Content.Question question
                        && question.scale().choice(choice).isPresent()
                ? BigDecimal.valueOf(row.tally().counts().getOrDefault(choice, 0))
                : null;
    }

    private static Set<String> choices(List<Asked> asked) {
        var choices = new LinkedHashSet<String>();
        for (Asked row : asked) {
            if (row.question().content() instanceof Content.Question question) {
                question.scale().choices().forEach(choice -> choices.add(choice.code()));
            }
        }
        return choices;
    }

    private List<Asked> asked() {
        var asked = new ArrayList<Asked>();
        edition.root().children().forEach(instrument -> collect(instrument, instrument, instrument, asked));
        return asked;
    }

    private void collect(Node instrument, Node parent, Node node, List<Asked> asked) {
        Tally tally = inputs.tallies().get(node.code());
        if (tally != null) {
            boolean part = node.level() == org.prongsai.framework.Level.SUB_ITEM;
            asked.add(new Asked(instrument, part ? parent : node, node, tally));
        }
        node.children().forEach(child -> collect(instrument, node, child, asked));
    }

    /// A disclosure item with its points.
    private record Judged(Node item, @Nullable BigDecimal points) {}

    /// The verdicts as points, and whatever was taken as it was printed.
    void verdicts(OutputStream out) throws IOException {
        var rows = new ArrayList<Judged>();
        edition.nodes().forEach(node -> {
            Verdict verdict = inputs.verdicts().get(node.code());
            BigDecimal printed = inputs.published().get(node.code());
            if (verdict != null) {
                rows.add(new Judged(node, points(verdict)));
            } else if (printed != null) {
                rows.add(new Judged(node, printed));
            }
        });
        TableWriter.csv(
                out,
                Sheet.of(
                        "verdicts",
                        List.of(
                                Column.text("code", (Judged row) -> row.item().code()),
                                Column.text("label", row -> row.item().label().th()),
                                Column.number("score", 2, Judged::points)),
                        rows));
    }

    private static @Nullable BigDecimal points(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> BigDecimal.valueOf(100);
            case FAILED -> BigDecimal.ZERO;
            case NOT_APPLICABLE, PENDING -> null;
        };
    }
}
