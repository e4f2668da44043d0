package org.prongsai.report.infographic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.SchemeBreak;
import org.prongsai.document.drawing.Drawing;
import org.prongsai.document.drawing.Drawing.Anchor;
import org.prongsai.document.drawing.Ink;
import org.prongsai.document.drawing.Lettering;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.Agency;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.StoredResult;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Words;

/// Draws a result on a sheet of A4: total and grade, instruments, indicators, what is strong and what is weak, the
/// years
/// before. What is not known has no place.
final class ResultPicture {
    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double EDGE = 40;
    private static final double INNER = WIDTH - 2 * EDGE;
    private static final double HEAD = 108;
    private static final double FULL = 100;
    private static final double LABEL = 216;
    /// The most lines of an item's text.
    private static final int LINES = 3;
    /// Columns lower than this could not be told apart.
    private static final double LOWEST = 40;

    private final Agency agency;
    private final ResultFacts facts;
    private final Words words;
    private final Drawing drawing = new Drawing(WIDTH, HEIGHT);
    private double y;

    private ResultPicture(Agency agency, ResultFacts facts, Words words) {
        this.agency = agency;
        this.facts = facts;
        this.words = words;
    }

    /// @param note said in its head; null for none
    static Drawing draw(Agency agency, ResultFacts facts, @Nullable String note, Words words) {
        var picture = new ResultPicture(agency, facts, words);
        picture.head(note);
        picture.total();
        picture.indicators();
        picture.items();
        picture.years();
        picture.foot();
        return picture.drawing;
    }

    private void head(@Nullable String note) {
        drawing.box(0, 0, WIDTH, HEAD, Palette.ACTION);
        drawing.box(0, HEAD, WIDTH, 4, Palette.GOLD);
        Lettering name = Lettering.bold(24);
        drawing.text(name.cut(words.pick(agency.name()), INNER), EDGE, 52, Anchor.LEFT, name, Ink.WHITE);
        say(words.text("report.infographic.lead", words.year(facts.result().year())), EDGE, 82, 14, Palette.PALE);
        if (note != null) {
            say(note, EDGE, HEAD - 8, 11, Ink.WHITE);
        }
        y = HEAD + 28;
    }

    private void total() {
        double top = y;
        drawing.box(EDGE, top, 190, 136, 12, Palette.GROUND);
        say(words.lookup("report.infographic.total"), EDGE + 18, top + 30, 13, Palette.MUTED);
        String total = facts.result().tree().total().map(Rounding::shown).orElse("–");
        drawing.text(total, EDGE + 18, top + 84, Anchor.LEFT, Lettering.bold(50), Palette.ACTION);
        grade(facts.result().tree().grade().orElse(null), EDGE + 18, top + 100, 22);
        double x = EDGE + 214;
        double row = top + 14;
        for (ScoredNode instrument : facts.instruments()) {
            say(name(instrument), x, row, 12, Palette.INK);
            bar(instrument, x, row + 19, 14);
            row += 47;
        }
        y = top + 136 + 34;
    }

    private void indicators() {
        if (facts.indicators().isEmpty()) {
            return;
        }
        heading(words.lookup("report.infographic.indicators"));
        for (ScoredNode indicator : facts.indicators()) {
            Lettering lettering = Lettering.regular(11.5);
            drawing.text(lettering.cut(name(indicator), LABEL - 12), EDGE, y, Anchor.LEFT, lettering, Palette.INK);
            bar(indicator, EDGE + LABEL, y, 10);
            y += 23;
        }
        y += 20;
    }

    /// A bar on a scale of 100 with the pass mark and the target, the score and its grade.
    private void bar(ScoredNode scored, double left, double baseline, double thick) {
        double full = WIDTH - EDGE - 92 - left;
        double top = baseline - thick + 1;
        drawing.box(left, top, full, thick, 3, Palette.LINE);
        BigDecimal points = Rounding.halfUp(scored.score().orElseThrow(), 2);
        Grade grade = facts.result().tree().grade(scored).orElse(null);
        Ink ink = grade == null ? Palette.ACTION : Palette.of(grade).ground();
        drawing.box(left, top, Math.max(3, full * points.doubleValue() / FULL), thick, 3, ink);
        Edition edition = facts.result().tree().edition();
        for (BigDecimal mark : List.of(edition.passMark(), edition.target())) {
            drawing.box(left + full * mark.doubleValue() / FULL, top - 2, 0.8, thick + 4, Palette.GOLD);
        }
        drawing.text(
                points.toPlainString(),
                WIDTH - EDGE - 40,
                baseline,
                Anchor.RIGHT,
                Lettering.bold(thick > 12 ? 15 : 12.5),
                Palette.INK);
        badge(grade, WIDTH - EDGE - 32, baseline - 12);
    }

    private void items() {
        if (facts.best().isEmpty() && facts.worst().isEmpty()) {
            return;
        }
        double half = (INNER - 24) / 2;
        double top = y;
        double left = list(words.lookup("report.infographic.best"), facts.best(), EDGE, top, half);
        double right = list(words.lookup("report.infographic.worst"), facts.worst(), EDGE + half + 24, top, half);
        y = Math.max(left, right) + 18;
    }

    private double list(String title, List<ScoredNode> items, double x, double top, double width) {
        if (items.isEmpty()) {
            return top;
        }
        y = top;
        heading(title, x);
        Lettering lettering = Lettering.regular(11);
        for (ScoredNode item : items) {
            drawing.text(
                    Rounding.shown(item.score().orElseThrow()),
                    x + width,
                    y,
                    Anchor.RIGHT,
                    Lettering.bold(11.5),
                    Palette.INK);
            List<String> lines = lettering.lines(ResultText.item(item, facts, words), width - 52);
            for (String line : lines.subList(0, Math.min(LINES, lines.size()))) {
                drawing.text(line, x, y, Anchor.LEFT, lettering, Palette.INK);
                y += 15;
            }
            y += 5;
        }
        return y;
    }

    private void years() {
        double high = Math.min(240, HEIGHT - 122 - y);
        if (facts.past().size() < 2 || high < LOWEST) {
            return;
        }
        heading(words.lookup("report.infographic.years"));
        double bottom = y + high;
        double step = INNER / facts.past().size();
        double wide = Math.min(44, step * 0.6);
        double x = EDGE + step / 2;
        StoredResult before = facts.past().getFirst();
        for (StoredResult year : facts.past()) {
            if (isCut(before, year)) {
                cut(x - step / 2, bottom - high, bottom);
            }
            before = year;
            BigDecimal points = Rounding.halfUp(year.tree().total().orElseThrow(), 2);
            double tall = Math.max(2, (high - 22) * points.doubleValue() / FULL);
            Ink ink = year.tree()
                    .grade()
                    .map(Palette::of)
                    .map(Palette.Pair::ground)
                    .orElse(Palette.PALE);
            drawing.box(x - wide / 2, bottom - tall, wide, tall, ink);
            drawing.text(
                    points.toPlainString(), x, bottom - tall - 6, Anchor.MIDDLE, Lettering.bold(11.5), Palette.INK);
            drawing.text(
                    Integer.toString(year.year().buddhistYear()),
                    x,
                    bottom + 16,
                    Anchor.MIDDLE,
                    Lettering.regular(11.5),
                    Palette.MUTED);
            x += step;
        }
        drawing.box(EDGE, bottom, INNER, 1, Palette.LINE);
        y = bottom + 34;
    }

    /// Whether two years cannot be compared, because the scheme changed between them.
    private static boolean isCut(StoredResult before, StoredResult year) {
        return SchemeBreak.between(before.tree().edition(), year.tree().edition())
                .isPresent();
    }

    private void cut(double x, double top, double bottom) {
        drawing.box(x - 0.5, top + 12, 1, bottom - top - 12, Palette.GOLD);
        drawing.text(
                words.lookup("report.infographic.cut"),
                x,
                top + 6,
                Anchor.MIDDLE,
                Lettering.regular(10),
                Palette.MUTED);
    }

    private void foot() {
        drawing.box(EDGE, HEIGHT - 50, INNER, 1, Palette.LINE);
        Edition edition = facts.result().tree().edition();
        say(
                words.text("report.infographic.lines", edition.passMark(), edition.target()),
                EDGE,
                HEIGHT - 32,
                10,
                Palette.MUTED);
        say(
                words.text(
                        "report.infographic.source",
                        facts.result().version(),
                        words.date(LocalDate.ofInstant(facts.result().storedAt(), ThaiDate.ZONE))),
                EDGE,
                HEIGHT - 17,
                10,
                Palette.MUTED);
    }

    private void heading(String text) {
        heading(text, EDGE);
    }

    private void heading(String text, double x) {
        drawing.text(text, x, y, Anchor.LEFT, Lettering.bold(14), Palette.ACTION);
        y += 26;
    }

    private void say(String text, double x, double baseline, double size, Ink ink) {
        Lettering lettering = Lettering.regular(size);
        drawing.text(lettering.cut(text, WIDTH - EDGE - x), x, baseline, Anchor.LEFT, lettering, ink);
    }

    private void grade(@Nullable Grade grade, double x, double top, double size) {
        if (grade == null) {
            return;
        }
        Palette.Pair pair = Palette.of(grade);
        Lettering lettering = Lettering.bold(size * 0.72);
        String text = words.text("report.infographic.grade", grade.code());
        double width = lettering.width(text) + 20;
        drawing.box(x, top, width, size + 4, 6, pair.ground());
        drawing.text(text, x + width / 2, top + size * 0.86, Anchor.MIDDLE, lettering, pair.text());
    }

    private void badge(@Nullable Grade grade, double x, double top) {
        if (grade == null) {
            return;
        }
        Palette.Pair pair = Palette.of(grade);
        drawing.box(x, top, 32, 16, 4, pair.ground());
        drawing.text(grade.code(), x + 16, top + 12.2, Anchor.MIDDLE, Lettering.bold(10.5), pair.text());
    }

    private String name(ScoredNode scored) {
        String label = words.pick(scored.node().label());
        return scored.node().level() == Level.INSTRUMENT
                ? scored.node().shownCode().toUpperCase(Locale.ROOT) + " " + label
                : scored.node().shownCode() + " " + label;
    }
}
