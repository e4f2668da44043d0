package org.prongsai.national.yearbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Column;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableWriter;
import org.prongsai.framework.Node;
import org.prongsai.identity.KindProfile;
import org.prongsai.published.Brief;
import org.prongsai.published.Ranking;
import org.prongsai.thai.Province;
import org.prongsai.web.Words;

/// The results of a circle's agencies as a workbook, one row each.
public final class CircleTable {
    private CircleTable() {}

    /// The workbook; the same release gives the same bytes.
    public static byte[] xlsx(PublishedYear year, Circle circle, Words words) {
        List<Brief> rows = year.scores().stream().filter(circle::has).toList();
        String guide = words.text(
                "national.tables.guide",
                words.pick(circle.name()),
                year.release().year().buddhistYear(),
                words.count(rows.size()),
                Integer.toString(year.release().version()));
        if (year.release().madeUp()) {
            guide += " " + words.lookup("national.certificate.madeUp");
        }
        var out = new ByteArrayOutputStream();
        try {
            TableWriter.xlsx(
                    out,
                    Sheet.of(
                                    words.text(
                                            "national.tables.sheet",
                                            year.release().year().buddhistYear()),
                                    columns(year, words),
                                    rows)
                            .withGuide(guide));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static List<Column<Brief>> columns(PublishedYear year, Words words) {
        var columns = new ArrayList<Column<Brief>>();
        columns.add(Column.text(
                words.lookup("national.code"), score -> score.agency().code()));
        columns.add(Column.text(
                words.lookup("national.agency"),
                score -> words.pick(score.agency().name())));
        columns.add(Column.text(
                words.lookup("national.kind"),
                score -> words.pick(KindProfile.of(score.agency().kind()).name())));
        columns.add(Column.text(words.lookup("national.province"), score -> {
            String province = score.agency().province();
            return province == null ? null : words.pick(Province.name(province));
        }));
        columns.add(Column.text(
                words.lookup("national.tables.district"),
                score -> score.agency().district()));
        columns.add(Column.number(words.lookup("national.total"), 2, Brief::total));
        columns.add(Column.text(words.lookup("national.grade"), Brief::grade));
        columns.add(Column.text(
                words.lookup("national.tables.passed"),
                score -> score.total() == null
                        ? ""
                        : words.lookup(score.passed() ? "national.tables.yes" : "national.tables.no")));
        List<String> codes = year.edition().nodes().map(Node::code).toList();
        Stream.concat(year.instruments().stream(), year.indicators().stream()).forEach(node -> {
            int at = codes.indexOf(node.code());
            columns.add(Column.number(
                    node.shownCode() + " " + words.pick(node.label()),
                    2,
                    score -> score.points().get(at)));
        });
        columns.add(Column.text(words.lookup("national.tables.place"), score -> place(score.place())));
        columns.add(Column.number(words.lookup("national.tables.of"), 0, score -> of(score.place())));
        if (year.since() != null) {
            columns.add(
                    Column.number(words.text("national.tables.before", year.since()), 2, score -> before(year, score)));
            columns.add(Column.number(words.lookup("national.tables.change"), 2, score -> change(year, score)));
            columns.add(Column.text(
                    words.lookup("national.tables.sure"),
                    score -> change(year, score) == null
                            ? ""
                            : words.lookup(
                                    isBeyondMargin(year, score) ? "national.tables.yes" : "national.tables.no")));
        }
        return columns;
    }

    /// `3`, or `3–10` where margins of error leave it open.
    private static String place(Ranking.@Nullable Place place) {
        if (place == null) {
            return "";
        }
        return place.isSure() ? Integer.toString(place.best()) : place.best() + "–" + place.worst();
    }

    private static @Nullable BigDecimal of(Ranking.@Nullable Place place) {
        return place == null ? null : BigDecimal.valueOf(place.of());
    }

    private static @Nullable BigDecimal before(PublishedYear year, Brief score) {
        Brief earlier = year.before().get(score.agency().id().value());
        return earlier == null ? null : earlier.total();
    }

    static @Nullable BigDecimal change(PublishedYear year, Brief score) {
        BigDecimal before = before(year, score);
        BigDecimal now = score.total();
        return before == null || now == null ? null : now.subtract(before);
    }

    /// Whether the difference is larger than its margin of error, as where the most improved are listed
    /// ([org.prongsai.published.Figures]).
    static boolean isBeyondMargin(PublishedYear year, Brief score) {
        BigDecimal change = change(year, score);
        Brief earlier = year.before().get(score.agency().id().value());
        return change != null
                && earlier != null
                && change.abs().doubleValue() > Math.hypot(orZero(score.margin()), orZero(earlier.margin()));
    }

    private static double orZero(@Nullable Double margin) {
        return margin == null ? 0 : margin;
    }
}
