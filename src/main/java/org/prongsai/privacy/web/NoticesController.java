package org.prongsai.privacy.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.privacy.Notices;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What people are told before they enter something about themselves, and every earlier wording of it.
@Controller
@RequestMapping("/agencies/{agency}/privacy/notices/{form}")
class NoticesController {
    private static final String PAGE = "privacy/notice";

    private final Agencies agencies;
    private final Notices notices;
    private final Clock clock;

    NoticesController(Agencies agencies, Notices notices, Clock clock) {
        this.agencies = agencies;
        this.notices = notices;
        this.clock = clock;
    }

    @OpenToSignedIn
    @GetMapping
    ModelAndView notice(@PathVariable String agency, @PathVariable String form, Visit visit) {
        Agency found = agencies.require(agency);
        Notices.Form which = Notices.Form.of(form);
        Notices.Notice newest = notices.all(found.id().value(), which).getFirst();
        return Answer.page(
                PAGE, page(found, which, NoticeForm.of(newest, LocalDate.now(clock)), FieldErrors.NONE, visit, null));
    }

    @KeepsPrivacy
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable String form,
            @Valid @ModelAttribute NoticeForm entered,
            BindingResult binding,
            Visit visit) {
        Agency found = agencies.require(agency);
        Notices.Form which = Notices.Form.of(form);
        Words words = visit.words();
        FieldErrors errors = FieldErrors.of(binding, words).needed("from", entered.from(), words);
        var today = LocalDate.now(clock);
        if (entered.from() != null
                && (entered.from().isBefore(today) || entered.from().isAfter(today.plusYears(1)))) {
            errors = errors.and("from", words.lookup("privacy.notice.from.range"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(found, which, entered, errors, visit, null));
        }
        try {
            notices.add(found.id().value(), which, entered.version(), entered.text(), entered.day());
        } catch (OptimisticLockingFailureException e) {
            Notices.Notice newest = notices.all(found.id().value(), which).getFirst();
            return Answer.conflict(
                    PAGE,
                    page(
                            found,
                            which,
                            entered.over(newest.version()),
                            FieldErrors.NONE,
                            visit,
                            Theirs.of(
                                    entered.fields(FieldErrors.NONE, words),
                                    NoticeForm.of(newest, entered.day()).fields(FieldErrors.NONE, words),
                                    words)));
        }
        return Answer.seeOther(found.path() + "/privacy?told=notice");
    }

    private NoticePage page(
            Agency agency,
            Notices.Form which,
            NoticeForm form,
            FieldErrors errors,
            Visit visit,
            @Nullable Theirs theirs) {
        Words words = visit.words();
        List<NoticePage.Version> versions = notices.all(agency.id().value(), which).stream()
                .map(notice -> new NoticePage.Version(
                        words.text("privacy.notice.numbered", notice.version()),
                        notice.validFrom() == null
                                ? words.lookup("privacy.notice.program")
                                : words.text("privacy.notice.since", words.date(notice.validFrom())),
                        RequestsController.paragraphs(notice, words)))
                .toList();
        return new NoticePage(
                words.lookup("privacy.form." + which.tag()),
                words.pick(agency.name()),
                agency.path() + "/privacy",
                agency.path() + "/privacy/notices/" + which.tag(),
                versions,
                visit.may(KeepsPrivacy.class) ? form.fields(errors, words) : List.of(),
                form.version(),
                !errors.isEmpty() || theirs != null,
                theirs);
    }
}
