package org.prongsai.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.TrailFile.Inclusion;
import org.prongsai.audit.TrailFile.Top;

/// Verifies an exported chain with nothing but checkpoints that somebody outside has kept.
final class FileVerifier {
    private static final int LINES_AT_ONCE = 500;
    private static final int READERS = Runtime.getRuntime().availableProcessors();

    private final CheckpointFile outside;
    private final Set<PublicCheckpointKey> trusted;
    private final List<Fault> faults = new ArrayList<>();

    /// @param trusted the keys to believe; those in `outside` when there are none
    FileVerifier(CheckpointFile outside, Set<PublicCheckpointKey> trusted) {
        this.outside = outside;
        this.trusted = trusted;
    }

    Verification verify(BufferedReader trail) throws IOException {
        Top top;
        try {
            top = TrailFile.readTop(trail);
        } catch (RuntimeException _) {
            return new Verification(0, 0, 0, null, 0, List.of(new Fault(Fault.Kind.LINE, "", 1)));
        }
        Checkpoint asOf = vouching(top);
        Map<Long, Hash> anchors = new HashMap<>();
        if (asOf != null && top.proof() != null) {
            Head head = top.proof().head(top.agency());
            anchors.put(head.seq(), head.hash());
        }
        var chain = new ChainCheck(top.agency(), anchors);
        long events = readInto(chain, trail, top);
        faults.addAll(chain.end());
        return new Verification(1, events, outside.checkpoints().size(), asOf, newerThan(asOf), faults);
    }

    private long readInto(ChainCheck chain, BufferedReader trail, Top top) throws IOException {
        long events = 0;
        try (Stream<List<Optional<Event>>> blocks = trail.lines()
                .gather(Gatherers.windowFixed(LINES_AT_ONCE))
                .gather(Gatherers.mapConcurrent(READERS, lines -> events(lines, top.agency())))) {
            for (Iterator<List<Optional<Event>>> each = blocks.iterator(); each.hasNext(); ) {
                for (Optional<Event> event : each.next()) {
                    events++;
                    if (event.isEmpty()) {
                        faults.add(new Fault(Fault.Kind.LINE, top.agency().toString(), events + 1));
                        return events;
                    }
                    chain.next(event.get());
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return events;
    }

    /// What the lines hold, in their order; empty where a line holds no event.
    private static List<Optional<Event>> events(List<String> lines, UUID agency) {
        List<Optional<Event>> events = new ArrayList<>(lines.size());
        for (String line : lines) {
            try {
                events.add(Optional.of(TrailFile.read(line, agency)));
            } catch (RuntimeException _) {
                events.add(Optional.empty());
            }
        }
        return events;
    }

    private @Nullable Checkpoint vouching(Top top) {
        Inclusion proof = top.proof();
        String where = top.agency().toString();
        if (proof == null) {
            faults.add(new Fault(Fault.Kind.UNPROVED, where, 0));
            return null;
        }
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.read(proof.checkpoint());
            if (!proof.leadsTo(checkpoint, top.agency())) {
                faults.add(new Fault(Fault.Kind.UNPROVED, where, proof.seq()));
                return null;
            }
        } catch (RuntimeException _) {
            faults.add(new Fault(Fault.Kind.UNPROVED, where, proof.seq()));
            return null;
        }
        if (!outside.isSigned(checkpoint, trusted)) {
            faults.add(new Fault(Fault.Kind.SIGNATURE, checkpoint.origin(), checkpoint.number()));
            return null;
        }
        if (contradicts(checkpoint)) {
            faults.add(new Fault(Fault.Kind.COPY, checkpoint.origin(), checkpoint.number()));
            return null;
        }
        return checkpoint;
    }

    /// Whether another checkpoint is known outside under its number, or it should be known and is not.
    private boolean contradicts(Checkpoint checkpoint) {
        return outside.checkpoints().stream().anyMatch(known -> known.number() >= checkpoint.number())
                && outside.checkpoints().stream()
                        .noneMatch(known -> known.note().equals(checkpoint.note()));
    }

    private long newerThan(@Nullable Checkpoint asOf) {
        return outside.checkpoints().stream()
                .filter(known -> asOf == null || known.number() > asOf.number())
                .count();
    }
}
