package org.prongsai.framework.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The edition files within the program.
public final class ShippedFiles {
    /// The ids of all, the earliest fiscal year first.
    public static final List<String> IDS =
            List.of("2558", "2559", "2560", "2561", "2562", "2563", "2564", "2565", "2566", "2567", "2568");

    private ShippedFiles() {}

    /// The name by which faults call the file of an edition.
    public static String name(String id) {
        return id + ".yaml";
    }

    /// The file of the edition with this id.
    ///
    /// @throws IllegalStateException if none ships under `id`
    public static byte[] bytes(String id) {
        try (var resource = ShippedFiles.class.getResourceAsStream("/editions/" + name(id))) {
            if (resource == null) {
                throw new IllegalStateException("the edition is missing in the program: " + id);
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
