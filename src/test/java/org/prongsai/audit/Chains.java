package org.prongsai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Makes chains without a database, as the database makes them.
final class Chains {
    static final UUID AGENCY = UUID.fromString("6a1c0f2e-3d5b-4c7a-9e8f-001122334455");
    private static final String[] TEXTS = {
        "", "scoring.act.stored", "ปีงบประมาณ พ.ศ. ๒๕๖๙", "น้ำ", "a\nb\t\"c\" \\", "🙂", "é", "ก".repeat(70)
    };
    private static final long START = 1_790_000_000_000_000L;

    private Chains() {}

    static List<Event> chain(UUID agency, int length, Random random) {
        var events = new ArrayList<Event>();
        long micros = START;
        for (int i = 0; i < length; i++) {
            micros += random.nextInt(5_000_000);
            events.add(new Event(
                    agency,
                    i + 1L,
                    micros,
                    text(random),
                    "audit.act." + random.nextInt(9),
                    text(random),
                    "{\"changes\":[" + random.nextInt(1000) + "]}" + text(random),
                    Hash.NONE,
                    Hash.NONE));
        }
        return relinked(events, 0);
    }

    static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    /// With links and hashes made anew from `first` on, as somebody does who knows how they are made.
    static List<Event> relinked(List<Event> events, int first) {
        var hasher = new EventHasher();
        var linked = new ArrayList<>(events.subList(0, first));
        for (Event event : events.subList(first, events.size())) {
            Hash prev = linked.isEmpty() ? Hash.NONE : linked.getLast().hash();
            Event bare = new Event(
                    event.agency(),
                    linked.size() + 1L,
                    event.micros(),
                    event.actor(),
                    event.action(),
                    event.subject(),
                    event.payload(),
                    prev,
                    Hash.NONE);
            linked.add(withHash(bare, hasher.hash(bare)));
        }
        return linked;
    }

    static Event withHash(Event event, Hash hash) {
        return new Event(
                event.agency(),
                event.seq(),
                event.micros(),
                event.actor(),
                event.action(),
                event.subject(),
                event.payload(),
                event.prev(),
                hash);
    }

    static Head head(List<Event> chain) {
        return new Head(
                chain.getLast().agency(), chain.getLast().seq(), chain.getLast().hash());
    }
}
