package org.prongsai.scoring.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.TestClock;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.scoring.Inputs;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// A sheet of a visit ends with it, by a clock that the test moves; only so many are checked.
@SpringBootTest
@Transactional
class TrialsTest {
    private static final FiscalYear YEAR = new FiscalYear(2564);

    @Autowired
    private TrialStore store;

    @Autowired
    private Editions editions;

    @Autowired
    private JdbcClient jdbc;

    private final TestClock clock = new TestClock();
    private final TrialToken token = TrialToken.random();
    private Trials trials;
    private Edition edition;

    @BeforeEach
    void begin() {
        trials = new Trials(store, editions, clock);
        edition = editions.find("2564").orElseThrow();
        trials.keep(token, YEAR, edition, inputs("87.05"), "sheet.csv");
    }

    @Test
    void givesTheSheetBackToWhoBearsTheToken() {
        assertThat(trials.find(token)).hasValueSatisfying(sheet -> {
            assertThat(sheet.year()).isEqualTo(YEAR);
            assertThat(sheet.inputs()).isEqualTo(inputs("87.05"));
            assertThat(sheet.source()).isEqualTo("sheet.csv");
        });
        assertThat(trials.find(TrialToken.random())).isEmpty();
        assertThat(jdbc.sql("select token_hash from scoring.trial")
                        .query((rs, _) -> new String(rs.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .list())
                .noneMatch(kept -> kept.contains(token.text()));
    }

    @Test
    void endsAfterHalfAnHourInWhichNobodyLooked() {
        clock.pass(Duration.ofMinutes(29));
        assertThat(trials.find(token)).isPresent();
        clock.pass(Duration.ofMinutes(29));
        assertThat(trials.find(token)).as("looked at in between").isPresent();
        clock.pass(Duration.ofMinutes(30));
        assertThat(trials.find(token)).isEmpty();
    }

    @Test
    void endsAfterTwelveHoursHoweverOftenOneLooksOrBringsAnother() {
        for (int minutes = 0; minutes < 700; minutes += 20) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(trials.find(token)).isPresent();
        }
        trials.keep(token, YEAR, edition, inputs("90"), "another.csv");
        clock.pass(Duration.ofMinutes(20));
        assertThat(trials.find(token)).isEmpty();
    }

    @Test
    void isDeletedOnceItIsOver() {
        trials.purge();
        assertThat(rows()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(30));
        trials.purge();
        assertThat(rows()).isZero();
    }

    @Test
    void isDeletedWhenItIsThrownAway() {
        trials.drop(token);
        assertThat(trials.find(token)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void isNoLongerThanASheet() {
        var many = new HashMap<String, BigDecimal>();
        for (int i = 0; i < 30_000; i++) {
            many.put("X" + i, BigDecimal.TEN);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trials.keep(token, YEAR, edition, Inputs.NONE.withPublished(many), "x"));
    }

    @Test
    void onlySoManyAreCheckedInOneVisitAndByAllTogether() {
        var limits = new TrialLimits(clock);
        assertThat(taken(limits, token)).isEqualTo(TrialLimits.PER_VISIT);
        clock.pass(Duration.ofMinutes(1));
        assertThat(taken(limits, token)).isEqualTo(1);
        int others = 0;
        for (int visit = 0; visit < 100; visit++) {
            others += limits.take(TrialToken.random()) ? 1 : 0;
        }
        assertThat(others).isEqualTo(TrialLimits.IN_TOTAL - 1);
        clock.pass(Duration.ofMinutes(1));
        assertThat(limits.take(TrialToken.random())).isTrue();
    }

    private static int taken(TrialLimits limits, TrialToken visit) {
        int taken = 0;
        while (taken < 100 && limits.take(visit)) {
            taken++;
        }
        return taken;
    }

    private int rows() {
        return jdbc.sql("select count(*) from scoring.trial where token_hash = :token")
                .param("token", token.hash())
                .query(Integer.class)
                .single();
    }

    private static Inputs inputs(String total) {
        return Inputs.NONE.withPublished(Map.of("TOTAL", new BigDecimal(total)));
    }
}
