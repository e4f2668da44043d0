package org.prongsai.scoring.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.document.Fault;
import org.prongsai.document.Reading;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;

/// Reads score sheets of an edition from files, pasted text and what was declared beside them.
///
/// A table is known by its headings: *values* (a code of any node and a score), *tallies* (a question and one count per
/// choice) or *years* (a column per instrument, a row per year). Anything else is read as text. Sources may complete
/// each other; where they contradict each other, that is a fault.
public final class ScoreSheets {
    /// Some three hundred pages.
    private static final int LONGEST_TEXT = 1_000_000;

    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

    /// Refusals after which there is no point in reading the text as text.
    private static final Set<String> FINAL = Set.of("too-large", "too-many-rows", "empty");

    /// What a table says about itself that makes its figures unsafe.
    private static final Set<String> UNSAFE = Set.of("cell-error", "formula-without-value");

    private final CodeBook book;
    private final Labels labels;
    private final Draft draft = new Draft();
    private final SheetTables tables;

    private ScoreSheets(Edition edition) {
        this.book = new CodeBook(edition);
        this.labels = new Labels(edition);
        this.tables = new SheetTables(book, labels, draft);
    }

    /// Reads all `sources` as one sheet; what they say together, or every fault in them.
    public static SheetReading read(Edition edition, List<SheetSource> sources) {
        var sheets = new ScoreSheets(edition);
        sources.forEach(sheets::read);
        return sheets.draft.reading();
    }

    private void read(SheetSource source) {
        switch (source) {
            case SheetSource.File file -> {
                byte[] bytes = file.content();
                read(reader().read(bytes, file.name()), Place.of(file.name()), () -> text(bytes));
            }
            case SheetSource.Pasted(var text) -> read(reader().readPasted(text), Place.of(""), () -> text);
            case SheetSource.Declared declared -> declare(declared);
        }
    }

    private static TableReader reader() {
        return TableReader.expecting(Headings.all());
    }

    private void read(Reading reading, Place source, Text text) {
        int before = draft.scores();
        boolean told = switch (reading) {
            case Reading.Read(var found) -> readTables(found, source, text);
            case Reading.TextLines(var lines) ->
                readRows(lines.stream().map(line -> row(line, source)).toList());
            case Reading.Refused(var reason) -> readRefused(reason, source, text);
        };
        if (!told && draft.scores() == before && !draft.isFaulty()) {
            draft.fault(Say.NOTHING_FOUND.at(source));
        }
    }

    /// Reads the tables whose headings are known; if there are none, everything as text.
    private boolean readTables(List<Table> found, Place source, Text text) {
        String plain = text.get();
        var unknown = new ArrayList<Table>();
        for (Table table : found) {
            boolean several = found.size() > 1;
            Place place = several ? Place.of(source.source() + "!" + table.name()) : source;
            int before = draft.scores();
            if (!TextRow.isMarkedUp(plain) && tables.read(table, place, !plain.isEmpty())) {
                remark(table, place);
                if (draft.scores() == before && !draft.isFaulty()) {
                    unknown.add(table);
                }
            } else {
                unknown.add(table);
            }
        }
        if (unknown.size() < found.size()) {
            unknown.forEach(table -> draft.note(Say.SKIPPED_TABLE.at(source, table.name())));
            return true;
        }
        return plain.isEmpty()
                ? readRows(unknown.stream()
                        .flatMap(table -> rows(table, source).stream())
                        .toList())
                : readText(plain, source);
    }

    private void remark(Table table, Place source) {
        for (Fault fault : table.faults()) {
            SheetRemark remark = remark(fault, source);
            if (UNSAFE.contains(fault.code())) {
                draft.fault(remark);
            } else {
                draft.note(remark);
            }
        }
    }

    private static SheetRemark remark(Fault fault, Place source) {
        return new SheetRemark(source.at(fault.row()).in(fault.column()), fault.messageKey(), fault.arguments());
    }

    /// Reads a source as text.
    private boolean readText(String plain, Place source) {
        if (plain.length() > LONGEST_TEXT) {
            draft.fault(Say.TEXT_TOO_LONG.at(source, LONGEST_TEXT));
            return true;
        }
        return readRows(TextRow.of(plain, source));
    }

    private boolean readRefused(Fault reason, Place source, Text text) {
        boolean read = !FINAL.contains(reason.code()) && readText(text.get(), source);
        if (!read) {
            draft.fault(remark(reason, source));
        }
        return true;
    }

    private boolean readRows(List<TextRow> rows) {
        return new FreeText(book, labels, draft).read(rows) > 0;
    }

    private static TextRow row(Reading.TextLines.Line line, Place source) {
        return TextRow.of(new Place(source.source(), line.page(), line.number(), ""), List.of(line.text()));
    }

    private static List<TextRow> rows(Table table, Place source) {
        var rows = new ArrayList<TextRow>();
        int first = table.rows().isEmpty() ? 1 : table.rows().getFirst().number();
        rows.add(TextRow.of(source.at(Math.max(1, first - 1)), table.header()));
        for (Row row : table.rows()) {
            rows.add(TextRow.of(source.at(row.number()), row.cells()));
        }
        return rows;
    }

    private void declare(SheetSource.Declared declared) {
        declare(declared.respondents(), (instrument, people) -> draft.respondents(instrument, people, Place.of("")));
        declare(declared.populations(), (instrument, people) -> draft.population(instrument, people, Place.of("")));
        if (declared.agencyKind() != null) {
            draft.agencyKind(declared.agencyKind());
        }
    }

    private void declare(Map<String, Integer> people, java.util.function.BiConsumer<Node, Integer> teller) {
        people.forEach((code, count) -> book.instrument(code)
                .ifPresentOrElse(
                        instrument -> teller.accept(instrument, count),
                        () -> draft.fault(Say.NOT_A_SURVEY.at(Place.of(""), code))));
    }

    /// The text of a file that is no workbook and no PDF; empty for those.
    private static String text(byte[] bytes) {
        boolean binary = bytes.length > 3 && ((bytes[0] == 'P' && bytes[1] == 'K') || bytes[0] == (byte) 0xD0);
        if (binary) {
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, THAI_WINDOWS);
        }
    }

    /// The raw text of a source, made only where it is needed.
    private interface Text {
        String get();
    }
}
