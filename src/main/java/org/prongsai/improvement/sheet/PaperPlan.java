package org.prongsai.improvement.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.thai.DirtyText;

/// Reads the six-column table of measures as offices write it in a Word document: cells joined over several rows,
/// numbers before the words, several steps in one cell, a cell that repeats the one above.
public final class PaperPlan {
    private static final int FEWEST_COLUMNS = 4;
    private static final Pattern NUMBER =
            Pattern.compile("^\\(?[0-9๐-๙]{1,2}[.)][0-9๐-๙.)]{0,8}\\s*|^[0-9๐-๙]{1,2}\\s+");
    private static final Pattern STEP = Pattern.compile("^\\(?[0-9๐-๙]{1,2}\\.[0-9๐-๙]{1,2}\\D.*");
    private static final List<PlanColumn> OF_PAPER = Stream.of(PlanColumn.values())
            .filter(column -> column != PlanColumn.ID && column != PlanColumn.NUMBER)
            .toList();

    private PaperPlan() {}

    /// The tables as one file of measures and steps; empty where none of them has the columns of measures, steps and
    /// two others.
    public static Optional<Table> of(List<Table> tables) {
        List<Table> found =
                tables.stream().filter(table -> isPlan(places(table.header()))).toList();
        List<PlanColumn> columns = OF_PAPER.stream()
                .filter(column ->
                        found.stream().anyMatch(table -> places(table.header()).containsKey(column)))
                .toList();
        var rows = new ArrayList<Row>();
        found.forEach(table -> read(table, columns, rows));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Table("", columns.stream().map(PlanColumn::text).toList(), rows));
    }

    private static boolean isPlan(Map<PlanColumn, Integer> places) {
        return places.size() >= FEWEST_COLUMNS
                && places.containsKey(PlanColumn.MEASURE)
                && places.containsKey(PlanColumn.STEP);
    }

    private static Map<PlanColumn, Integer> places(List<String> header) {
        var places = new EnumMap<PlanColumn, Integer>(PlanColumn.class);
        for (int i = 0; i < header.size(); i++) {
            String key = key(header.get(i));
            int at = i;
            OF_PAPER.stream()
                    .filter(column -> column.headings().stream().anyMatch(known -> key.startsWith(key(known))))
                    .findFirst()
                    .ifPresent(column -> places.putIfAbsent(column, at));
        }
        return places;
    }

    private static String key(String heading) {
        return DirtyText.clean(heading).text().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static void read(Table table, List<PlanColumn> columns, List<Row> rows) {
        Map<PlanColumn, Integer> places = places(table.header());
        var last = new EnumMap<PlanColumn, String>(PlanColumn.class);
        for (Row row : table.rows()) {
            var said = new EnumMap<PlanColumn, String>(PlanColumn.class);
            places.forEach((column, place) -> said.put(column, row.cell(place).strip()));
            boolean repeatsHeadings = places(row.cells()).size() >= FEWEST_COLUMNS
                    || said.values().stream().allMatch(String::isEmpty);
            if (!repeatsHeadings) {
                said.put(PlanColumn.MEASURE, bare(said.getOrDefault(PlanColumn.MEASURE, "")));
                begin(said, last);
                expand(row.number(), said, columns, rows);
            }
        }
    }

    /// Empties the cells that repeat what stands above them within the same measure.
    private static void begin(Map<PlanColumn, String> said, Map<PlanColumn, String> last) {
        String measure = said.getOrDefault(PlanColumn.MEASURE, "");
        if (!measure.isEmpty() && !measure.equals(last.get(PlanColumn.MEASURE))) {
            last.clear();
        }
        for (var cell : Map.copyOf(said).entrySet()) {
            if (cell.getValue().isEmpty()) {
                continue;
            }
            if (cell.getKey() != PlanColumn.STEP && cell.getValue().equals(last.put(cell.getKey(), cell.getValue()))) {
                said.put(cell.getKey(), "");
            }
        }
    }

    /// One row for each step of the cell.
    private static void expand(int number, Map<PlanColumn, String> said, List<PlanColumn> columns, List<Row> rows) {
        List<String> steps = steps(said.getOrDefault(PlanColumn.STEP, ""));
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            boolean first = i == 0;
            rows.add(new Row(
                    number,
                    columns.stream()
                            .map(column ->
                                    column == PlanColumn.STEP ? step : first ? said.getOrDefault(column, "") : "")
                            .toList()));
        }
    }

    private static List<String> steps(String cell) {
        List<String> lines =
                cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean numbered = lines.size() > 1
                && lines.stream().filter(line -> STEP.matcher(line).matches()).count() > 1
                && STEP.matcher(lines.getFirst()).matches();
        if (!numbered) {
            return List.of(bare(cell));
        }
        var steps = new ArrayList<String>();
        for (String line : lines) {
            if (STEP.matcher(line).matches()) {
                steps.add(bare(line));
            } else {
                steps.add(steps.removeLast() + " " + line);
            }
        }
        return steps;
    }

    /// Without the number before it.
    private static String bare(String text) {
        Matcher number = NUMBER.matcher(text);
        return (number.find() ? text.substring(number.end()) : text).strip();
    }
}
