package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.prongsai.survey.Issuing.Outcome;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.token.BlindRsa;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class IssuingTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Autowired
    BeanFactory beans;

    @Autowired
    Issuing issuing;

    @Autowired
    Invitations invitations;

    @Autowired
    Forms forms;

    @Autowired
    KeyFiles keys;

    @Autowired
    NarrowDatabases databases;

    @Autowired
    Clock clock;

    /// A phone's half.
    private record Asking(Octets message, BlindRsa.Blinded blinded) {}

    @Test
    void anInvitationGivesOnePassAndTheSameAgain() {
        SurveyForTests survey = SurveyForTests.open(beans, 1);
        Asking asking = asking(survey);
        Octets signed = signed(ask(survey, 0, asking));
        Octets signature = BlindRsa.finish(
                        key(survey),
                        asking.message().bytes(),
                        signed,
                        asking.blinded().inverse())
                .orElseThrow();
        assertThat(new Pass(asking.message(), signature).holds(survey.id(), key(survey)))
                .isTrue();
        assertThat(signed(ask(survey, 0, asking))).isEqualTo(signed);
        assertThat(ask(survey, 0, asking(survey))).isInstanceOf(Outcome.Collected.class);
        assertThat(survey.counted("COLLECTED")).isOne();
    }

    @Test
    void nobodyWithoutAnInvitationGetsAPass() {
        SurveyForTests survey = SurveyForTests.open(beans, 1);
        Octets blinded = asking(survey).blinded().message();
        assertThat(issuing.issue(survey.id(), Octets.of(new byte[Invitations.SECRET]), blinded))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(issuing.issue(UUID.randomUUID(), secret(survey, 0), blinded)).isInstanceOf(Outcome.Unknown.class);
        assertThat(survey.counted("COLLECTED")).isZero();
    }

    /// Nothing is used by what no phone sends.
    @Test
    void whatCannotBeSignedUsesNothing() {
        SurveyForTests survey = SurveyForTests.open(beans, 1);
        for (int length : List.of(0, 1, Pass.SIGNATURE - 1, Pass.SIGNATURE, Pass.SIGNATURE + 1)) {
            assertThat(issuing.issue(survey.id(), secret(survey, 0), Octets.of(new byte[length])))
                    .isInstanceOf(Outcome.Malformed.class);
        }
        assertThat(ask(survey, 0, asking(survey))).isInstanceOf(Outcome.Signed.class);
    }

    @Test
    void strictSurveysGivePassesOnlyBeforeTheyAreAnswered() {
        LocalDate today = LocalDate.now(clock);
        SurveyForTests before =
                SurveyForTests.open(beans, 1, today.minusDays(1), today.plusDays(1), today.plusDays(5), true);
        SurveyForTests after = SurveyForTests.open(beans, 1, today.minusDays(2), today, today.plusDays(5), true);
        assertThat(ask(before, 0, asking(before))).isInstanceOf(Outcome.Signed.class);
        assertThat(ask(after, 0, asking(after)))
                .isEqualTo(new Outcome.NotToday(today.minusDays(2), today.minusDays(1)));
    }

    /// The process is gone between the commit and the answer; another one answers the phone that asks again.
    @Test
    void aPassThatWasKeptButNotSentIsSentWhenAskedForAgain() {
        SurveyForTests survey = SurveyForTests.open(beans, 1);
        Asking asking = asking(survey);
        Form form = forms.find(survey.id()).orElseThrow();
        var killed = new Issuing(forms, keys, databases, clock);
        assertThat(killed.collect(form, secret(survey, 0), asking.blinded().message(), LocalDate.now(clock)))
                .isEqualTo("SIGN");
        var restarted = new Issuing(forms, keys, databases, clock);
        assertThat(restarted.issue(
                        survey.id(), secret(survey, 0), asking.blinded().message()))
                .isInstanceOf(Outcome.Signed.class);
        assertThat(survey.counted("COLLECTED")).isOne();
    }

    @Test
    void aResetMakesTheOldLetterWorthless() {
        SurveyForTests survey = SurveyForTests.open(beans, 2);
        Octets old = secret(survey, 0);
        ask(survey, 0, asking(survey));
        survey.within(() -> assertThat(invitations.reset(
                        survey.agency(), survey.id(), survey.contacts().getFirst(), "โทรศัพท์หาย"))
                .isTrue());
        assertThat(secret(survey, 0)).isNotEqualTo(old);
        assertThat(issuing.issue(survey.id(), old, asking(survey).blinded().message()))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(ask(survey, 0, asking(survey))).isInstanceOf(Outcome.Signed.class);
        survey.within(() -> {
            assertThat(invitations.resets(survey.agency(), survey.id())).isOne();
            assertThat(invitations.reset(survey.agency(), survey.id(), UUID.randomUUID(), "ไม่มีผู้นี้"))
                    .isFalse();
        });
    }

    @Test
    void theLinkHasItsSecretInTheFragmentAndItIsNowhereInTheDatabase() {
        SurveyForTests survey = SurveyForTests.open(beans, 1);
        String link = survey.link(0);
        assertThat(link)
                .matches("https?://issue\\.[^/]+/i#" + survey.id() + "\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{11}");
        assertThat(survey.link(0)).isEqualTo(link);
        survey.within(() -> {
            assertThat(invitations.invite(survey.agency(), survey.id())).isZero();
            var hash = beans.getBean(JdbcClient.class)
                    .sql("select secret_hash from survey.invitation where survey_id = :survey")
                    .param("survey", survey.id())
                    .query((row, _) -> row.getBytes(1))
                    .single();
            assertThat(hash).hasSize(32).isNotEqualTo(secret(survey, 0).bytes());
        });
    }

    /// 64 threads ask for two passes on each of 40 invitations; `./prove survey-tokens` asks on 200.
    @Test
    void whoeverIsFirstGetsTheOnlyPass() throws Exception {
        assertThat(race(beans, 40)).isEqualTo(new Race(40, 40, 40, 80));
    }

    /// What came of a race.
    ///
    /// @param passes  invitations on which exactly one of the two passes was signed
    /// @param counted passes by the count of the day
    /// @param unasked passes that the key alone, without the database, signs for the same requests
    record Race(int invitations, int passes, int counted, int unasked) {}

    static Race race(BeanFactory beans, int people) throws Exception {
        SurveyForTests survey = SurveyForTests.open(beans, people);
        var issuing = beans.getBean(Issuing.class);
        RSAPublicKey key = BlindRsa.key(
                beans.getBean(Forms.class).find(survey.id()).orElseThrow().signingKey());
        var signing = beans.getBean(KeyFiles.class).signing(survey.id()).orElseThrow();
        int passes = 0;
        int unasked = 0;
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (int person = 0; person < people; person++) {
                Octets secret = secret(survey, person);
                List<Octets> two = List.of(
                        BlindRsa.blind(key, Pass.message(survey.id(), RANDOM), RANDOM)
                                .message(),
                        BlindRsa.blind(key, Pass.message(survey.id(), RANDOM), RANDOM)
                                .message());
                var asked = new ArrayList<Callable<Boolean>>();
                for (int i = 0; i < 64; i++) {
                    Octets blinded = two.get(i % 2);
                    asked.add(() -> issuing.issue(survey.id(), secret, blinded) instanceof Outcome.Signed);
                }
                var signed = new java.util.TreeSet<Integer>();
                List<Future<Boolean>> done = threads.invokeAll(asked);
                for (int i = 0; i < done.size(); i++) {
                    if (done.get(i).get()) {
                        signed.add(i % 2);
                    }
                }
                passes += signed.size();
                unasked += (int) two.stream()
                        .map(blinded -> BlindRsa.blindSign(signing, blinded))
                        .distinct()
                        .count();
            }
        }
        return new Race(people, passes, survey.counted("COLLECTED"), unasked);
    }

    private Outcome ask(SurveyForTests survey, int person, Asking asking) {
        return issuing.issue(
                survey.id(), secret(survey, person), asking.blinded().message());
    }

    private Asking asking(SurveyForTests survey) {
        byte[] message = Pass.message(survey.id(), RANDOM);
        return new Asking(Octets.of(message), BlindRsa.blind(key(survey), message, RANDOM));
    }

    private RSAPublicKey key(SurveyForTests survey) {
        return BlindRsa.key(forms.find(survey.id()).orElseThrow().signingKey());
    }

    private static Octets signed(Outcome outcome) {
        return ((Outcome.Signed) outcome).blindSignature();
    }

    private static Octets secret(SurveyForTests survey, int person) {
        String[] parts = survey.link(person).split("#", 2)[1].split("\\.", 3);
        return Octets.of(Base64.getUrlDecoder().decode(parts[1]));
    }
}
