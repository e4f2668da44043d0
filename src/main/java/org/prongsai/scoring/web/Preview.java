package org.prongsai.scoring.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.InputsText;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.check.Difference;
import org.prongsai.scoring.check.Differences;
import org.prongsai.scoring.check.Explanation;
import org.prongsai.scoring.check.RespondentEstimate;
import org.prongsai.scoring.sheet.Guess;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out what a sheet would give, with every difference and every guess, before anything is stored.
final class Preview {
    private final AgencyYear at;
    private final Edition edition;
    private final Inputs inputs;
    private final ScoredTree tree;
    private final Differences differences;
    private final Words words;

    Preview(AgencyYear at, Edition edition, Inputs inputs, Words words) {
        this.at = at;
        this.edition = edition;
        this.inputs = inputs;
        this.tree = Fold.score(edition, inputs);
        this.differences = Differences.of(tree);
        this.words = words;
    }

    /// @param guesses of the text, empty for a sheet that names codes or that was looked at before
    PreviewPage page(String source, List<Guess> guesses, List<String> notes) {
        var tiles = new ScoreTiles(new Shown(at, tree, words, false));
        return new PreviewPage(
                at,
                words.text("scoring.preview.title", words.year(at.year())),
                words.pick(at.agency().name()),
                ImportSteps.at(1, at, words),
                edition.isDraft(),
                edition.id(),
                words.pick(edition.name()),
                source,
                tiles.total(),
                tiles.instruments(),
                verdict(),
                isConsistent(),
                differences.list().isEmpty() ? null : differences(),
                guesses.isEmpty() ? null : guesses(guesses),
                differences.respondents().isEmpty() ? null : estimates(),
                notes,
                corrections(),
                InputsText.write(inputs),
                words.lookup(at.agency().isOnTrial() ? "scoring.try.preview" : "scoring.preview.nothing"),
                words.lookup(at.agency().isOnTrial() ? "scoring.try.look" : "scoring.preview.store"));
    }

    private boolean isConsistent() {
        return differences.list().stream()
                .allMatch(difference -> difference.explanation() instanceof Explanation.Rounding);
    }

    private String verdict() {
        if (differences.list().isEmpty()) {
            boolean checked = inputs.published().keySet().stream()
                    .anyMatch(code -> tree.find(code)
                            .filter(node -> !node.isTakenAsPublished())
                            .isPresent());
            return words.lookup(checked ? "scoring.preview.same" : "scoring.preview.unchecked");
        }
        return words.lookup(isConsistent() ? "scoring.preview.rounding" : "scoring.preview.contradiction");
    }

    private Table differences() {
        return Table.of(
                words.lookup("scoring.differences"),
                List.of(
                        Column.text(words.lookup("scoring.table.code")),
                        Column.naming(words.lookup("scoring.table.label")),
                        Column.number(words.lookup("scoring.differences.given")),
                        Column.number(words.lookup("scoring.differences.computed")),
                        Column.text(words.lookup("scoring.differences.why"))),
                differences.list().stream().map(this::row).toList());
    }

    private Table.Row row(Difference difference) {
        Node node = edition.find(difference.code()).orElseThrow();
        var row = Table.Row.of(
                new Cell.Code(node.shownCode()),
                Cell.text(words.pick(node.label())),
                Cell.number(difference.given().toPlainString()),
                Cell.number(Rounding.shown(difference.computed())),
                Cell.text(new DifferenceText(edition, words).of(difference.explanation())));
        return difference.explanation() instanceof Explanation.Rounding ? row : row.highlight();
    }

    private Table guesses(List<Guess> guesses) {
        return Table.of(
                words.lookup("scoring.guesses"),
                List.of(
                        Column.text(words.lookup("scoring.table.code")),
                        Column.naming(words.lookup("scoring.table.label")),
                        Column.text(words.lookup("scoring.guesses.text")),
                        Column.number(words.lookup("scoring.score")),
                        Column.text(words.lookup("scoring.guesses.by"))),
                guesses.stream().map(this::row).toList());
    }

    private Table.Row row(Guess guess) {
        Node node = edition.find(guess.code()).orElseThrow();
        String by = words.lookup("scoring.guesses.by." + guess.by());
        var row = Table.Row.of(
                new Cell.Code(node.shownCode()),
                Cell.text(words.pick(node.label())),
                Cell.text(guess.text()),
                Cell.number(guess.score()),
                guess.isDoubtful()
                        ? new Cell.Marked(Badge.of(words.text("scoring.guesses.doubtful", by), Tone.WARNING))
                        : Cell.text(by));
        return guess.isDoubtful() ? row.highlight() : row;
    }

    private Table estimates() {
        var rows = new ArrayList<Table.Row>();
        for (RespondentEstimate estimate : differences.respondents()) {
            var likeliest = estimate.likeliest();
            String misfits = String.join(
                    ", ",
                    likeliest.misfits().stream()
                            .map(misfit -> shownCode(misfit.code()) + " "
                                    + misfit.printed().toPlainString())
                            .toList());
            rows.add(Table.Row.of(
                    new Cell.Code(estimate.instrument()),
                    Cell.number(words.count(likeliest.respondents())),
                    Cell.text(words.text("scoring.estimates.fit.text", estimate.fitting(), estimate.items())),
                    Cell.text(misfits.isEmpty() ? words.lookup("scoring.estimates.none") : misfits),
                    Cell.text(
                            words.lookup(estimate.isSure() ? "scoring.estimates.sure" : "scoring.estimates.unsure"))));
        }
        return Table.of(
                words.lookup("scoring.estimates"),
                List.of(
                        Column.text(words.lookup("scoring.estimates.instrument")),
                        Column.number(words.lookup("scoring.estimates.respondents")),
                        Column.text(words.lookup("scoring.estimates.fit")),
                        Column.text(words.lookup("scoring.estimates.misfits")),
                        Column.text(words.lookup("scoring.estimates.certainty"))),
                rows);
    }

    private String shownCode(String code) {
        return edition.find(code).map(Node::shownCode).orElse(code);
    }

    /// One box for each misreading that would make the sums come out; none is ticked for the reader.
    private List<Field> corrections() {
        List<Option> options = Corrections.suggested(differences).values().stream()
                .map(reading -> new Option(
                        reading.code() + "=" + reading.read().toPlainString(),
                        words.text(
                                "scoring.corrections.option",
                                shownCode(reading.code()),
                                reading.printed().toPlainString(),
                                reading.read().toPlainString()),
                        label(reading.code())))
                .toList();
        return options.isEmpty()
                ? List.of()
                : List.of(Field.checks("fix", words.lookup("scoring.corrections"), options)
                        .hint(words.lookup("scoring.corrections.hint")));
    }

    private @Nullable String label(String code) {
        return edition.find(code).map(node -> words.pick(node.label())).orElse(null);
    }
}
