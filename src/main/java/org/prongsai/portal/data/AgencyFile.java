package org.prongsai.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Column;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableWriter;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.portal.Entry;
import org.prongsai.portal.YearIndex;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The agencies of some years with all their scores, as a file: a row for each agency and year.
public final class AgencyFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PERCENTILE = 2;
    private static final int MARGIN = 3;

    private final List<YearIndex> years;
    private final List<Column<Line>> columns;

    /// @param years each in full
    AgencyFile(List<YearIndex> years) {
        this.years = List.copyOf(years);
        this.columns = columns(years);
    }

    /// A row.
    private record Line(YearIndex year, Entry entry) {}

    private static List<Column<Line>> columns(List<YearIndex> years) {
        var columns = new ArrayList<Column<Line>>();
        columns.add(
                Column.number("year", 0, line -> BigDecimal.valueOf(line.year().year())));
        columns.add(Column.number(
                "version", 0, line -> BigDecimal.valueOf(line.year().release().version())));
        columns.add(Column.text(
                "made_up", line -> Boolean.toString(line.year().release().madeUp())));
        columns.add(text("id", entry -> entry.agency().id().value().toString()));
        columns.add(text("code", entry -> entry.agency().code()));
        columns.add(text("kind", entry -> entry.agency().kind().name()));
        columns.add(text("name_th", entry -> entry.agency().name().th()));
        columns.add(text("name_en", entry -> entry.agency().name().en()));
        columns.add(text("province", entry -> entry.agency().province()));
        columns.add(text("district", entry -> entry.agency().district()));
        columns.add(Column.number("total", 2, line -> line.entry().total()));
        columns.add(text(
                "grade", entry -> entry.grade() == null ? null : entry.grade().code()));
        columns.add(text("passed", entry -> Boolean.toString(entry.passed())));
        columns.add(number(
                "place_best",
                0,
                entry -> entry.place() == null ? null : whole(entry.place().best())));
        columns.add(number(
                "place_worst",
                0,
                entry -> entry.place() == null ? null : whole(entry.place().worst())));
        columns.add(number(
                "ranked",
                0,
                entry -> entry.place() == null ? null : whole(entry.place().of())));
        columns.add(number(
                "percentile",
                PERCENTILE,
                entry -> entry.place() == null ? null : entry.place().percentile()));
        columns.add(
                number("margin", MARGIN, entry -> entry.margin() == null ? null : BigDecimal.valueOf(entry.margin())));
        nodes(years).forEach(code -> columns.add(Column.number("score_" + code, 2, line -> score(line, code))));
        return columns;
    }

    private static BigDecimal whole(int number) {
        return BigDecimal.valueOf(number);
    }

    private static Column<Line> text(String heading, Function<Entry, @Nullable String> value) {
        return Column.text(heading, line -> value.apply(line.entry()));
    }

    private static Column<Line> number(String heading, int decimals, Function<Entry, @Nullable BigDecimal> value) {
        return Column.number(heading, decimals, line -> value.apply(line.entry()));
    }

    /// The nodes that any of the years has; parts of items only where it is one year.
    private static Set<String> nodes(List<YearIndex> years) {
        var codes = new LinkedHashSet<String>();
        for (YearIndex year : years) {
            for (Node node : year.nodes()) {
                if (node.level() != Level.TOTAL && (years.size() == 1 || node.level() != Level.SUB_ITEM)) {
                    codes.add(node.code());
                }
            }
        }
        return codes;
    }

    private static @Nullable BigDecimal score(Line line, String code) {
        return line.year().has(code) ? line.year().points(line.entry(), code) : null;
    }

    /// The headings in their order.
    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    private Stream<Line> lines() {
        return years.stream().flatMap(year -> year.entries().stream().map(entry -> new Line(year, entry)));
    }

    private Sheet<Line> sheet() {
        return Sheet.of("ITA", columns, () -> lines().iterator());
    }

    void csv(OutputStream out) throws IOException {
        TableWriter.csv(out, sheet());
    }

    void xlsx(OutputStream out) throws IOException {
        TableWriter.xlsx(out, sheet());
    }

    /// An object with the licence and, under `rows`, an object for each row with the headings as names; empty cells
    /// are null.
    void json(OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("licence", ApiForms.LICENCE);
            json.writeBooleanProperty(
                    "madeUp", years.stream().anyMatch(year -> year.release().madeUp()));
            json.writeName("rows");
            json.writeStartArray();
            lines().forEach(line -> {
                json.writeStartObject();
                columns.forEach(column -> cell(json, column, line));
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void cell(JsonGenerator json, Column<Line> column, Line line) {
        json.writeName(column.heading());
        switch (column) {
            case Column.Text<Line> text -> {
                String value = text.value().apply(line);
                if (value != null
                        && (text.heading().equals("made_up") || text.heading().equals("passed"))) {
                    json.writeBoolean(Boolean.parseBoolean(value));
                } else {
                    json.writeString(value);
                }
            }
            case Column.Figure<Line> figure -> {
                BigDecimal value = figure.value().apply(line);
                if (value == null) {
                    json.writeNull();
                } else {
                    json.writeNumber(value);
                }
            }
            case Column.Day<Line> _ -> throw new IllegalStateException("no day is published");
        }
    }
}
