package org.prongsai.survey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.Agency;
import org.prongsai.survey.InterviewBatch.Kind;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.token.Octets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Part 2 of the survey of those who use an agency (EIT): interviewers of the assessor's team ask and key in, each
/// answer with a code of its own. Whoever calls it says who may make codes; an agency never makes its own.
///
/// What is done for a survey must run for its agency, as the current tenant; what is asked by a code need not.
@Service
public class Interviews {
    private static final String INSTRUMENT = "EIT";

    private final SurveyStore surveys;
    private final InterviewStore store;
    private final InterviewPapers papers;
    private final Forms forms;
    private final IntakeBox box;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Interviews(
            SurveyStore surveys,
            InterviewStore store,
            InterviewPapers papers,
            Forms forms,
            IntakeBox box,
            Trail trail,
            Clock clock) {
        this.surveys = surveys;
        this.store = store;
        this.papers = papers;
        this.forms = forms;
        this.box = box;
        this.trail = trail;
        this.clock = clock;
    }

    /// Why no papers can be made.
    public enum Refusal {
        /// Only the survey of those who use an agency has a second part.
        NO_PART_TWO,
        /// It is answered in ITAS.
        ELSEWHERE,
        /// It is not open, or its days are over.
        NOT_OPEN,
        /// The same request was done; its papers were handed out and cannot be had again.
        ALREADY;

        /// As in keys of texts: `no_part_two`.
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What came of making papers.
    public sealed interface Making {
        /// The papers as a PDF, which cannot be had a second time.
        record Made(InterviewBatch batch, Octets pdf) implements Making {
            /// The file.
            public byte[] file() {
                return pdf.bytes();
            }
        }

        /// None were made.
        record Refused(Refusal why) implements Making {}
    }

    /// Whether a survey has a second part at all.
    public static boolean hasPartTwo(Survey survey) {
        return survey.instrument().equals(INSTRUMENT) && survey.held() != Held.ITAS;
    }

    /// Why no papers of a survey can be made now; empty where they can.
    public Optional<Refusal> refusal(Survey survey) {
        if (!survey.instrument().equals(INSTRUMENT)) {
            return Optional.of(Refusal.NO_PART_TWO);
        }
        if (survey.held() == Held.ITAS) {
            return Optional.of(Refusal.ELSEWHERE);
        }
        return survey.state() == State.OPEN && !LocalDate.now(clock).isAfter(survey.closes())
                ? Optional.empty()
                : Optional.of(Refusal.NOT_OPEN);
    }

    /// The batches of a survey, the latest first.
    @Transactional(readOnly = true)
    public List<InterviewBatch> batches(Survey survey) {
        return store.of(survey);
    }

    /// Makes papers for the next desk, each with a code of its own, and counts them. Of the codes hashes alone are
    /// kept.
    ///
    /// @param number  1 to as many as the kind lets
    /// @param request idempotency key, which becomes the batch's id
    @Transactional
    public Making make(Agency agency, Survey survey, Kind kind, int number, UUID request) {
        if (number < 1 || number > kind.most()) {
            throw new IllegalArgumentException(number + " " + kind);
        }
        Optional<Refusal> refusal = refusal(survey);
        if (refusal.isPresent()) {
            return new Making.Refused(refusal.get());
        }
        surveys.lock(survey.agency(), survey.id());
        List<InterviewBatch> before = store.of(survey);
        if (before.stream().anyMatch(batch -> batch.id().equals(request))) {
            return new Making.Refused(Refusal.ALREADY);
        }
        var batch = new InterviewBatch(request, before.size() + 1, kind, number, LocalDate.now(clock));
        List<InterviewCode> codes = Stream.generate(() -> InterviewCode.random(random))
                .distinct()
                .limit(number)
                .toList();
        keep(survey, batch, codes);
        Questionnaire asked =
                surveys.questionnaire(survey.agency(), survey.id()).orElseThrow();
        return new Making.Made(batch, Octets.of(papers.pdf(agency, survey, asked, batch, codes)));
    }

    /// Keeps a batch and of its codes what finds their survey.
    void keep(Survey survey, InterviewBatch batch, List<InterviewCode> codes) {
        store.add(survey, batch);
        store.add(survey.id(), codes);
        trail.append(new Act(
                "survey.log.handed",
                Surveys.subject(survey.id()),
                Changes.none()
                        .field("survey.interview.desk.number", null, Integer.toString(batch.desk()))
                        .field("survey.interview.number", null, Integer.toString(batch.number()))
                        .payload()));
    }

    /// The form that a code is good for.
    @Transactional(readOnly = true)
    public Optional<Form> form(InterviewCode code) {
        return store.survey(code).flatMap(forms::find);
    }

    /// Whether a code was used.
    public boolean isUsed(Form form, InterviewCode code) {
        return box.wasUsed(form, code.right(form.survey()));
    }
}
