package org.prongsai.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agency;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.SampleWanted;
import org.prongsai.survey.Questionnaire.Option;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets made-up people answer the samples that are open, and closes a first round of OPDC, so that results can be seen.
@Component
class SampleAnswers {
    private static final int ANSWERED = 58;
    private static final List<String> COMMENTS = List.of(
            "อยากให้แจ้งแผนงบประมาณให้เจ้าหน้าที่ทราบตั้งแต่ต้นปี",
            "ขั้นตอนยืมครุภัณฑ์สั้นลงแล้ว แต่ยังต้องกรอกแบบฟอร์มซ้ำ",
            "หัวหน้ากองรับฟังความคิดเห็นดี ขอให้ทำต่อ",
            "ควรมีช่องทางร้องเรียนที่ไม่ต้องบอกชื่อ");

    private final Surveys surveys;
    private final SurveyCounts known;
    private final Proposals proposals;
    private final Forms forms;
    private final DayCountStore counts;
    private final Intake intake;
    private final Closing closing;
    private final Comments comments;
    private final Watch watch;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleAnswers(
            Surveys surveys,
            SurveyCounts known,
            Proposals proposals,
            Forms forms,
            DayCountStore counts,
            Intake intake,
            Closing closing,
            Comments comments,
            Watch watch,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.surveys = surveys;
        this.known = known;
        this.proposals = proposals;
        this.forms = forms;
        this.counts = counts;
        this.intake = intake;
        this.closing = closing;
        this.comments = comments;
        this.watch = watch;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    @Order(66)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        List<PersonId> officers =
                people.samples().stream().map(Person::id).limit(2).toList();
        new Tenant(agency.id().value()).run(() -> {
            answer(agency, SampleSurveys.id(agency.code(), "answered"));
            if (agency.code().equals("opdc") && officers.size() == 2) {
                close(agency, SampleSurveys.id(agency.code(), "closed"), officers);
            }
            watch.look(agency.id(), SampleSurveys.id(agency.code(), "answered"));
            watch.look(agency.id(), SampleSurveys.id(agency.code(), "closed"));
        });
    }

    /// As many as the days of the sample count, so that its close finds what its page promised.
    private void answer(Agency agency, UUID id) {
        Survey survey = surveys.find(agency.id(), id).orElse(null);
        Form form = survey == null ? null : forms.find(id).orElse(null);
        LocalDate today = LocalDate.now(clock);
        if (survey == null || form == null || hasAnswers(survey, today)) {
            return;
        }
        var random = new SplittableRandom(id.getLeastSignificantBits());
        DayCounts counted = known.of(survey);
        for (Way way : List.of(Way.ROSTER, Way.SLIP, Way.LINK)) {
            int number = counted.by(way.name());
            keep(form, number, _ -> sheet(form.questionnaire(), way, random, 0));
            // they came on other days
            transaction.executeWithoutResult(_ -> counts.set(agency.id(), id, today, way.name(), 0));
        }
    }

    private boolean hasAnswers(Survey survey, LocalDate today) {
        return known.of(survey).entries().stream().anyMatch(entry -> entry.day().equals(today));
    }

    /// A round of the year before, for practice.
    private void close(Agency agency, UUID id, List<PersonId> officers) {
        if (surveys.find(agency.id(), id).isPresent()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        FiscalYear year = FiscalYear.containing(today);
        Survey draft = proposals.propose(agency.id(), year, "IIT");
        surveys.add(
                new Survey(
                        agency.id(),
                        id,
                        year,
                        draft.instrument(),
                        Survey.Held.INTERNAL,
                        Survey.State.DRAFT,
                        new Bilingual("แบบวัด IIT รอบทดลอง (ตัวอย่าง)", "IIT, trial round (example)"),
                        draft.editionId(),
                        240,
                        today.minusDays(40),
                        today.minusDays(40),
                        today,
                        EnumSet.of(Way.SLIP, Way.LINK),
                        false,
                        true,
                        null,
                        0),
                id);
        surveys.open(agency.id(), year, id);
        Form form = forms.find(id).orElseThrow();
        var random = new SplittableRandom(2564);
        keep(form, ANSWERED, i -> sheet(form.questionnaire(), way(i), random, i));
        transaction.executeWithoutResult(_ -> spread(agency, id, today));
        closing.ask(agency.id(), id, officers.getFirst());
        closing.approve(agency.id(), id, officers.getLast());
        closing.goOn(agency.id(), id);
        comments.of(agency.id(), id).stream()
                .limit(2)
                .forEach(comment -> comments.decide(
                        agency.id(), id, comment.id(), Optional.of(comment.words()), comment.version()));
    }

    private static Way way(int number) {
        return number % 5 == 0 ? Way.LINK : Way.SLIP;
    }

    /// They came over the days of the survey, not all today.
    private void spread(Agency agency, UUID id, LocalDate today) {
        counts.set(agency.id(), id, today.minusDays(40), DayCounts.PRINTED, 80);
        counts.set(agency.id(), id, today, Way.LINK.name(), 0);
        counts.set(agency.id(), id, today, Way.SLIP.name(), 0);
        for (int i = 0; i < ANSWERED; i++) {
            counts.add(agency.id(), id, today.minusDays(1 + i * 17L % 39), way(i).name(), 1);
        }
    }

    private void keep(Form form, int number, IntFunction<AnswerSheet> sheet) {
        intake.keepSamples(form, IntStream.range(0, number).mapToObj(sheet).toList());
    }

    /// Mostly content, and less so with some questions than with others.
    static AnswerSheet sheet(Questionnaire questionnaire, Way way, SplittableRandom random, int number) {
        var choices = new ArrayList<Integer>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            choices.add(choice(questionnaire.questions().get(i), i % 7 == 3 ? 0.55 : 0.85, random));
        }
        var groups = new ArrayList<Integer>();
        for (Questionnaire.Attribute attribute : questionnaire.attributes()) {
            groups.add(random.nextInt(attribute.categories().size() + 1) - 1);
        }
        String comment =
                questionnaire.comments() && number % 15 == 7 ? COMMENTS.get(number / 15 % COMMENTS.size()) : "";
        return new AnswerSheet(way, choices, groups, comment);
    }

    private static int choice(Question question, double content, SplittableRandom random) {
        List<Option> options = question.options().stream()
                .sorted((one, other) -> other.worth().compareTo(one.worth()))
                .toList();
        int rank = 0;
        while (rank < options.size() - 1 && random.nextDouble() > content) {
            rank++;
        }
        return question.options().indexOf(options.get(rank));
    }
}
