package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class EventHashTest {
    private static final int RANDOM_EVENTS = 2_000;

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
        var hashes = new AgreeingHashes(jdbc);
        assertThat(hashes.differing(RANDOM_EVENTS, 2569)).isZero();
        assertThat(hashes.differingOfOthers(RANDOM_EVENTS, 2569))
                .as("control: one field of each was changed")
                .isEqualTo(RANDOM_EVENTS);
    }

    @Test
    void isTheSameInTheDatabaseForAMegabyte() {
        var event = new Event(UUID.randomUUID(), 1, 7, "", "a", "", "ก🙂x".repeat(130_000), Hash.NONE, Hash.NONE);
        assertThat(inDatabase(event)).isEqualTo(new EventHasher().hash(event));
    }

    private Hash inDatabase(Event event) {
        return new AgreeingHashes(jdbc).inDatabase(List.of(event)).getFirst();
    }
}
