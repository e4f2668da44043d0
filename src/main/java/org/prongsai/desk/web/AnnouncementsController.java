package org.prongsai.desk.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.desk.Announcement;
import org.prongsai.desk.Announcements;
import org.prongsai.desk.Desk;
import org.prongsai.desk.Offices;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an agency announces.
@Controller
@OpenToSignedIn
@RequestMapping("/agencies/{agency}/announcements")
class AnnouncementsController {
    private static final String FORM = "desk/announcement_form";

    private final Announcements announcements;
    private final AnnouncementText texts;
    private final Offices offices;
    private final Desk.Owners owners;
    private final Clock clock;

    AnnouncementsController(
            Announcements announcements, AnnouncementText texts, Offices offices, Desk.Owners owners, Clock clock) {
        this.announcements = announcements;
        this.texts = texts;
        this.offices = offices;
        this.owners = owners;
        this.clock = clock;
    }

    /// Leads to where all that was announced is listed.
    @GetMapping
    ModelAndView all(@PathVariable String agency) {
        office(agency);
        return Answer.seeOther("/my-work?view=announced&agency=" + agency);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String agency, @PathVariable UUID id, Visit visit) {
        Offices.Office office = office(agency);
        Words words = visit.words();
        Announcement one =
                announcements.require(office.id(), id, owners.current().person());
        String path = path(agency) + "/" + id;
        return Answer.page(
                "desk/announcement",
                new AnnouncementPage(
                        words.pick(one.title()),
                        words.pick(office.name()),
                        AnnouncementText.badge(one, words),
                        Words.paragraphs(words.pick(one.text())),
                        words.text("desk.announcement.posted", words.moment(one.postedAt())),
                        words.text("desk.announcement.by", words.date(one.until())),
                        one.acknowledged() ? null : path + "/acknowledge",
                        texts.share(one, path),
                        visit.may(PostsAnnouncements.class) ? readers(one, words) : null));
    }

    @PostMapping("/{id}/acknowledge")
    ModelAndView acknowledge(@PathVariable String agency, @PathVariable UUID id) {
        announcements.acknowledge(office(agency).id(), id, owners.current().person());
        return Answer.seeOther(path(agency) + "/" + id);
    }

    @PostsAnnouncements
    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, Words words) {
        return Answer.page(FORM, page(agency, AnnouncementForm.EMPTY, FieldErrors.NONE, words));
    }

    /// @param once the idempotency key, which becomes the announcement's id
    @PostsAnnouncements
    @PostMapping
    ModelAndView post(
            @PathVariable String agency,
            @Valid @ModelAttribute AnnouncementForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Words words) {
        LocalDate until = form.until();
        FieldErrors errors = FieldErrors.of(binding, words).needed("until", until, words);
        if (until != null
                && (until.isBefore(LocalDate.now(clock))
                        || until.isAfter(LocalDate.now(clock).plusYears(1)))) {
            errors = errors.and("until", words.lookup("desk.announcement.until.range"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(agency, form, errors, words));
        }
        announcements.post(office(agency).id(), form.wish(), owners.current().person(), once);
        return Answer.seeOther(path(agency) + "/" + once);
    }

    private AnnouncementFormPage page(String agency, AnnouncementForm form, FieldErrors errors, Words words) {
        return new AnnouncementFormPage(words.pick(office(agency).name()), path(agency), form.fields(errors, words));
    }

    private AnnouncementPage.@Nullable Readers readers(Announcement one, Words words) {
        Announcements.Readers readers = announcements.readers(one.agency(), one.id());
        int have = readers.acknowledged().size();
        return new AnnouncementPage.Readers(
                words.text(
                        "desk.announcement.readers.lead",
                        words.count(have),
                        words.count(have + readers.missing().size())),
                names(readers.missing(), words),
                names(readers.acknowledged(), words));
    }

    private static List<String> names(List<Bilingual> people, Words words) {
        return people.isEmpty()
                ? List.of(words.lookup("desk.announcement.nobody"))
                : people.stream().map(words::pick).toList();
    }

    private Offices.Office office(String agency) {
        return offices.find(agency).orElseThrow(() -> new NoSuchElementException("no agency " + agency));
    }

    private static String path(String agency) {
        return "/agencies/" + agency + "/announcements";
    }
}
