package org.prongsai.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.LastYear;
import org.prongsai.calendar.NationalCalendar;
import org.prongsai.calendar.Proposals;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The activities of an agency's fiscal year.
@Controller
@KeepsCalendar
@RequestMapping("/agencies/{agency}/{year}/calendar")
class CalendarController {
    private final Agencies agencies;
    private final Activities activities;
    private final LastYear lastYear;
    private final NationalCalendar national;
    private final Proposals proposals;
    private final FeedAddress address;
    private final Clock clock;

    CalendarController(
            Agencies agencies,
            Activities activities,
            LastYear lastYear,
            NationalCalendar national,
            Proposals proposals,
            FeedAddress address,
            Clock clock) {
        this.agencies = agencies;
        this.activities = activities;
        this.lastYear = lastYear;
        this.national = national;
        this.proposals = proposals;
        this.address = address;
        this.clock = clock;
    }

    static String path(AgencyYear at) {
        return at.path("calendar");
    }

    /// @param owner the unit whose activities alone are shown
    /// @param told  what was just done
    /// @param id    the activity with which it was done
    /// @param days  by which it was moved
    @ReadsCalendar
    @GetMapping
    ModelAndView calendar(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "0") int days,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        AgencyId of = at.agency().id();
        return Answer.page(
                "calendar/calendar",
                new CalendarView(
                                at,
                                activities.plan(of, at.year()),
                                national.of(at.year()),
                                proposals.of(of, at.year()),
                                LocalDate.now(clock),
                                visit)
                        .page(
                                owner,
                                told,
                                undo(told, id, days),
                                activities.years(of).stream().anyMatch(known -> known.buddhistYear() == year - 1),
                                address.of(at.agency())));
    }

    /// The end of the address that undoes what was just done; null where nothing does.
    private static @Nullable String undo(String told, @Nullable UUID id, int days) {
        if (id == null) {
            return null;
        }
        return switch (told) {
            case "removed" -> id + "/restore";
            case "shifted" -> id + "/shift?days=" + -days;
            case "answered" -> "proposals/" + id + "/undo";
            default -> null;
        };
    }

    /// Makes the days as they are now the baseline.
    @PostMapping("/fix")
    ModelAndView fix(@PathVariable String agency, @PathVariable int year) {
        AgencyYear at = agencies.year(agency, year);
        activities.fix(at.agency().id(), at.year());
        return told(at, "fixed");
    }

    /// Copies the activities of the year before, each a year later.
    @PostMapping("/copy")
    ModelAndView copy(@PathVariable String agency, @PathVariable int year) {
        AgencyYear at = agencies.year(agency, year);
        lastYear.copy(at.agency().id(), at.year());
        return told(at, "copied");
    }

    static ModelAndView told(AgencyYear at, String what) {
        return Answer.seeOther(path(at) + "?told=" + what);
    }
}
