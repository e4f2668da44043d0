package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class EventHashTest {
    private static final int RANDOM_EVENTS = 500;
    private static final String[] PIECES = {
        "", "a", "ก", "ปี ๒๕๖๙", "\n", "\"", "\\", "🙂", "é", "ัั", "0", "{\"changes\":[]}", "'; --", "\u0001", "\uffff"
    };

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isTheSameForeverSoThatOldTrailsCanBeVerified() {
        var event = new Event(
                UUID.fromString("6a1c0f2e-3d5b-4c7a-9e8f-001122334455"),
                7,
                1_795_334_400_123_456L,
                "11111111-2222-4333-8444-555555555555",
                "scoring.act.withdrawn",
                "scoring.result/1",
                "{\"changes\":[{\"field\":\"ชื่อ\",\"personal\":true,\"before\":null,\"after\":null}]}",
                Hash.sha256(),
                Hash.NONE);
        assertThat(new EventHasher().hash(event).hex())
                .isEqualTo("9cc79e96b0c44b095c665f9d867ba711a48e1a45425ea5f72b46e6367a7495c5");
        assertThat(inDatabase(event)).isEqualTo(new EventHasher().hash(event));
    }

    @Test
    void isTheSameInTheDatabaseForAnyEvent() {
        var random = new Random(2569);
        var hasher = new EventHasher();
        for (int i = 0; i < RANDOM_EVENTS; i++) {
            Event event = random(random, 8);
            assertThat(inDatabase(event)).as(event.toString()).isEqualTo(hasher.hash(event));
        }
    }

    @Test
    void isTheSameInTheDatabaseForAMegabyte() {
        var random = new Random(2570);
        Event small = random(random, 8);
        var event =
                new Event(small.agency(), 1, small.micros(), "", "a", "", "ก🙂x".repeat(130_000), Hash.NONE, Hash.NONE);
        assertThat(inDatabase(event)).isEqualTo(new EventHasher().hash(event));
    }

    private static Event random(Random random, int pieces) {
        return new Event(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextLong(1, Long.MAX_VALUE),
                random.nextLong(30_000_000_000_000_000L),
                text(random, pieces),
                text(random, pieces),
                text(random, pieces),
                text(random, pieces * 10),
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

    private Hash inDatabase(Event event) {
        return Hash.of(jdbc.sql("""
                        select audit.event_hash(:agency, :seq, :at, :actor, :action, :subject, :payload, :prev)
                        """)
                .param("agency", event.agency())
                .param("seq", event.seq())
                .param("at", Timestamp.from(event.at()))
                .param("actor", event.actor())
                .param("action", event.action())
                .param("subject", event.subject())
                .param("payload", event.payload())
                .param("prev", event.prev().bytes())
                .query(byte[].class)
                .single());
    }
}
