package org.prongsai.document;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A table as an officer sees it: headings, and beneath them rows of text.
///
/// Numbers are plain digits with a point (`84.67`), percentages keep their sign (`84.67%`), dates are ISO days in the
/// Gregorian calendar, digits are Thai or Arabic as they stood.
///
/// @param name the worksheet's name, or the file's without its ending; empty for pasted text
/// @param header no two alike and none empty: a second `score` is named `score (2)`, a nameless column by its letter
/// @param rows each as wide as the header; blank rows are left out
/// @param faults what looked wrong but did not prevent the reading, in the order of the rows
public record Table(String name, List<String> header, List<Row> rows, List<Fault> faults) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                throw new IllegalArgumentException("row " + row.number() + " has "
                        + row.cells().size() + " cells under " + header.size() + " headings");
            }
        }
    }

    public Table(String name, List<String> header, List<Row> rows) {
        this(name, header, rows, List.of());
    }

    /// The position, from 0, of the first column headed by one of `headings`; spaces and letter case do not matter.
    public OptionalInt column(String... headings) {
        List<String> wanted = Arrays.stream(headings).map(Heading::key).toList();
        return IntStream.range(0, header.size())
                .filter(i -> wanted.contains(Heading.key(header.get(i))))
                .findFirst();
    }
}
