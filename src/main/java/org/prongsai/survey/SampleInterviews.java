package org.prongsai.survey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agency;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.SampleWanted;
import org.prongsai.survey.InterviewBatch.Kind;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives OPDC two surveys of those who use it in the year that the sample assessors assess: one that runs and a closed
/// rehearsal, both with some interviews.
@Component
class SampleInterviews {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final int DAYS = 18;
    private static final Bilingual REHEARSAL =
            new Bilingual("แบบวัด EIT รอบทดลอง (ตัวอย่าง)", "EIT, trial round (example)");

    private final Surveys surveys;
    private final Proposals proposals;
    private final Forms forms;
    private final DayCountStore counts;
    private final Intake intake;
    private final Interviews interviews;
    private final Closing closing;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleInterviews(
            Surveys surveys,
            Proposals proposals,
            Forms forms,
            DayCountStore counts,
            Intake intake,
            Interviews interviews,
            Closing closing,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.surveys = surveys;
        this.proposals = proposals;
        this.forms = forms;
        this.counts = counts;
        this.intake = intake;
        this.interviews = interviews;
        this.closing = closing;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    @Order(67)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        List<PersonId> officers =
                people.samples().stream().map(Person::id).limit(2).toList();
        if (agency.code().equals("opdc") && officers.size() == 2) {
            new Tenant(agency.id().value()).run(() -> {
                UUID running = SampleSurveys.id(agency.code(), "part-two");
                UUID closed = SampleSurveys.id(agency.code(), "part-two-closed");
                if (surveys.find(agency.id(), running).isEmpty()) {
                    answered(agency, running, Held.OFFICIAL, 25);
                    answered(agency, closed, Held.INTERNAL, 0);
                    closing.ask(agency.id(), closed, officers.getFirst());
                    closing.approve(agency.id(), closed, officers.getLast());
                    closing.goOn(agency.id(), closed);
                }
            });
        }
    }

    /// Open since some days, answered every day and interviewed every third.
    ///
    /// @param left days on which it is still answered
    private void answered(Agency agency, UUID id, Held held, int left) {
        LocalDate today = LocalDate.now(clock);
        Survey draft = proposals.propose(agency.id(), YEAR, "EIT");
        surveys.add(
                new Survey(
                        agency.id(),
                        id,
                        YEAR,
                        draft.instrument(),
                        held,
                        State.DRAFT,
                        held == Held.INTERNAL ? REHEARSAL : draft.title(),
                        draft.editionId(),
                        538,
                        today.minusDays(DAYS),
                        today.minusDays(DAYS),
                        today.plusDays(left),
                        EnumSet.of(Way.SLIP, Way.LINK),
                        false,
                        true,
                        null,
                        0),
                id);
        surveys.open(agency.id(), YEAR, id);
        Survey survey = surveys.require(agency.id(), YEAR, id);
        transaction.executeWithoutResult(_ -> batches(survey, today));
        Form form = forms.find(id).orElseThrow();
        var random = new SplittableRandom(id.getLeastSignificantBits());
        int[] link = IntStream.range(0, DAYS).map(i -> i * 5 % 4).toArray();
        int[] interviewed =
                IntStream.range(0, DAYS).map(i -> i % 3 == 1 ? 2 + i % 2 : 0).toArray();
        keep(form, Way.LINK, IntStream.of(link).sum(), random);
        keep(form, Way.INTERVIEW, IntStream.of(interviewed).sum(), random);
        transaction.executeWithoutResult(_ -> {
            spread(survey, Way.LINK, link, today);
            spread(survey, Way.INTERVIEW, interviewed, today);
        });
    }

    private void batches(Survey survey, LocalDate today) {
        batch(survey, 1, Kind.FORMS, 30, today.minusDays(DAYS));
        batch(survey, 2, Kind.SLIPS, 40, today.minusDays(DAYS / 2));
    }

    /// Of papers that nobody holds.
    private void batch(Survey survey, int desk, Kind kind, int number, LocalDate day) {
        UUID id = UUID.nameUUIDFromBytes((survey.id() + " desk " + desk).getBytes(StandardCharsets.UTF_8));
        interviews.keep(survey, new InterviewBatch(id, desk, kind, number, day), List.of());
    }

    private void keep(Form form, Way way, int number, SplittableRandom random) {
        intake.keepSamples(
                form,
                IntStream.range(0, number)
                        .mapToObj(_ -> SampleAnswers.sheet(form.questionnaire(), way, random, 0))
                        .toList());
    }

    /// They came on other days, not all today.
    private void spread(Survey survey, Way way, int[] numbers, LocalDate today) {
        counts.set(survey.agency(), survey.id(), today, way.name(), 0);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                counts.set(survey.agency(), survey.id(), today.minusDays(DAYS - i), way.name(), numbers[i]);
            }
        }
    }
}
