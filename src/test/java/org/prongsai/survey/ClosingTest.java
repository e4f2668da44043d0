package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.Intake.Outcome;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.seal.Opener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A survey from its last answer to its published tallies, also when the program dies between any two steps.
@SurveyTest
class ClosingTest {
    private static final PersonId FIRST = new PersonId(new UUID(7, 1));
    private static final PersonId SECOND = new PersonId(new UUID(7, 2));

    @Autowired
    private OpenedSurveys surveys;

    @Autowired
    private Intake intake;

    @Autowired
    private Closing closing;

    @Autowired
    private Mixer mixer;

    @Autowired
    private Tallies tallies;

    @Autowired
    private SurveyStore store;

    @Autowired
    private KeyFiles keys;

    @Autowired
    private TransactionTemplate transaction;

    private final Random random = new Random(2564);

    @Test
    void whatCameOutIsWhatWentIn() {
        Form form = surveys.open(OpenedSurveys.questions(30, true));
        List<AnswerSheet> sheets = answer(form, 60);
        close(form);
        assertThat(closing.goOn(form.agency(), form.survey())).isTrue();
        Close close = closing.of(form.agency(), form.survey()).orElseThrow();
        assertThat(close.step()).isEqualTo(Close.Step.DONE);
        Close.Figures figures = close.published().orElseThrow();
        assertThat(figures.answered()).isEqualTo(60);
        assertThat(figures.unreadable()).isZero();
        assertThat(figures.receiptTexts()).hasSize(60).doesNotHaveDuplicates().isSorted();
        Tallies.Results results = tallies.of(form.agency(), form.survey()).orElseThrow();
        assertThat(results.all().respondents()).isEqualTo(60);
        for (int question = 0; question < 30; question++) {
            int at = question;
            for (int option = 0; option < 4; option++) {
                int chosen = option;
                assertThat(results.all().counts().get(question).get(option)).isEqualTo((int) sheets.stream()
                        .filter(sheet -> sheet.choices().get(at) == chosen)
                        .count());
            }
        }
        assertThat(surveys.rows(form, "comment")).isEqualTo(30);
        assertThat(surveys.rows(form, "intake")).isZero();
    }

    @Test
    void aReceiptIsFoundInThePublishedList() {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        var kept = (Outcome.Kept)
                intake.keep(form, OpenedSurveys.token(random), OpenedSurveys.sheet(form.questionnaire(), random, ""));
        answer(form, 5);
        close(form);
        closing.goOn(form.agency(), form.survey());
        Close.Figures figures = closing.of(form.agency(), form.survey())
                .flatMap(Close::published)
                .orElseThrow();
        assertThat(figures.has(Receipt.read(kept.receipt().text().toLowerCase(java.util.Locale.ROOT))
                        .orElseThrow()))
                .isTrue();
        assertThat(figures.has(new Receipt(org.prongsai.survey.token.Octets.of(new byte[10]))))
                .isFalse();
    }

    @Test
    void itTakesTwoOfficers() {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        transaction.executeWithoutResult(_ -> closing.ask(form.agency(), form.survey(), FIRST));
        assertThatThrownBy(() -> closing.approve(form.agency(), form.survey(), FIRST))
                .isInstanceOf(Closing.SameOfficer.class);
        assertThat(intake.keep(
                        form, OpenedSurveys.token(random), OpenedSurveys.sheet(form.questionnaire(), random, "")))
                .isInstanceOf(Outcome.Kept.class);
        closing.withdraw(form.agency(), form.survey());
        assertThat(closing.of(form.agency(), form.survey())).isEmpty();
    }

    /// Each step may be done again after a crash that nobody told of, and changes nothing the second time.
    @Test
    void aCloseGoesOnWhereverItDied() {
        for (Close.Step died : List.of(Close.Step.APPROVED, Close.Step.SHUFFLED, Close.Step.COUNTED)) {
            Form form = surveys.open(OpenedSurveys.questions(10, true));
            answer(form, 12);
            close(form);
            until(form, died);
            assertThat(closing.goOn(form.agency(), form.survey())).isTrue();
            assertThat(closing.goOn(form.agency(), form.survey())).isTrue();
            assertThat(closing.of(form.agency(), form.survey()).orElseThrow().step())
                    .isEqualTo(Close.Step.DONE);
            assertThat(surveys.rows(form, "response")).isEqualTo(12);
            assertThat(surveys.rows(form, "comment")).isEqualTo(6);
            assertThat(tallies.of(form.agency(), form.survey())
                            .orElseThrow()
                            .all()
                            .respondents())
                    .isEqualTo(12);
        }
    }

    private void until(Form form, Close.Step died) {
        if (died == Close.Step.APPROVED) {
            return;
        }
        byte[] secret = keys.opening(form.survey()).orElseThrow();
        mixer.shuffle(form.agency(), form.survey(), form.questionnaire(), new Opener(form.survey(), secret));
        if (died == Close.Step.COUNTED) {
            mixer.count(form.agency(), form.survey(), form.questionnaire());
        }
    }

    @Test
    void withoutACustodianItWaits() throws Exception {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        answer(form, 6);
        close(form);
        var folder = java.nio.file.Path.of(System.getProperty("test.data", "target/test-data"), "keys");
        List<String> names = List.of("custodian-1.key", "custodian-2.key");
        for (String name : names) {
            java.nio.file.Files.move(folder.resolve(name), folder.resolve(name + ".away"));
        }
        try {
            assertThat(closing.goOn(form.agency(), form.survey())).isFalse();
            assertThat(surveys.rows(form, "intake")).isEqualTo(6);
        } finally {
            for (String name : names) {
                java.nio.file.Files.move(folder.resolve(name + ".away"), folder.resolve(name));
            }
        }
        assertThat(closing.goOn(form.agency(), form.survey())).isTrue();
    }

    @Test
    void theKeysAreGoneAfterwards() {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        answer(form, 6);
        close(form);
        closing.goOn(form.agency(), form.survey());
        assertThat(keys.opening(form.survey())).isEmpty();
        assertThat(keys.signing(form.survey())).isEmpty();
    }

    /// A survey of one group shows no other way to it: small groups and what they could be worked out from stay hidden.
    @Test
    void smallGroupsAreHidden() {
        Form form = surveys.open(OpenedSurveys.questions(2, false));
        for (int i = 0; i < 20; i++) {
            int group = i < 2 ? 0 : i < 11 ? 1 : 2;
            intake.keep(
                    form, OpenedSurveys.token(random), new AnswerSheet(Way.LINK, List.of(1, 2), List.of(group), ""));
        }
        close(form);
        closing.goOn(form.agency(), form.survey());
        var groups = tallies.of(form.agency(), form.survey())
                .orElseThrow()
                .groups()
                .values()
                .iterator()
                .next();
        assertThat(groups.stream().map(group -> group.counted().isPresent()).toList())
                .containsExactly(false, false, true, false);
    }

    private List<AnswerSheet> answer(Form form, int count) {
        var sheets = new ArrayList<AnswerSheet>();
        for (int i = 0; i < count; i++) {
            String comment = form.questionnaire().comments() && i % 2 == 0 ? "ข้อความ " + i : "";
            sheets.add(OpenedSurveys.sheet(form.questionnaire(), random, comment));
            assertThat(intake.keep(form, OpenedSurveys.token(random), sheets.getLast()))
                    .isInstanceOf(Outcome.Kept.class);
        }
        return sheets;
    }

    private void close(Form form) {
        closing.ask(form.agency(), form.survey(), FIRST);
        closing.approve(form.agency(), form.survey(), SECOND);
        assertThat(transaction.<Survey.State>execute(_ ->
                        store.find(form.agency(), form.survey()).orElseThrow().state()))
                .isEqualTo(Survey.State.CLOSING);
    }
}
