package org.prongsai.framework.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.prongsai.framework.Fault;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/// Gathers the faults of one file, so that all of them are told at once.
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(Node yaml, String path, String kind, Object... args) {
        add(yaml.getStartMark(), path, kind, args);
    }

    void add(Mark mark, String path, String kind, Object... args) {
        add(mark.getName(), mark.getLine() + 1, mark.getColumn() + 1, path, kind, args);
    }

    void add(String file, int line, int column, String path, String kind, Object... args) {
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        found.add(new Fault(file, line, column, path, kind, words));
    }

    /// Whether a fault has been told at `path`.
    boolean at(String path) {
        return found.stream().anyMatch(fault -> fault.path().equals(path));
    }

    int count() {
        return found.size();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// All faults in the order in which they stand in the file.
    List<Fault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Fault::file)
                        .thenComparingInt(Fault::line)
                        .thenComparingInt(Fault::column))
                .distinct()
                .toList();
    }
}
