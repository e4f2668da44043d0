package org.prongsai.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.thai.DirtyText;

/// Reads the cells of a list as an office keeps it in a spreadsheet, and collects what is wrong or doubtful.
final class ListRows {
    private final Table table;
    private final List<ListFault> faults = new ArrayList<>();
    private final List<ListFault> doubts = new ArrayList<>();

    ListRows(Table table) {
        this.table = table;
    }

    /// A column, with the headings that it may have; the first is that of a template.
    interface Heading {
        List<String> headings();

        default String text() {
            return headings().getFirst();
        }
    }

    List<Row> rows() {
        return table.rows();
    }

    /// Why rows cannot be taken.
    List<ListFault> faults() {
        return faults;
    }

    /// What a person should look at.
    List<ListFault> doubts() {
        return doubts;
    }

    /// Whether all of these columns are there; each that is not is a fault.
    boolean has(List<? extends Heading> needed) {
        for (Heading heading : needed) {
            if (column(heading).isEmpty()) {
                faults.add(new ListFault(0, heading.text(), "column.missing", String.join(", ", heading.headings())));
            }
        }
        return faults.isEmpty();
    }

    void fault(Row row, Heading heading, String code, String argument) {
        faults.add(new ListFault(row.number(), name(heading), code, argument));
    }

    void doubt(Row row, Heading heading, String code, String argument) {
        doubts.add(new ListFault(row.number(), name(heading), code, argument));
    }

    /// The cleaned text of a cell, empty where the column is missing; what was mended is noted, and what is
    /// too long is
    /// a fault.
    String text(Row row, Heading heading, int longest) {
        OptionalInt column = column(heading);
        if (column.isEmpty()) {
            return "";
        }
        String dirty = row.cell(column.getAsInt());
        var clean = DirtyText.clean(dirty);
        String text = clean.text().strip();
        if (clean.repairs().stream().anyMatch(repair -> repair.kind().changesLetters())) {
            doubt(row, heading, "mended", dirty + " → " + text);
        }
        if (text.length() > longest) {
            fault(row, heading, "too.long", Integer.toString(longest));
        }
        return text;
    }

    /// The text of a cell that may be blank, or whose column may be missing: then what stands instead.
    String text(Row row, Heading heading, int longest, @Nullable String instead) {
        String text = text(row, heading, longest);
        return text.isEmpty() ? Objects.requireNonNullElse(instead, "") : text;
    }

    private OptionalInt column(Heading heading) {
        return table.column(heading.headings().toArray(String[]::new));
    }

    private String name(Heading heading) {
        OptionalInt column = column(heading);
        return column.isPresent() ? table.header().get(column.getAsInt()) : heading.text();
    }
}
