package org.prongsai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/// Goes along one chain, event by event, and notes what is wrong with it.
final class ChainCheck {
    private static final int ENOUGH = 20;

    private final UUID agency;
    private final NavigableMap<Long, Hash> anchors;
    private final EventHasher hasher = new EventHasher();
    private final List<Fault> faults = new ArrayList<>();
    private long seq;
    private Hash hash = Hash.NONE;

    /// @param anchors what checkpoints say of the chain: hashes by number
    ChainCheck(UUID agency, Map<Long, Hash> anchors) {
        this.agency = agency;
        this.anchors = new TreeMap<>(anchors);
    }

    void next(Event event) {
        note(event.agency().equals(agency), Fault.Kind.AGENCY, event.seq());
        note(event.seq() == seq + 1, Fault.Kind.GAP, event.seq());
        note(event.prev().equals(hash), Fault.Kind.LINK, event.seq());
        note(hasher.hash(event).equals(event.hash()), Fault.Kind.CONTENT, event.seq());
        if (!anchors.isEmpty() && anchors.firstKey() <= event.seq()) {
            passAnchors(event);
        }
        seq = event.seq();
        hash = event.hash();
    }

    private void passAnchors(Event event) {
        while (!anchors.isEmpty() && anchors.firstKey() <= event.seq()) {
            var anchor = anchors.pollFirstEntry();
            boolean holds = anchor.getKey() == event.seq() && anchor.getValue().equals(event.hash());
            note(holds, Fault.Kind.ANCHOR, anchor.getKey());
        }
    }

    /// The chain has ended; what checkpoints say of later events must have come by now.
    List<Fault> end() {
        anchors.keySet().forEach(number -> note(false, Fault.Kind.TAIL, number));
        return List.copyOf(faults);
    }

    /// As [#end()], where the database names the last event.
    List<Fault> end(Head head) {
        note(head.seq() == seq && head.hash().equals(hash), Fault.Kind.HEAD, head.seq());
        return end();
    }

    long seq() {
        return seq;
    }

    private void note(boolean holds, Fault.Kind kind, long number) {
        if (!holds && faults.size() < ENOUGH) {
            faults.add(new Fault(kind, agency.toString(), number));
        }
    }
}
