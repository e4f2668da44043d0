package org.prongsai.scoring;

import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.check.Differences;
import org.prongsai.scoring.check.RespondentEstimate;
import org.prongsai.scoring.check.RespondentEstimate.Misfit;
import org.prongsai.scoring.sheet.Guess;
import org.prongsai.scoring.sheet.SheetRemark;
import org.prongsai.scoring.web.DifferenceText;
import org.prongsai.scoring.web.Reasons;
import org.prongsai.scoring.web.RemarkText;
import org.prongsai.web.Words;

/// A scored year as lines for a terminal: numbers first, so that Thai letters of any width cannot shift them.
final class ScoreOutline {
    private static final String ROW = "%7s  %-4s %6s  %6s  %s%s  %s";

    private final ScoredTree tree;
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private ScoreOutline(ScoredTree tree, Words words) {
        this.tree = tree;
        this.words = words;
    }

    static String write(
            ScoredTree tree, Differences differences, List<Guess> guesses, List<SheetRemark> notes, Words words) {
        var outline = new ScoreOutline(tree, words);
        outline.head();
        outline.rows();
        outline.withheld();
        outline.differences(differences);
        outline.respondents(differences.respondents());
        outline.section("guesses", guesses.stream().map(outline::guess).toList());
        outline.section("notes", notes.stream().map(outline::note).toList());
        return outline.out.toString().stripTrailing();
    }

    private void head() {
        line(tree.edition().id() + "  " + words.pick(tree.edition().name()));
        if (tree.edition().isDraft()) {
            line(words.lookup("web.draft"));
        }
        String total = tree.total().map(Rounding::shown).orElse("–");
        line(words.lookup("scoring.total") + " " + total
                + tree.grade()
                        .map(grade -> "  " + words.text("scoring.grade", words.pick(grade.label())))
                        .orElse(""));
        line("");
    }

    private void rows() {
        line(String.format(
                ROW,
                words.lookup("scoring.command.score"),
                words.lookup("scoring.command.grade"),
                "n",
                words.lookup("scoring.command.weight"),
                "",
                "",
                ""));
        row(tree.root(), 0);
        tree.beside().stream().filter(scored -> scored.score().isPresent()).forEach(scored -> row(scored, 0));
        line("");
    }

    private void row(ScoredNode scored, int depth) {
        Sample sample = scored.sample();
        line(String.format(
                ROW,
                scored.score().map(Rounding::shown).orElse("–"),
                tree.grade(scored).map(Grade::code).orElse(""),
                sample == null ? "" : sample.respondents(),
                scored.share().signum() > 0
                        ? Rounding.halfUp(scored.share().multiply(100), 3).toPlainString()
                        : "",
                "  ".repeat(depth),
                scored.node().shownCode(),
                words.pick(scored.node().label())));
        Parts.children(scored).forEach(child -> row(child, depth + 1));
    }

    private void withheld() {
        section(
                "withheld",
                Parts.of(tree)
                        .flatMap(scored -> Parts.reasons(scored).stream()
                                .map(reason -> scored.node().shownCode() + "  " + Reasons.text(reason, words)))
                        .toList());
    }

    private void differences(Differences differences) {
        var texts = new DifferenceText(tree.edition(), words);
        section(
                "differences",
                differences.list().stream()
                        .map(difference -> words.text(
                                "scoring.command.difference",
                                shownCode(difference.code()),
                                Rounding.shown(Rounding.exact(difference.given())),
                                Rounding.shown(difference.computed()),
                                texts.of(difference.explanation())))
                        .toList());
    }

    private void respondents(List<RespondentEstimate> estimates) {
        section("respondents", estimates.stream().map(this::estimate).toList());
    }

    private String estimate(RespondentEstimate estimate) {
        String fits = words.text(
                "scoring.command.estimate",
                estimate.instrument(),
                estimate.likeliest().respondents(),
                estimate.fitting(),
                estimate.items());
        List<Misfit> misfits = estimate.likeliest().misfits();
        return misfits.isEmpty() || !estimate.isSure()
                ? fits
                : fits + " "
                        + words.text(
                                "scoring.command.misfits",
                                misfits.stream().map(this::misfit).collect(Collectors.joining(", ")));
    }

    private String misfit(Misfit misfit) {
        return shownCode(misfit.code()) + " " + misfit.printed().toPlainString();
    }

    private String guess(Guess guess) {
        return words.text(
                guess.isDoubtful() ? "scoring.command.guess.doubtful" : "scoring.command.guess",
                guess.place(),
                guess.score(),
                shownCode(guess.code()),
                guess.text());
    }

    private String note(SheetRemark note) {
        return note.place() + "  " + RemarkText.of(note, words);
    }

    private String shownCode(String code) {
        return tree.find(code).map(scored -> scored.node().shownCode()).orElse(code);
    }

    private void section(String name, List<String> lines) {
        if (!lines.isEmpty()) {
            line(words.lookup("scoring.command." + name));
            lines.forEach(text -> line("  " + text));
            line("");
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
