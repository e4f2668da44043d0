package org.prongsai.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prongsai.document.ShippedTable;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.Margins;
import org.prongsai.document.paper.PageLayout.PageNumbers;
import org.prongsai.thai.Bilingual;

/// The sizes of official papers, each with the rule that it comes from; rules change.
///
/// Lengths are centimetres, sizes points of TH Sarabun.
public final class PaperFigures {
    private static final PaperFigures OFFICIAL = shipped();
    private static final double A4_WIDTH = 21.0;
    private static final double A4_HEIGHT = 29.7;

    private final Map<Name, Figure> figures;

    private PaperFigures(Map<Name, Figure> figures) {
        this.figures = new EnumMap<>(figures);
    }

    /// What is measured.
    public enum Name {
        TOP_MARGIN,
        RIGHT_MARGIN,
        BOTTOM_MARGIN,
        LEFT_MARGIN,
        TEXT_SIZE,
        FIRST_LINE,
        MEMO_CREST,
        LARGE_CREST,
        MEMO_TITLE,
        MEMO_LABEL,
        TABLE_TEXT
    }

    /// A measure.
    ///
    /// @param points whether it is a size in points; a length in centimetres otherwise
    /// @param source where it stands written
    public record Figure(Name name, BigDecimal value, boolean points, Bilingual label, Bilingual source) {}

    /// Those of the office's rules.
    public static PaperFigures official() {
        return OFFICIAL;
    }

    /// All of them, in the order of [Name].
    public List<Figure> all() {
        return List.copyOf(figures.values());
    }

    /// The same, one of them as the office wants it.
    public PaperFigures with(Name name, BigDecimal value) {
        Figure before = Objects.requireNonNull(figures.get(name));
        var changed = new EnumMap<>(figures);
        changed.put(name, new Figure(name, value, before.points(), before.label(), before.source()));
        return new PaperFigures(changed);
    }

    double value(Name name) {
        return Objects.requireNonNull(figures.get(name)).value().doubleValue();
    }

    PageLayout page() {
        return new PageLayout(
                A4_WIDTH,
                A4_HEIGHT,
                new Margins(
                        value(Name.TOP_MARGIN),
                        value(Name.RIGHT_MARGIN),
                        value(Name.BOTTOM_MARGIN),
                        value(Name.LEFT_MARGIN)),
                PageNumbers.FROM_SECOND);
    }

    private static PaperFigures shipped() {
        var figures = new EnumMap<Name, Figure>(Name.class);
        ShippedTable.rows("/report/figures.csv").forEach(row -> {
            Name name = Name.valueOf(row.cell(0));
            figures.put(
                    name,
                    new Figure(
                            name,
                            new BigDecimal(row.cell(1)),
                            row.cell(2).equals("pt"),
                            new Bilingual(row.cell(3), row.cell(4)),
                            new Bilingual(row.cell(5), row.cell(6))));
        });
        return new PaperFigures(figures);
    }
}
