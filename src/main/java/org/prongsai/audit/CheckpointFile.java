package org.prongsai.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Checkpoints as one text: the public keys, each on a line that begins with `key`, and the signed notes.
///
/// @param keys        that sign them; whoever reads the file decides whether to trust them
/// @param checkpoints in the order in which they stand there
record CheckpointFile(Set<PublicCheckpointKey> keys, List<Checkpoint> checkpoints) {
    private static final String KEY = "key ";
    private static final String SIGNATURE = "— ";

    CheckpointFile {
        keys = Set.copyOf(keys);
        checkpoints = List.copyOf(checkpoints);
    }

    /// @throws IllegalArgumentException if something else stands there
    static CheckpointFile read(String text) {
        var keys = new LinkedHashSet<PublicCheckpointKey>();
        var checkpoints = new ArrayList<Checkpoint>();
        var note = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (note.isEmpty() && line.startsWith(KEY)) {
                keys.add(PublicCheckpointKey.read(line.substring(KEY.length())));
            } else if (!note.isEmpty() || !line.isBlank()) {
                note.append(line).append('\n');
                if (line.startsWith(SIGNATURE)) {
                    checkpoints.add(Checkpoint.read(note.toString()));
                    note.setLength(0);
                }
            }
        }
        if (!note.toString().isBlank()) {
            throw new IllegalArgumentException("the last checkpoint has no signature");
        }
        return new CheckpointFile(keys, checkpoints);
    }

    /// One key and one note, to be put behind others.
    static String entry(String key, String note) {
        return KEY + key + "\n\n" + note + "\n";
    }

    /// Whether one of `trusted` has signed it; all keys of the file when none is given.
    boolean isSigned(Checkpoint checkpoint, Set<PublicCheckpointKey> trusted) {
        return (trusted.isEmpty() ? keys : trusted).stream().anyMatch(checkpoint::isSignedBy);
    }
}
