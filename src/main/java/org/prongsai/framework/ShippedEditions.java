package org.prongsai.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;

/// The editions that ship with the program; each is read once, when it is first asked for.
public final class ShippedEditions {
    private static final List<String> IDS =
            List.of("2558", "2559", "2560", "2561", "2562", "2563", "2564", "2565", "2566", "2567", "2568");
    private static final Map<String, Edition> LOADED = new ConcurrentHashMap<>();

    private ShippedEditions() {}

    /// All ids, the earliest fiscal year first.
    public static List<String> ids() {
        return IDS;
    }

    /// All shipped editions, the earliest fiscal year first.
    public static List<Edition> all() {
        return IDS.stream().map(ShippedEditions::load).toList();
    }

    /// The shipped edition with this id.
    ///
    /// @throws NoSuchElementException if none ships under `id`
    public static Edition load(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no edition ships under the id " + id));
    }

    /// The shipped edition with this id, if there is one.
    public static Optional<Edition> find(String id) {
        return IDS.contains(id) ? Optional.of(LOADED.computeIfAbsent(id, ShippedEditions::read)) : Optional.empty();
    }

    /// The YAML of a shipped edition, for a file that extends it.
    static Optional<MappingNode> compose(String id, Faults faults) {
        return YamlSource.compose(bytes(id), fileName(id), faults);
    }

    private static Edition read(String id) {
        return switch (EditionFile.read(bytes(id), fileName(id))) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) ->
                throw new IllegalStateException(
                        faults.stream().map(fault -> fault.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        };
    }

    private static byte[] bytes(String id) {
        try (var resource = ShippedEditions.class.getResourceAsStream("/editions/" + fileName(id))) {
            if (resource == null) {
                throw new IllegalStateException("the edition is missing in the program: " + id);
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(String id) {
        return id + ".yaml";
    }
}
