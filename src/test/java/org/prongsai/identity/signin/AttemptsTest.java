package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.prongsai.TestClock;

class AttemptsTest {
    private final TestClock clock = new TestClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void slowsDownStrangersAtAnAccount() {
        assertThat(tries("a")).isEqualTo(8);
        clock.pass(Duration.ofMinutes(1));
        assertThat(tries("a")).isEqualTo(1);
    }

    /// The weapon that a lock would be: whoever guesses at an account must not keep its owner out.
    @Test
    void strangersDoNotLockTheOwnerOut() {
        for (int i = 0; i < 1000; i++) {
            attempts.byStranger("a");
        }
        assertThat(attempts.byStranger("a")).isFalse();
        assertThat(attempts.byDevice("his")).isTrue();
    }

    @Test
    void slowsDownWhoeverTriesManyAccounts() {
        int taken = 0;
        for (int i = 0; i < 1000; i++) {
            taken += attempts.byStranger("account " + i) ? 1 : 0;
        }
        assertThat(taken).isEqualTo(200);
        clock.pass(Duration.ofMinutes(1));
        assertThat(attempts.byStranger("another")).isTrue();
    }

    @Test
    void successesDoNotCount() {
        for (int i = 0; i < 1000; i++) {
            assertThat(attempts.byStranger("a")).isTrue();
            attempts.succeededAsStranger("a");
        }
    }

    private int tries(String account) {
        int taken = 0;
        while (taken < 100 && attempts.byStranger(account)) {
            taken++;
        }
        return taken;
    }
}
