package org.prongsai.portal.picture;

import org.jspecify.annotations.Nullable;
import org.prongsai.document.drawing.Drawing;
import org.prongsai.document.drawing.Drawing.Anchor;
import org.prongsai.document.drawing.Ink;
import org.prongsai.document.drawing.Lettering;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.identity.KindProfile;
import org.prongsai.portal.Entry;
import org.prongsai.portal.YearIndex;
import org.prongsai.report.infographic.Palette;
import org.prongsai.web.Words;

/// Draws an agency's year as a badge and as a card; no letter of them needs a font.
record ScorePictures(YearIndex year, Entry entry, Words words) {
    private static final double BADGE_HIGH = 40;
    private static final double CARD_WIDE = 600;
    private static final double CARD_HIGH = 315;
    private static final double EDGE = 32;

    /// What the pictures say, for those who do not see them.
    String says() {
        return words.text(
                        "portal.picture.says",
                        words.pick(entry.agency().name()),
                        words.year(year.release().year()),
                        total(),
                        grade())
                + (year.release().madeUp() ? " " + words.lookup("portal.madeUp.label") : "");
    }

    private String total() {
        return entry.total() == null ? "–" : words.score(entry.total());
    }

    private String grade() {
        return entry.grade() == null ? "–" : entry.grade().code();
    }

    private Palette.Pair colours() {
        @Nullable Grade grade = entry.grade();
        return grade == null ? new Palette.Pair(Palette.LINE, Palette.INK) : Palette.of(grade);
    }

    /// 40 points high, as wide as its words.
    Drawing badge() {
        Lettering regular = Lettering.regular(14);
        Lettering bold = Lettering.bold(17);
        String left = "ITA " + year.year()
                + (year.release().madeUp() ? " (" + words.lookup("portal.madeUp.label") + ")" : "");
        String right = entry.grade() == null ? total() : total() + "  " + grade();
        double split = regular.width(left) + 24;
        double wide = split + bold.width(right) + 24;
        var drawing = new Drawing(wide, BADGE_HIGH);
        drawing.box(0, 0, split, BADGE_HIGH, Palette.ACTION);
        drawing.box(split, 0, wide - split, BADGE_HIGH, colours().ground());
        drawing.text(left, 12, 25.5, Anchor.LEFT, regular, Ink.WHITE);
        drawing.text(right, split + 12, 26.5, Anchor.LEFT, bold, colours().text());
        return drawing;
    }

    /// As those who show links expect it: twice as wide as high.
    Drawing card() {
        var drawing = new Drawing(CARD_WIDE, CARD_HIGH);
        drawing.box(0, 0, CARD_WIDE, 92, Palette.ACTION);
        drawing.box(0, 92, CARD_WIDE, 4, Palette.GOLD);
        Lettering name = Lettering.bold(24);
        Lettering small = Lettering.regular(14);
        drawing.text(
                name.cut(words.pick(entry.agency().name()), CARD_WIDE - 2 * EDGE),
                EDGE,
                45,
                Anchor.LEFT,
                name,
                Ink.WHITE);
        String kind = words.pick(KindProfile.of(entry.agency().kind()).name());
        drawing.text(
                words.text("portal.agency.lead", kind, words.year(year.release().year())),
                EDGE,
                74,
                Anchor.LEFT,
                small,
                Palette.PALE);
        drawing.text(total(), EDGE, 190, Anchor.LEFT, Lettering.bold(78), Palette.ACTION);
        double after = EDGE + Lettering.bold(78).width(total()) + 20;
        if (entry.grade() != null) {
            Lettering letter = Lettering.bold(30);
            double wide = letter.width(grade()) + 32;
            drawing.box(after, 148, wide, 46, 10, colours().ground());
            drawing.text(
                    grade(), after + 16, 182, Anchor.LEFT, letter, colours().text());
        }
        double x = EDGE;
        for (Node node : year.at(Level.INSTRUMENT)) {
            var points = year.points(entry, node.code());
            drawing.text(node.code(), x, 236, Anchor.LEFT, small, Palette.MUTED);
            drawing.text(
                    points == null ? "–" : words.score(points), x, 262, Anchor.LEFT, Lettering.bold(22), Palette.INK);
            x += 130;
        }
        drawing.text(
                year.release().madeUp() ? words.lookup("portal.madeUp") : words.lookup("portal.not"),
                EDGE,
                297,
                Anchor.LEFT,
                Lettering.regular(12),
                Palette.MUTED);
        return drawing;
    }
}
