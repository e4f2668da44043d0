package org.prongsai.document;

import java.util.List;

/// What came of reading a file or pasted text.
public sealed interface Reading {

    /// The tables found, at least one; each carries the faults that did not prevent its reading.
    record Read(List<Table> tables) implements Reading {
        public Read {
            tables = List.copyOf(tables);
        }
    }

    /// A PDF has no tables, only text: its lines from top to bottom, blank ones left out.
    record TextLines(List<Line> lines) implements Reading {
        public TextLines {
            lines = List.copyOf(lines);
        }

        /// One line of text, and where it stands.
        ///
        /// @param page counted from 1
        /// @param number the line's place on its page, counted from 1
        public record Line(int page, int number, String text) {}
    }

    /// Nothing was read; `reason` says why and, where it helps, in which row.
    record Refused(Fault reason) implements Reading {}
}
