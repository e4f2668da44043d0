package org.prongsai.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A table that comes with the program.
public final class ShippedTable {
    private ShippedTable() {}

    /// The rows beneath its heading.
    ///
    /// @param path of the resource, such as `/identity/kinds.csv`
    /// @throws IllegalStateException if it is not there, or is no table
    public static List<Row> rows(String path) {
        try (var file = ShippedTable.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("lacks " + path);
            }
            return switch (new TableReader().read(file, path.substring(path.lastIndexOf('/') + 1))) {
                case Reading.Read(var tables) -> tables.getFirst().rows();
                case Reading other -> throw new IllegalStateException(path + " is no table: " + other);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
