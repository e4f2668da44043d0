package org.prongsai.framework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.document.Reading;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.framework.EditionDraft.Line;
import org.prongsai.framework.GradeRules;
import org.prongsai.thai.DirtyText;
import org.prongsai.thai.ThaiDigits;

/// The codes and labels of a score sheet in its order, which is all that a draft of an edition needs of it.
///
/// A table is read by the column headed as codes, else by the first one that mostly holds codes; lines of text by the
/// code that they begin with.
final class SheetCodes {
    private static final String[] CODE = {"code", "รหัส", "รหัสข้อ", "ข้อ", "ข้อที่", "item", "item code", "indicator"};
    private static final String[] LABEL = {
        "label",
        "name",
        "ชื่อ",
        "ชื่อข้อ",
        "รายการ",
        "ประเด็น",
        "ประเด็นการประเมิน",
        "ตัวชี้วัด",
        "ตัวชี้วัด/ประเด็นการประเมิน",
        "ข้อคำถาม",
        "เกณฑ์การประเมิน"
    };
    private static final Set<String> INSTRUMENTS = Set.of("IIT", "EIT", "OIT", "EBIT");
    private static final Pattern INSTRUMENT = Pattern.compile("\\b(IIT|EIT|OIT|EBIT)\\b");
    private static final Pattern TOTAL = Pattern.compile("(?i)total|คะแนนรวม.*|คะแนน ?ita.*|ผลการประเมินรวม.*");
    private static final Pattern SUB_ITEM = Pattern.compile("[A-Z]\\d{1,3}\\.\\d{1,2}");
    private static final Pattern LED = Pattern.compile("(?:ข้อ\\s*)?(\\S{1,8})\\s+(.+)");
    private static final Pattern SCORE_AT_END = Pattern.compile("[\\s(:=]*\\d{1,3}(?:\\.\\d+)?\\s*%?\\s*\\)?\\s*$");

    private final Map<String, String> labels = new LinkedHashMap<>();

    private SheetCodes() {}

    static String[] headings() {
        return Stream.of(CODE, LABEL).flatMap(Stream::of).toArray(String[]::new);
    }

    /// @param reading not a refusal
    static List<Line> of(Reading reading) {
        var codes = new SheetCodes();
        switch (reading) {
            case Reading.Read(var tables) -> tables.forEach(codes::read);
            case Reading.TextLines(var lines) -> lines.forEach(line -> codes.readLine(line.text()));
            case Reading.Refused _ -> {}
        }
        return codes.labels.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue()))
                .toList();
    }

    private void read(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header());
        table.rows().stream().map(Row::cells).forEach(rows::add);
        OptionalInt codes = codeColumn(table, rows);
        OptionalInt names = labelColumn(table, rows, codes);
        for (List<String> row : rows) {
            Optional<String> code = codes.isPresent() ? code(row.get(codes.getAsInt())) : Optional.empty();
            if (code.isPresent()) {
                String label = names.isPresent() ? row.get(names.getAsInt()) : "";
                labels.putIfAbsent(code.get(), label.strip());
            } else {
                readLine(codes.isPresent() ? named(row) : String.join(" ", row));
            }
        }
    }

    /// A row of a table without a code may still name an instrument or the total.
    private static String named(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
    }

    private static OptionalInt codeColumn(Table table, List<List<String>> rows) {
        OptionalInt headed = table.column(CODE);
        return headed.isPresent()
                ? headed
                : IntStream.range(0, table.header().size())
                        .filter(column -> isMostly(rows, column))
                        .findFirst();
    }

    private static boolean isMostly(List<List<String>> rows, int column) {
        List<String> cells = rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isBlank())
                .toList();
        long codes = cells.stream().filter(cell -> code(cell).isPresent()).count();
        return codes >= 2 && 2 * codes > cells.size();
    }

    /// The column headed as labels; else the one after the codes, unless it holds figures.
    private static OptionalInt labelColumn(Table table, List<List<String>> rows, OptionalInt codes) {
        OptionalInt headed = table.column(LABEL);
        if (headed.isPresent() || codes.isEmpty()) {
            return headed;
        }
        int next = codes.getAsInt() + 1;
        return next < table.header().size()
                        && rows.stream()
                                .skip(1)
                                .noneMatch(
                                        row -> DirtyText.number(row.get(next)).isPresent())
                ? OptionalInt.of(next)
                : OptionalInt.empty();
    }

    private void readLine(String line) {
        Matcher led = LED.matcher(line.strip());
        Optional<String> code = led.matches() ? code(led.group(1)) : Optional.empty();
        if (code.isPresent()) {
            labels.putIfAbsent(code.get(), label(led.group(2)));
            return;
        }
        Matcher instrument = INSTRUMENT.matcher(line);
        if (instrument.find()) {
            labels.putIfAbsent(instrument.group(1), "");
        } else if (TOTAL.matcher(line.strip()).matches()) {
            labels.putIfAbsent(GradeRules.SELF, "");
        }
    }

    private static String label(String rest) {
        return SCORE_AT_END.matcher(ThaiDigits.toArabic(rest)).replaceFirst("").strip();
    }

    /// The code that a cell holds and nothing else.
    private static Optional<String> code(String cell) {
        String plain = ThaiDigits.toArabic(cell.strip()).toUpperCase(Locale.ROOT);
        if (INSTRUMENTS.contains(plain) || SUB_ITEM.matcher(plain).matches()) {
            return Optional.of(plain);
        }
        return TOTAL.matcher(plain).matches() ? Optional.of(GradeRules.SELF) : DirtyText.code(cell);
    }
}
