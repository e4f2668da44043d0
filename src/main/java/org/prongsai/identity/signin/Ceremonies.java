package org.prongsai.identity.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.prongsai.database.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Questions that a browser takes elsewhere and comes back with an answer to: to a device, or to another server.
///
/// The browser itself carries what has to be remembered, sealed; so asking costs the database nothing, and only an
/// answer that came is written down, because none counts twice.
@Component
public class Ceremonies {
    private static final Duration VALID = Duration.ofMinutes(10);

    private final SecretBox box;
    private final JdbcClient jdbc;
    private final Clock clock;

    Ceremonies(SecretBox box, JdbcClient jdbc, Clock clock) {
        this.box = box;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A question.
    ///
    /// @param challenge random, and to be found again in the answer
    /// @param memory    what was to be remembered
    public record Ceremony(Secret challenge, String memory) {
        byte[] challengeBytes() {
            return Base64.getUrlDecoder().decode(challenge.text());
        }
    }

    /// A new question of this kind.
    public Ceremony begin(String memory) {
        return new Ceremony(Secret.random(), memory);
    }

    /// What the browser carries.
    public Secret sealed(String kind, Ceremony asked) {
        String text = clock.instant().plus(VALID) + " " + asked.challenge().text() + " " + asked.memory();
        byte[] closed = box.seal(text.getBytes(StandardCharsets.UTF_8), use(kind));
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(closed));
    }

    /// The question that the browser carried, once, and while it is valid.
    public Optional<Ceremony> take(String kind, Secret carried) {
        String text;
        try {
            text = new String(
                    box.open(Base64.getUrlDecoder().decode(carried.text()), use(kind)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", 3);
        Instant expires = Instant.parse(parts[0]);
        var asked = new Ceremony(new Secret(parts[1]), parts[2]);
        return clock.instant().isBefore(expires) && isFirst(asked, expires) ? Optional.of(asked) : Optional.empty();
    }

    private boolean isFirst(Ceremony asked, Instant expires) {
        return jdbc.sql("""
                        insert into identity.ceremony_over (token_hash, expires_at) values (:hash, :expires)
                        on conflict (token_hash) do nothing
                        """)
                        .param("hash", asked.challenge().hash())
                        .param("expires", expires.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String use(String kind) {
        return "identity.ceremony " + kind;
    }
}
