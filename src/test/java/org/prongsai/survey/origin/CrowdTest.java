package org.prongsai.survey.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.TestClock;
import org.prongsai.survey.origin.Toll.Asked;

/// What an answer by link costs, by a clock that the test moves.
class CrowdTest {
    private static final int FREELY = 120;
    private static final UUID SURVEY = UUID.randomUUID();
    private static final String OFFICE = "203.0.113.77";

    private final TestClock clock = new TestClock();
    private final Networks networks = new Networks(clock);
    private final LimitSettings settings = new LimitSettings(FREELY, 2);
    private final Crowd crowd = new Crowd(networks, settings, clock);
    private final Toll toll = new Toll(crowd, clock);

    private Optional<Asked> ask(String pass, String ticket, String work) {
        return toll.ask(SURVEY, OFFICE, pass, ticket, work);
    }

    private void fill() {
        for (int i = 0; i < FREELY; i++) {
            assertThat(ask("free " + i, "", "")).isEmpty();
        }
    }

    /// As the script does it.
    private static String solve(String pass, int bits) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(Integer::toString)
                .filter(work -> Toll.proves(pass, work, bits))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void upToAPaceAnAnswerCostsNothingAndBeyondItWork() {
        fill();
        Asked asked = ask("one", "", "").orElseThrow();
        assertThat(asked.bits()).isEqualTo(Crowd.FIRST_BITS);
        assertThat(ask("one", asked.ticket(), "0")).isPresent();
        assertThat(ask("one", asked.ticket(), solve("one", asked.bits()))).isEmpty();
    }

    @Test
    void anotherNetworkAndAnotherSurveyPayNothingForTheCrowd() {
        fill();
        assertThat(ask("one", "", "")).isPresent();
        assertThat(toll.ask(SURVEY, "203.0.114.1", "one", "", "")).isEmpty();
        assertThat(toll.ask(UUID.randomUUID(), OFFICE, "one", "", "")).isEmpty();
        assertThat(toll.ask(SURVEY, "203.0.113.1", "one", "", ""))
                .as("a neighbour")
                .isPresent();
    }

    @Test
    void theWorkGrowsWithTheCrowdUpToABoundAndIsLessAgainLater() {
        fill();
        Crowd.Comer comer = crowd.comer(SURVEY, OFFICE);
        int before = comer.bits();
        for (int i = 0; i < 100 * FREELY; i++) {
            comer.worked();
            assertThat(comer.bits()).isBetween(before, Crowd.MOST_BITS);
            before = comer.bits();
        }
        assertThat(before).isEqualTo(Crowd.MOST_BITS);
        clock.pass(Duration.ofMinutes(17));
        assertThat(comer.bits()).isEqualTo(Crowd.FIRST_BITS);
        assertThat(ask("one", "", "")).isEmpty();
    }

    @Test
    void aTicketIsGoodForItsFormAloneAndForAWhile() {
        fill();
        Asked asked = ask("one", "", "").orElseThrow();
        String forged =
                (asked.ticket().startsWith("A") ? "B" : "A") + asked.ticket().substring(1);
        assertThat(ask("one", asked.ticket(), "").orElseThrow().ticket()).isEqualTo(asked.ticket());
        assertThat(ask("one", forged, "").orElseThrow().ticket()).isNotEqualTo(forged);
        assertThat(ask("one", "***", "")).isPresent();
        assertThat(ask("two", asked.ticket(), "").orElseThrow().ticket()).isNotEqualTo(asked.ticket());
        clock.pass(asked.patience());
        refill();
        assertThat(ask("two", asked.ticket(), "")).isPresent();
        assertThat(ask("one", asked.ticket(), "")).isEmpty();
        clock.pass(Duration.ofMinutes(16));
        refill();
        assertThat(ask("one", asked.ticket(), "")).as("too old").isPresent();
    }

    /// Takes what became free meanwhile.
    private void refill() {
        for (int i = 0; ask("more " + i, "", "").isEmpty(); i++) {
            assertThat(i).isLessThan(FREELY);
        }
    }

    /// 2,000 people behind one address within 10 minutes, whose phones do the work: everybody is taken at once.
    @Test
    void aMinistryBehindOneAddressAnswersInTenMinutes() {
        int most = 0;
        for (int i = 0; i < 2000; i++) {
            clock.pass(Duration.ofMillis(300));
            String pass = "person " + i;
            Optional<Asked> asked = ask(pass, "", "");
            if (asked.isPresent()) {
                most = Math.max(most, asked.get().bits());
                crowd.comer(SURVEY, OFFICE).worked(); // as [#solve] makes it so, without the hashing
            }
        }
        assertThat(most).isBetween(Crowd.FIRST_BITS, 16);
    }

    /// The same without a script: whoever is told to wait comes back when he was told, and is taken.
    @Test
    void withoutScriptNobodyOfThemWaitsForMoreThanTwoMinutes() {
        record Return(Instant when, String pass, String ticket) {}
        var line = new PriorityQueue<Return>(Comparator.comparing(Return::when));
        Duration longest = Duration.ZERO;
        Instant end = clock.instant().plus(Duration.ofMinutes(10));
        int taken = 0;
        for (int come = 0; taken < 2000; ) {
            clock.pass(Duration.ofMillis(300));
            for (; !line.isEmpty() && !line.peek().when().isAfter(clock.instant()); taken++) {
                Return back = line.poll();
                assertThat(ask(back.pass(), back.ticket(), "")).isEmpty();
            }
            if (come < 2000) {
                String pass = "person " + come++;
                Optional<Asked> asked = ask(pass, "", "");
                taken += asked.isEmpty() ? 1 : 0;
                asked.ifPresent(one -> line.add(new Return(clock.instant().plus(one.patience()), pass, one.ticket())));
                Duration wait = asked.map(Asked::patience).orElse(Duration.ZERO);
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            }
        }
        assertThat(longest).isLessThan(Duration.ofMinutes(2));
        assertThat(clock.instant()).isBefore(end.plus(Duration.ofMinutes(2)));
    }

    /// Whoever sends without end fills the line; who works is taken all the same.
    @Test
    void aLineWithoutEndIsNotKept() {
        fill();
        Asked last = ask("first", "", "").orElseThrow();
        for (int i = 0; i < 2 * 10 * FREELY; i++) {
            last = ask("many " + i, "", "").orElseThrow();
            assertThat(last.patience()).isLessThan(Duration.ofMinutes(11));
        }
        String pass = "many " + (2 * 10 * FREELY - 1);
        assertThat(last.patience()).isLessThanOrEqualTo(Duration.ofSeconds(61));
        assertThat(ask(pass, last.ticket(), solve(pass, last.bits()))).isEmpty();
    }

    @Test
    void aNetworkIsForgottenWithinTheHour() {
        fill();
        assertThat(crowd.remembered()).isOne();
        clock.pass(Duration.ofMinutes(61));
        assertThat(crowd.remembered()).isZero();
    }

    @Test
    void aNetworkIsKnownByACodeOfTheDayAndOfThisProcess() {
        var code = networks.of(SURVEY, OFFICE);
        assertThat(networks.of(SURVEY, "203.0.113.1")).isEqualTo(code);
        assertThat(networks.of(SURVEY, "203.0.112.77")).isNotEqualTo(code);
        assertThat(networks.of(UUID.randomUUID(), OFFICE)).isNotEqualTo(code);
        assertThat(new Networks(clock).of(SURVEY, OFFICE)).isNotEqualTo(code);
        assertThat(networks.of(SURVEY, "2001:db8:1:2::3")).isEqualTo(networks.of(SURVEY, "2001:db8:1:ffff::9"));
        assertThat(networks.of(SURVEY, "2001:db8:1:2::3")).isNotEqualTo(networks.of(SURVEY, "2001:db8:2:2::3"));
        assertThat(networks.of(SURVEY, "unknown")).isEqualTo(networks.of(SURVEY, ""));
        clock.pass(Duration.ofDays(1));
        assertThat(networks.of(SURVEY, OFFICE)).isNotEqualTo(code);
    }

    @Test
    void wrongSecretsAreToldToComeLaterAndRightOnesAreNot() {
        var guesses = new Guesses(networks, settings, clock);
        for (int i = 0; i < settings.wrong(); i++) {
            assertThat(guesses.ask(OFFICE, () -> "wrong", "wrong"::equals)).contains("wrong");
        }
        assertThat(guesses.ask(OFFICE, () -> "wrong", "wrong"::equals)).isEmpty();
        assertThat(guesses.ask(OFFICE, () -> "right", "wrong"::equals)).contains("right");
        assertThat(guesses.ask("203.0.114.1", () -> "wrong", "wrong"::equals)).contains("wrong");
        assertThat(guesses.remembered()).isEqualTo(2);
        clock.pass(Duration.ofMinutes(1));
        assertThat(guesses.ask(OFFICE, () -> "wrong", "wrong"::equals)).contains("wrong");
        clock.pass(Duration.ofMinutes(61));
        assertThat(guesses.remembered()).isZero();
    }
}
