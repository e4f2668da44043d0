package org.prongsai.survey.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.prongsai.survey.Form;
import org.prongsai.survey.Intake;
import org.prongsai.survey.Intake.Outcome;
import org.prongsai.survey.InterviewCode;
import org.prongsai.survey.Interviews;
import org.prongsai.survey.Receipt;
import org.prongsai.survey.Way;
import org.prongsai.survey.origin.InterviewView.Said;
import org.prongsai.web.access.OpenToAll;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where interviewers key in, each answer with the code of a paper. That it is an interview follows from the code
/// alone; what a browser says of it counts for nothing.
@Controller
@OpenToAll
@RequestMapping(SurveyOrigins.ANSWERS + "/i")
class InterviewController {
    private static final int BUSY_SECONDS = 5;

    private final Interviews interviews;
    private final Intake intake;
    private final AnswerPages pages;
    private final Speeches speeches;
    private final Guesses guesses;
    private final Clock clock;

    InterviewController(
            Interviews interviews, Intake intake, AnswerPages pages, Speeches speeches, Guesses guesses, Clock clock) {
        this.interviews = interviews;
        this.intake = intake;
        this.pages = pages;
        this.speeches = speeches;
        this.guesses = guesses;
        this.clock = clock;
    }

    /// What a code gives the right to.
    private record Right(InterviewCode code, Form form) {}

    @GetMapping
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(HttpStatus.OK, InterviewView.BLANK, request, response);
    }

    /// Leads to the form of a code.
    @PostMapping
    void typed(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Right> right = right(code, request, response);
        if (right.isPresent()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION,
                    "/i/" + right.get().code().text() + "?lang="
                            + speeches.of(request).words().tag());
        }
    }

    @GetMapping("/{code}")
    void form(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Right> right = right(code, request, response);
        if (right.isEmpty()) {
            return;
        }
        Form form = right.get().form();
        if (interviews.isUsed(form, right.get().code())) {
            show(HttpStatus.CONFLICT, new InterviewView(Said.USED, "", ""), request, response);
        } else {
            Replies.html(
                    HttpStatus.OK,
                    pages.form(
                            form,
                            Way.INTERVIEW,
                            right.get().code().text(),
                            speeches.of(request, form.questionnaire()),
                            false),
                    response);
        }
    }

    /// Keeps an interview. Where its code was used meanwhile, what was typed comes back and asks for another code.
    @PostMapping("/{code}")
    void send(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Typed typed = Typed.of(request.getParameterMap());
        String other = typed.code();
        Optional<Right> right = read(other.isEmpty() ? code : other);
        if (right.isEmpty()) {
            Optional<Right> first = other.isEmpty() ? Optional.empty() : read(code);
            if (first.isPresent()) {
                again(HttpStatus.UNPROCESSABLE_CONTENT, first.get(), typed, true, request, response);
            } else {
                show(HttpStatus.NOT_FOUND, new InterviewView(Said.UNKNOWN, "", code), request, response);
            }
        } else if (isOpen(right.get().form(), request, response)) {
            keep(right.get(), typed, request, response);
        }
    }

    private void keep(Right right, Typed typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Form form = right.form();
        if (typed.turnsLanguage()) {
            again(HttpStatus.OK, right, typed, false, request, response);
            return;
        }
        if (!typed.missing(form.questionnaire()).isEmpty() || typed.isCommentTooLong()) {
            again(HttpStatus.UNPROCESSABLE_CONTENT, right, typed, false, request, response);
            return;
        }
        Outcome outcome =
                intake.keep(form, right.code().right(form.survey()), typed.sheet(form.questionnaire(), Way.INTERVIEW));
        switch (outcome) {
            case Outcome.Kept(Receipt receipt) ->
                show(HttpStatus.OK, new InterviewView(Said.DONE, receipt.text(), ""), request, response);
            case Outcome.Used() -> again(HttpStatus.CONFLICT, right, typed, true, request, response);
            case Outcome.Over() -> say("over", HttpStatus.GONE, request, response);
            case Outcome.Busy() ->
                Replies.later(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        BUSY_SECONDS,
                        pages.wait(new WaitView("busy", BUSY_SECONDS, 0, typed), speeches.of(request)),
                        response);
        }
    }

    /// The form with all that was typed.
    ///
    /// @param used whether another code is needed
    private void again(
            HttpStatus status,
            Right right,
            Typed typed,
            boolean used,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Form form = right.form();
        var view = AnswerView.again(
                form,
                Way.INTERVIEW,
                typed,
                typed.turnsLanguage() ? Set.of() : typed.missing(form.questionnaire()),
                used);
        Replies.html(
                status,
                pages.again(form, view, right.code().text(), speeches.of(request, form.questionnaire())),
                response);
    }

    /// What a code gives the right to now; where it gives none, it is said why. A network that tries too many wrong
    /// ones is told that there is none.
    private Optional<Right> right(String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Right> found = guesses.ask(request.getRemoteAddr(), () -> read(code), Optional::isEmpty)
                .orElse(Optional.empty());
        if (found.isEmpty()) {
            show(HttpStatus.NOT_FOUND, new InterviewView(Said.UNKNOWN, "", code), request, response);
            return found;
        }
        return isOpen(found.get().form(), request, response) ? found : Optional.empty();
    }

    private Optional<Right> read(String code) {
        return InterviewCode.read(code).flatMap(read -> interviews.form(read).map(form -> new Right(read, form)));
    }

    private boolean isOpen(Form form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (form.takesAnswers(today)) {
            return true;
        }
        boolean early = form.open() && today.isBefore(form.opens());
        say(early ? "early" : "over", early ? HttpStatus.OK : HttpStatus.GONE, request, response);
        return false;
    }

    private void show(HttpStatus status, InterviewView view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Replies.html(status, pages.interview(view, speeches.of(request)), response);
    }

    private void say(String what, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Replies.html(status, pages.say(what, speeches.of(request)), response);
    }
}
