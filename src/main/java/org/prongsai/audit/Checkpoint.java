package org.prongsai.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/// A signed statement of how far every chain had come at one moment.
///
/// Its text has the shape of C2SP's checkpoints (origin, size, root) with three lines more: number, time, and the root
/// of
/// the checkpoint before.
///
/// @param origin   names the key
/// @param size     of the tree: the root before and one leaf for each chain
/// @param number   from 1, without a gap
/// @param previous nothing in the first
/// @param note     the whole signed text, exactly as published
public record Checkpoint(String origin, long size, Hash root, long number, Instant at, Hash previous, String note) {
    private static final String SIGNATURE = "— ";
    private static final int LINES = 6;

    static Checkpoint sign(SigningKey key, long size, Hash root, long number, Instant at, Hash previous) {
        String text = String.join(
                "\n",
                key.shown().name(),
                Long.toString(size),
                root.base64(),
                "number " + number,
                "time " + at,
                "previous " + previous.base64(),
                "");
        return read(key.sign(text));
    }

    /// @throws IllegalArgumentException if `note` is not a checkpoint
    static Checkpoint read(String note) {
        List<String> lines = note.lines().toList();
        if (lines.size() < LINES + 2 || !lines.get(LINES).isEmpty() || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a checkpoint of this program");
        }
        try {
            return new Checkpoint(
                    lines.getFirst(),
                    Long.parseLong(lines.get(1)),
                    Hash.base64(lines.get(2)),
                    Long.parseLong(field(lines.get(3), "number ")),
                    Instant.parse(field(lines.get(4), "time ")),
                    Hash.base64(field(lines.get(5), "previous ")),
                    note);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + lines.get(4), e);
        }
    }

    private static String field(String line, String name) {
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException("found " + line + " where " + name + "was expected");
        }
        return line.substring(name.length());
    }

    /// What the first leaf of the tree holds, so that a checkpoint also speaks for those before it.
    static byte[] firstLeaf(Hash previous) {
        return previous.bytes();
    }

    boolean isSignedBy(PublicCheckpointKey key) {
        int end = note.indexOf("\n\n") + 1;
        return end > 0
                && note.substring(end + 1)
                        .lines()
                        .filter(line -> line.startsWith(SIGNATURE + key.name() + " "))
                        .anyMatch(line -> isSignature(line.substring(line.lastIndexOf(' ') + 1), key, end));
    }

    private boolean isSignature(String base64, PublicCheckpointKey key, int end) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length > 4
                    && java.util.Arrays.equals(bytes, 0, 4, key.id(), 0, 4)
                    && key.verifies(note.substring(0, end), java.util.Arrays.copyOfRange(bytes, 4, bytes.length));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
