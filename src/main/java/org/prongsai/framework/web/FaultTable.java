package org.prongsai.framework.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.prongsai.framework.Fault;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// Every fault of an edition file: its place, what was found and what was expected.
final class FaultTable {
    private static final int EXCERPT = 120;

    private FaultTable() {}

    /// @param name how faults call the file; a workbook's sheet and a shipped file that is built on have other names
    /// @param bytes the file, whose lines are shown beside the faults
    static Table of(List<Fault> faults, String name, byte[] bytes, Words words) {
        Locale locale = Locale.of(words.language().tag());
        List<String> lines = isText(bytes)
                ? new String(bytes, StandardCharsets.UTF_8).lines().toList()
                : List.of();
        return Table.of(
                        words.lookup("framework.import.faults"),
                        List.of(
                                Column.text(words.lookup("framework.import.line")),
                                Column.text(words.lookup("framework.import.path")),
                                Column.text(words.lookup("framework.import.found")),
                                Column.text(words.lookup("framework.import.expected"))),
                        faults.stream()
                                .map(fault -> Table.Row.of(
                                        Cell.text(place(fault, name, words)),
                                        path(fault, name, lines, words),
                                        Cell.text(words.text("framework.import.found.cell", fault.found(locale))),
                                        Cell.text(
                                                words.text("framework.import.expected.cell", fault.expected(locale)))))
                                .toList())
                .captionHidden();
    }

    private static String place(Fault fault, String name, Words words) {
        String sheet = fault.file().startsWith(name)
                ? fault.file().substring(name.length()).strip()
                : fault.file();
        return sheet.isEmpty()
                ? words.text("framework.import.place", fault.line())
                : words.text(
                        "framework.import.place.sheet", sheet.replaceAll("[\\[\\]]", ""), fault.line(), fault.column());
    }

    private static Cell path(Fault fault, String name, List<String> lines, Words words) {
        String path = fault.path().isEmpty() ? words.lookup("framework.import.whole") : fault.path();
        boolean here = fault.file().equals(name) && fault.line() <= lines.size();
        String line = here ? lines.get(fault.line() - 1).strip() : "";
        return line.isEmpty()
                ? Cell.text(path)
                : new Cell.Pair(path, line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line);
    }

    /// Whether the file is no workbook, so that it can be shown and mended on the page.
    static boolean isText(byte[] bytes) {
        return bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K';
    }
}
