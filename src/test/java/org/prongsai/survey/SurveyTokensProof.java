package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.Proof;
import org.prongsai.survey.token.Forging;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// That nobody gets more passes than he has invitations, nor makes one himself.
@SpringBootTest
class SurveyTokensProof {
    private static final int FORGED = 20_000;
    private static final int INVITATIONS = 200;

    @Autowired
    private BeanFactory beans;

    @Test
    void tokens() throws Exception {
        Forging.Found forging = Forging.start().tries(FORGED);
        IssuingTest.Race race = IssuingTest.race(beans, INVITATIONS);

        new Proof("survey-tokens", "Passes of surveys: none forged, one for each invitation")
                .text("""
                        Passes are signed blindly (RFC 9474, RSABSSA-SHA384-PSS-Randomized, RSA-3072); the vectors of the RFC are \
                        held by BlindRsaTest, and in Chromium by SurveyJourneyTest. Forged in turn: random signatures, \
                        signatures of other passes, one bit changed in message or signature, a pass of another survey, \
                        products of signatures. Then 64 threads ask for two different passes on one invitation, \
                        all at once, one invitation after another.""")
                .row("what", "figure")
                .row("forged passes that were taken", "**%d** of %,d".formatted(forging.accepted(), forging.forged()))
                .row(
                        "honest passes in between that were refused",
                        "**%d** of %,d".formatted(forging.honestRefused(), forging.honest()))
                .row(
                        "control: the same taken by who reads the message and leaves the signature unchecked",
                        "%,d".formatted(forging.acceptedUnchecked()))
                .row(
                        "passes signed on %d invitations, by %,d requests".formatted(INVITATIONS, 64 * INVITATIONS),
                        "**%d**".formatted(race.passes()))
                .row("passes counted by the database", "**%d**".formatted(race.counted()))
                .row(
                        "control: passes signed if the database is not asked which came first",
                        "%d".formatted(race.unasked()))
                .write();

        assertThat(forging.accepted()).isZero();
        assertThat(forging.honestRefused()).isZero();
        assertThat(forging.acceptedUnchecked()).isPositive();
        assertThat(race.passes()).isEqualTo(INVITATIONS);
        assertThat(race.counted()).isEqualTo(INVITATIONS);
        assertThat(race.unasked()).isEqualTo(2 * INVITATIONS);
    }
}
