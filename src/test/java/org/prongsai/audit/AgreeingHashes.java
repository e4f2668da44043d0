package org.prongsai.audit;

import java.sql.Timestamp;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Hashes random events in the database and in the program, and counts those that come out otherwise.
final class AgreeingHashes {
    private static final int AT_ONCE = 1_000;
    private static final int PIECES_OF_A_FIELD = 8;
    private static final String[] PIECES = {
        "", "a", "ก", "ปี ๒๕๖๙", "\n", "\"", "\\", "🙂", "é", "ัั", "0", "{\"changes\":[]}", "'; --", "\u0001", "\uffff"
    };

    private final JdbcClient jdbc;
    private final EventHasher hasher = new EventHasher();

    AgreeingHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many of so many random events have another hash in the database.
    long differing(int events, long seed) {
        return differing(events, seed, event -> event);
    }

    /// The control: the database gets each event with its number one higher.
    long differingOfOthers(int events, long seed) {
        return differing(
                events,
                seed,
                event -> new Event(
                        event.agency(),
                        event.seq() + 1,
                        event.micros(),
                        event.actor(),
                        event.action(),
                        event.subject(),
                        event.payload(),
                        event.prev(),
                        event.hash()));
    }

    private long differing(int events, long seed, UnaryOperator<Event> given) {
        var random = new Random(seed);
        return Stream.generate(() -> random(random))
                .limit(events)
                .gather(Gatherers.windowFixed(AT_ONCE))
                .mapToLong(some -> {
                    List<Hash> theirs = inDatabase(some.stream().map(given).toList());
                    return IntStream.range(0, some.size())
                            .filter(i -> !hasher.hash(some.get(i)).equals(theirs.get(i)))
                            .count();
                })
                .sum();
    }

    /// The hashes of `audit.event_hash`, in the order of the events.
    List<Hash> inDatabase(List<Event> events) {
        return jdbc.sql("""
                        select audit.event_hash(agency, seq, at, actor, action, subject, payload, prev)
                          from unnest(:agency::uuid[], :seq::bigint[], :at::timestamptz[], :actor::text[],
                                 :action::text[], :subject::text[], :payload::text[], :prev::bytea[])
                            with ordinality as e(agency, seq, at, actor, action, subject, payload, prev, place)
                         order by place
                        """)
                .param("agency", all(events, Event::agency).toArray(UUID[]::new))
                .param("seq", all(events, Event::seq).toArray(Long[]::new))
                .param("at", all(events, event -> Timestamp.from(event.at())).toArray(Timestamp[]::new))
                .param("actor", all(events, Event::actor).toArray(String[]::new))
                .param("action", all(events, Event::action).toArray(String[]::new))
                .param("subject", all(events, Event::subject).toArray(String[]::new))
                .param("payload", all(events, Event::payload).toArray(String[]::new))
                .param("prev", all(events, event -> event.prev().bytes()).toArray(byte[][]::new))
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }

    private static <T> Stream<T> all(List<Event> events, Function<Event, T> field) {
        return events.stream().map(field);
    }

    private static Event random(Random random) {
        return new Event(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextLong(1, Long.MAX_VALUE - 1),
                random.nextLong(30_000_000_000_000_000L),
                text(random, PIECES_OF_A_FIELD),
                text(random, PIECES_OF_A_FIELD),
                text(random, PIECES_OF_A_FIELD),
                text(random, PIECES_OF_A_FIELD * 10),
                random.nextBoolean() ? Hash.NONE : Hash.sha256(new byte[] {(byte) random.nextInt()}),
                Hash.NONE);
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
