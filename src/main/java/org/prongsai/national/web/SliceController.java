package org.prongsai.national.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Slices;
import org.prongsai.identity.Slices.Slice;
import org.prongsai.national.Progress;
import org.prongsai.national.web.RemindersView.Within;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The commission's pages narrowed to a part of the country: provincial offices follow and remind the agencies of their
/// province, parent bodies read how far theirs are. Agencies of other parts are not there.
@Controller
@FollowsSlice
@RequestMapping("/slices/{year}")
class SliceController {
    private static final Set<Role> ALL = Set.of(Role.PROVINCIAL_OFFICE, Role.PARENT_BODY);
    private static final Set<Role> REMINDING = Set.of(Role.PROVINCIAL_OFFICE);

    private final Slices slices;
    private final Agencies agencies;
    private final Progress progress;
    private final AgencyPages pages;
    private final ReminderPages reminders;
    private final CurrentPerson person;
    private final Clock clock;

    SliceController(
            Slices slices,
            Agencies agencies,
            Progress progress,
            AgencyPages pages,
            ReminderPages reminders,
            CurrentPerson person,
            Clock clock) {
        this.slices = slices;
        this.agencies = agencies;
        this.progress = progress;
        this.pages = pages;
        this.reminders = reminders;
        this.person = person;
        this.clock = clock;
    }

    static String path(FiscalYear year) {
        return "/slices/" + year.buddhistYear();
    }

    /// @param asked which agencies are shown, and how
    @GetMapping("/progress")
    ModelAndView progress(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        List<Slice> mine = mine(of, ALL);
        return Answer.page(
                Country.PAGE,
                new ProgressView(
                                of,
                                path(of) + "/progress",
                                agency -> path(of) + "/agencies/" + agency.code(),
                                progress.of(of, among(mine)),
                                clock.instant(),
                                visit)
                        .page(new CountryQuery(asked))
                        .headed(
                                visit.words().lookup("national.slice"),
                                visit.words()
                                        .text(
                                                "national.slice.lead",
                                                named(mine, visit.words()),
                                                visit.words().year(of))));
    }

    /// @param assessed code of an agency of the slice
    @GetMapping("/agencies/{assessed}")
    ModelAndView agency(@PathVariable int year, @PathVariable String assessed, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Agency agency = among(mine(of, ALL)).stream()
                .filter(one -> one.code().equals(assessed))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no agency " + assessed + " in the slice"));
        return Answer.page(Country.PAGE, pages.of(of, agency, path(of) + "/progress", visit));
    }

    @RemindsSlice
    @GetMapping("/reminders")
    ModelAndView reminders(@PathVariable int year, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return reminders.list(of, within(of), visit);
    }

    /// @param asked of what, and whom: nothing is sent yet
    @RemindsSlice
    @GetMapping("/reminders/new")
    ModelAndView preview(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return reminders.preview(of, within(of), among(mine(of, REMINDING)), new CountryQuery(asked), visit);
    }

    /// @param asked       the same again
    /// @param until       the last day on which it is in time
    /// @param fingerprint of whom the officer saw
    /// @param once        idempotency key
    @RemindsSlice
    @PostMapping("/reminders")
    ModelAndView send(
            @PathVariable int year,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam UUID once,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return reminders.send(
                of, within(of), among(mine(of, REMINDING)), new CountryQuery(asked), until, fingerprint, once, visit);
    }

    /// @param asked what was just done
    @RemindsSlice
    @GetMapping("/reminders/{id}")
    ModelAndView reminder(
            @PathVariable int year, @PathVariable UUID id, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return reminders.one(of, within(of), id, new CountryQuery(asked), visit);
    }

    @RemindsSlice
    @PostMapping("/reminders/{id}/take-back")
    ModelAndView takeBack(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        return reminders.takeBack(of, within(of), id);
    }

    private List<Slice> mine(FiscalYear year, Set<Role> roles) {
        PersonId me = person.id().orElseThrow(() -> new NoSuchElementException("nobody is signed in"));
        return slices.of(me, year, roles);
    }

    private List<Agency> among(Collection<Slice> mine) {
        Set<AgencyId> ids = slices.agencies(mine).stream().map(Agency::id).collect(Collectors.toUnmodifiableSet());
        return progress.assessed().stream()
                .filter(agency -> ids.contains(agency.id()))
                .toList();
    }

    /// Whoever reminds for no province reminds nobody: he would else see the commission's reminders.
    private Within within(FiscalYear year) {
        Set<String> provinces = mine(year, REMINDING).stream().map(Slice::name).collect(Collectors.toUnmodifiableSet());
        if (provinces.isEmpty()) {
            throw new NoSuchElementException("no province to remind");
        }
        return new Within(path(year) + "/reminders", path(year) + "/agencies", provinces, true);
    }

    private String named(List<Slice> mine, Words words) {
        return mine.stream()
                .map(slice -> slice.role() == Role.PARENT_BODY
                        ? agencies.find(slice.name())
                                .map(agency -> words.pick(agency.name()))
                                .orElse(slice.name())
                        : slice.name())
                .collect(Collectors.joining(" · "));
    }
}
