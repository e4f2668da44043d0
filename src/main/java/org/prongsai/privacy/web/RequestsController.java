package org.prongsai.privacy.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.privacy.Notices;
import org.prongsai.privacy.PersonalData;
import org.prongsai.privacy.Request;
import org.prongsai.privacy.Requests;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The request desk: takes in what came by letter, and answers.
@Controller
@KeepsPrivacy
@RequestMapping("/agencies/{agency}/privacy/requests")
class RequestsController {
    private static final String PAGE = "privacy/request";
    private static final String FORM = "privacy/request_form";

    private final Agencies agencies;
    private final Requests requests;
    private final Notices notices;
    private final People people;
    private final PersonalData data;
    private final Clock clock;

    RequestsController(
            Agencies agencies, Requests requests, Notices notices, People people, PersonalData data, Clock clock) {
        this.agencies = agencies;
        this.requests = requests;
        this.notices = notices;
        this.people = people;
        this.data = data;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, Visit visit) {
        return Answer.page(
                FORM, page(agencies.require(agency), LetterForm.on(today()), FieldErrors.NONE, visit.words()));
    }

    /// @param once the idempotency key, which becomes the request's id
    @PostMapping
    ModelAndView receive(
            @PathVariable String agency,
            @Valid @ModelAttribute LetterForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Words words) {
        Agency found = agencies.require(agency);
        FieldErrors errors = FieldErrors.of(binding, words)
                .needed("kind", form.kind(), words)
                .needed("received", form.received(), words);
        if (form.received() != null
                && (form.received().isAfter(today()) || form.received().isBefore(today().minusYears(1)))) {
            errors = errors.and("received", words.lookup("privacy.request.received.range"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(found, form, errors, words));
        }
        int notice = notices.current(found.id().value(), Notices.Form.REQUEST).version();
        requests.receive(found, form.wish(notice), once);
        return Answer.seeOther(found.path() + "/privacy?told=received");
    }

    @ReadsPrivacy
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String agency, @PathVariable UUID id, Visit visit) {
        Agency found = agencies.require(agency);
        Request one = requests.require(found.id().value(), id);
        return Answer.page(PAGE, page(found, one, new AnswerForm(null, null, one.version()), FieldErrors.NONE, visit));
    }

    /// Answers it; an erasure that is granted erases at once.
    @PostMapping("/{id}")
    ModelAndView close(
            @PathVariable String agency,
            @PathVariable UUID id,
            @Valid @ModelAttribute AnswerForm form,
            BindingResult binding,
            Visit visit) {
        Words words = visit.words();
        Agency found = agencies.require(agency);
        Request one = requests.require(found.id().value(), id);
        FieldErrors errors = FieldErrors.of(binding, words).needed("state", form.state(), words);
        if (form.lacksAnswer()) {
            errors = errors.and("answer", words.lookup("privacy.request.answer.needed"));
        }
        boolean erases = one.kind() == Request.Kind.ERASURE && form.state() == Request.State.DONE;
        if (errors.isEmpty() && erases && one.person() != null && data.isInOffice(one.person())) {
            errors = errors.and("state", words.lookup("privacy.request.erase.inOffice"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(found, one, form, errors, visit));
        }
        try {
            if (erases && one.person() != null && one.version() == form.version() && one.isOpen()) {
                data.erase(one.person());
            }
            requests.close(
                    found.id().value(), id, form.version(), Objects.requireNonNull(form.state()), form.answerOrNull());
        } catch (OptimisticLockingFailureException e) {
            Request now = requests.require(found.id().value(), id);
            return Answer.conflict(
                    PAGE,
                    page(found, now, form, FieldErrors.NONE, visit)
                            .meanwhile(Theirs.of(
                                    form.fields(FieldErrors.NONE, words),
                                    new AnswerForm(now.state(), now.answer(), now.version())
                                            .fields(FieldErrors.NONE, words),
                                    words)));
        }
        return Answer.seeOther(found.path() + "/privacy?told=closed");
    }

    private RequestFormPage page(Agency agency, LetterForm form, FieldErrors errors, Words words) {
        return new RequestFormPage(
                words.pick(agency.name()),
                agency.path() + "/privacy",
                agency.path() + "/privacy/requests",
                paragraphs(notices.current(agency.id().value(), Notices.Form.REQUEST), words),
                form.fields(errors, words));
    }

    static List<String> paragraphs(Notices.Notice notice, Words words) {
        return Words.paragraphs(words.pick(notice.text()));
    }

    private RequestPage page(Agency agency, Request one, AnswerForm form, FieldErrors errors, Visit visit) {
        Words words = visit.words();
        return new RequestPage(
                CentreView.kind(one.kind(), words),
                agency.path() + "/privacy",
                new CentreView(agency, visit, clock.instant()).badge(one),
                from(one, words),
                words.date(one.received()),
                words.date(one.due()),
                Words.paragraphs(one.detail()),
                one.answer() == null ? List.of() : Words.paragraphs(one.answer()),
                one.closedAt() == null ? null : words.moment(one.closedAt()),
                one.isOpen() && visit.may(KeepsPrivacy.class) ? agency.path() + "/privacy/requests/" + one.id() : null,
                one.kind() == Request.Kind.ERASURE && one.person() != null,
                form.fields(errors, words),
                form.version(),
                null);
    }

    private String from(Request one, Words words) {
        if (one.person() == null) {
            return one.asker() + (one.contact() == null ? "" : " · " + one.contact());
        }
        return people.find(new PersonId(one.person()))
                .map(Person::name)
                .map(words::pick)
                .orElse(words.lookup("privacy.request.account"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
