package org.prongsai.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.NationalCalendar;
import org.prongsai.calendar.NationalEntry;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The activities of a year as a file for the calendars of phones and offices.
@Controller
@ReadsCalendar
class CalendarFileController {
    static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Agencies agencies;
    private final Activities activities;
    private final NationalCalendar national;
    private final SiteAddress site;
    private final Clock clock;

    CalendarFileController(
            Agencies agencies, Activities activities, NationalCalendar national, SiteAddress site, Clock clock) {
        this.agencies = agencies;
        this.activities = activities;
        this.national = national;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/agencies/{agency}/{year}/calendar.ics")
    ResponseEntity<String> file(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        var file = new Ical(
                words.text("calendar.lead", words.pick(at.agency().shortName()), words.year(at.year())),
                clock.instant());
        add(file, national.of(at.year()), at, site, words);
        add(file, at, activities.plan(at.agency().id(), at.year()).activities(), site, words);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("calendar-" + agency + "-" + year + ".ics")
                                .build()
                                .toString())
                .body(file.end());
    }

    /// Adds the activities of a year.
    static void add(Ical file, AgencyYear at, List<Activity> year, SiteAddress site, Words words) {
        for (Activity activity : year) {
            file.event(
                    activity.id(),
                    activity.days(),
                    words.pick(activity.title()),
                    activity.owner(),
                    site.of(CalendarController.path(at) + "/" + activity.id()));
        }
    }

    /// Adds the commission's calendar of a year.
    static void add(Ical file, List<NationalEntry> national, AgencyYear at, SiteAddress site, Words words) {
        for (NationalEntry entry : national) {
            file.event(
                    entry.id(),
                    entry.days(),
                    words.text("calendar.national.event", CalendarText.title(entry, words)),
                    entry.source(),
                    site.of(CalendarController.path(at) + "#national"));
        }
    }
}
