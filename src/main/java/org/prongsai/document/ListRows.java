package org.prongsai.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.DirtyText;

/// Reads the cells of a list as an office keeps it in a spreadsheet, and collects what is wrong or doubtful.
public final class ListRows {
    private final Table table;
    private final List<ListFault> faults = new ArrayList<>();
    private final List<ListFault> doubts = new ArrayList<>();

    /// Nothing is looked at yet.
    public ListRows(Table table) {
        this.table = table;
    }

    /// A column, with the headings that it may have; the first is that of a template.
    public interface Heading {
        /// All of its headings.
        List<String> headings();

        /// The heading of a template.
        default String text() {
            return headings().getFirst();
        }
    }

    /// The rows beneath the headings.
    public List<Row> rows() {
        return table.rows();
    }

    /// Why rows cannot be taken.
    public List<ListFault> faults() {
        return Collections.unmodifiableList(faults);
    }

    /// What a person should look at.
    public List<ListFault> doubts() {
        return Collections.unmodifiableList(doubts);
    }

    /// Whether all of these columns are there; each that is not is a fault.
    public boolean has(List<? extends Heading> needed) {
        for (Heading heading : needed) {
            if (column(heading).isEmpty()) {
                faults.add(new ListFault(0, heading.text(), "column.missing", String.join(", ", heading.headings())));
            }
        }
        return faults.isEmpty();
    }

    /// Notes why a row cannot be taken.
    public void fault(Row row, Heading heading, String code, String argument) {
        faults.add(new ListFault(row.number(), name(heading), code, argument));
    }

    /// Notes what a person should look at.
    public void doubt(Row row, Heading heading, String code, String argument) {
        doubts.add(new ListFault(row.number(), name(heading), code, argument));
    }

    /// The cleaned text of a cell, empty where the column is missing; what was mended is noted, and what is too long is
    /// a fault.
    public String text(Row row, Heading heading, int longest) {
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
    public String text(Row row, Heading heading, int longest, @Nullable String instead) {
        String text = text(row, heading, longest);
        return text.isEmpty() ? Objects.requireNonNullElse(instead, "") : text;
    }

    /// Whether the list has the column.
    public boolean knows(Heading heading) {
        return column(heading).isPresent();
    }

    private OptionalInt column(Heading heading) {
        return table.column(heading.headings().toArray(String[]::new));
    }

    private String name(Heading heading) {
        OptionalInt column = column(heading);
        return column.isPresent() ? table.header().get(column.getAsInt()) : heading.text();
    }
}
