package org.prongsai.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.TrailFile.Inclusion;
import org.prongsai.audit.TrailFile.Top;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Hands an agency its whole chain as a file that anyone can verify.
@Service
public class TrailExport {
    private final EventStore events;
    private final CheckpointStore checkpoints;

    TrailExport(EventStore events, CheckpointStore checkpoints) {
        this.events = events;
        this.checkpoints = checkpoints;
    }

    /// Writes the current agency's chain as JSON lines in UTF-8, with the newest checkpoint in the first.
    ///
    /// @throws java.util.NoSuchElementException without an agency
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(OutputStream out) throws IOException {
        UUID agency = Log.agency();
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        TrailFile.write(new Top(TrailFile.FORMAT, agency, proof(agency)), writer);
        try (var all = events.all(agency)) {
            all.forEach(event -> write(event, writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void write(Event event, BufferedWriter writer) {
        try {
            TrailFile.write(event, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Inclusion proof(UUID agency) {
        Checkpoint newest =
                checkpoints.newest().map(CheckpointStore.Kept::checkpoint).orElse(null);
        if (newest == null) {
            return null;
        }
        List<Head> heads = checkpoints.headsAt(newest.number());
        var tree = Checkpoints.tree(newest.previous(), heads);
        return IntStream.range(0, heads.size())
                .filter(i -> heads.get(i).agency().equals(agency))
                .mapToObj(i -> Inclusion.of(newest, heads.get(i), i + 1, tree))
                .findFirst()
                .orElse(null);
    }
}
