package org.prongsai.calendar.web;

import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.Feeds;
import org.prongsai.calendar.NationalCalendar;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.AllowedTo;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.access.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Lets people follow their agency's calendar by a secret address.
@Controller
@ReadsCalendar
@RequestMapping("/agencies/{agency}")
class FeedController {
    private static final Set<Role> READERS =
            Set.of(Objects.requireNonNull(ReadsCalendar.class.getAnnotation(AllowedTo.class))
                    .value());

    private final Agencies agencies;
    private final Activities activities;
    private final NationalCalendar national;
    private final Feeds feeds;
    private final FeedLimits limits;
    private final CurrentPerson current;
    private final SiteAddress site;
    private final Clock clock;

    FeedController(
            Agencies agencies,
            Activities activities,
            NationalCalendar national,
            Feeds feeds,
            FeedLimits limits,
            CurrentPerson current,
            SiteAddress site,
            Clock clock) {
        this.agencies = agencies;
        this.activities = activities;
        this.national = national;
        this.feeds = feeds;
        this.limits = limits;
        this.current = current;
        this.site = site;
        this.clock = clock;
    }

    /// The path of a secret address.
    static String path(Agency agency, PersonId person, String secret) {
        return agency.path() + "/calendar-feed/" + person.value() + "/" + secret + ".ics";
    }

    /// Gives the visitor an address, or another one.
    @PostMapping("/{year}/calendar/feed")
    ModelAndView make(@PathVariable String agency, @PathVariable int year) {
        AgencyYear at = agencies.year(agency, year);
        feeds.make(at.agency().id(), current.id().orElseThrow());
        return Answer.seeOther(CalendarController.path(at) + "?told=feedMade#feed");
    }

    /// Takes the visitor's address away.
    @PostMapping("/{year}/calendar/feed/revoke")
    ModelAndView revoke(@PathVariable String agency, @PathVariable int year) {
        AgencyYear at = agencies.year(agency, year);
        feeds.revoke(at.agency().id(), current.id().orElseThrow());
        return Answer.seeOther(CalendarController.path(at) + "?told=feedRevoked");
    }

    /// The calendar of all years, for programs that have nobody signed in.
    @OpenToAll
    @GetMapping("/calendar-feed/{person}/{secret}.ics")
    ResponseEntity<String> feed(
            @PathVariable String agency, @PathVariable UUID person, @PathVariable String secret, Visit visit) {
        if (!limits.allows(person)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        return agencies.find(agency)
                .map(found -> new Tenant(found.id().value())
                        .<ResponseEntity<String>, RuntimeException>call(
                                () -> feed(found, new PersonId(person), secret, visit.words())))
                .orElseThrow(this::unknown);
    }

    private ResponseEntity<String> feed(Agency agency, PersonId person, String secret, Words words) {
        if (!feeds.opens(agency.id(), person, secret, READERS)) {
            throw unknown();
        }
        var file = new Ical(words.text("calendar.feed.name", words.pick(agency.shortName())), clock.instant());
        for (FiscalYear year : activities.years(agency.id())) {
            var at = new AgencyYear(agency, year);
            CalendarFileController.add(file, national.of(year), at, site, words);
            CalendarFileController.add(
                    file, at, activities.plan(agency.id(), year).activities(), site, words);
        }
        return ResponseEntity.ok()
                .contentType(CalendarFileController.CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(file.end());
    }

    private NoSuchElementException unknown() {
        limits.wrong();
        return new NoSuchElementException("no such feed");
    }
}
