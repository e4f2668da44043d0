package org.prongsai.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a file that came back would do, held against what is stored.
///
/// @param faults why rows cannot be taken; while there is one, nothing is
/// @param doubts what a person should look at, such as letters that were mended
/// @param same   how many rows say what is stored
public record Comparison<W>(List<Change<W>> changes, List<ListFault> faults, List<ListFault> doubts, int same) {
    public Comparison {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
    }

    /// What a row is to what is stored.
    public enum State {
        /// There was none.
        ADDED,
        /// It says something else.
        CHANGED,
        /// It says something else, and what is stored was changed after the file was made.
        STALE
    }

    /// A row that the file adds or changes.
    ///
    /// @param about what the row is
    /// @param cells those that differ, or those of a new row that say something
    /// @param wish  what is to be stored
    public record Change<W>(int row, String about, State state, List<CellChange> cells, W wish) {
        public Change {
            cells = List.copyOf(cells);
        }
    }

    /// A cell as it is stored and as the file has it.
    public record CellChange(ListRows.Heading column, String before, String after) {}

    /// How many rows are in a state.
    public long count(State state) {
        return changes.stream().filter(change -> change.state() == state).count();
    }

    /// What is to be stored.
    ///
    /// @param over whether the file also wins over what was changed after it was made
    /// @throws IllegalArgumentException if the file has faults
    public List<W> wishes(boolean over) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the file has faults");
        }
        return changes.stream()
                .filter(change -> over || change.state() != State.STALE)
                .map(Change::wish)
                .toList();
    }

    /// The same for the same changes, so that what is stored is what was shown.
    public String fingerprint() {
        String said = changes.stream()
                .map(change -> change.state() + " " + change.about() + change.cells())
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The cells that differ, line ends and double spaces aside.
    public static <C extends Enum<C> & ListRows.Heading> List<CellChange> differences(
            List<C> columns, Map<C, String> before, Map<C, String> after) {
        var changes = new ArrayList<CellChange>();
        for (C column : columns) {
            String was = before.getOrDefault(column, "");
            String is = after.getOrDefault(column, "");
            if (!flat(was).equals(flat(is))) {
                changes.add(new CellChange(column, was, is));
            }
        }
        return changes;
    }

    /// On one line, with single spaces.
    public static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
