package org.prongsai.framework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.prongsai.framework.file.ShippedFiles;

/// The editions that ship with the program; each is read once, when it is first asked for.
public final class ShippedEditions {
    private static final Map<String, Edition> LOADED = new ConcurrentHashMap<>();

    private ShippedEditions() {}

    /// All ids, the earliest fiscal year first.
    public static List<String> ids() {
        return ShippedFiles.IDS;
    }

    /// All shipped editions, the earliest fiscal year first.
    public static List<Edition> all() {
        return ShippedFiles.IDS.stream().map(ShippedEditions::load).toList();
    }

    /// The shipped edition with this id.
    ///
    /// @throws NoSuchElementException if none ships under `id`
    public static Edition load(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no edition ships under the id " + id));
    }

    /// The shipped edition with this id, if there is one.
    public static Optional<Edition> find(String id) {
        return ShippedFiles.IDS.contains(id)
                ? Optional.of(LOADED.computeIfAbsent(id, ShippedEditions::read))
                : Optional.empty();
    }

    private static Edition read(String id) {
        return switch (EditionFile.read(ShippedFiles.bytes(id), ShippedFiles.name(id))) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) ->
                throw new IllegalStateException(
                        faults.stream().map(fault -> fault.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        };
    }
}
