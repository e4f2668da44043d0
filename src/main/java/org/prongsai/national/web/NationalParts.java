package org.prongsai.national.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What the console adds to the frame: its pages in the rail.
@Component
class NationalParts implements FrameParts {
    private static final List<String> PAGES = List.of(
            "setup",
            "dry-runs",
            "progress",
            "reminders",
            "anomalies",
            "questions",
            "publication",
            "awards",
            "tables",
            "report",
            "past");

    /// Behind the assessors' own queue.
    private static final int SEATED = 20;

    /// Behind the agency's own papers.
    private static final int CERTIFICATE = 5;

    private final Agencies agencies;
    private final Clock clock;

    NationalParts(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        FiscalYear year = visit.year().orElseGet(() -> FiscalYear.containing(LocalDate.now(clock)));
        return Stream.concat(certificate(visit, year), console(visit, year).stream())
                .toList();
    }

    private Stream<RailEntry> certificate(Visit visit, FiscalYear year) {
        return visit.agencyWhere(SeesCertificate.class).flatMap(agencies::find).stream()
                .map(agency -> new RailEntry(
                        RailStep.REPORTS,
                        CERTIFICATE,
                        visit.words().lookup("national.certificate"),
                        CertificateController.path(new AgencyYear(agency, year))));
    }

    private static List<RailEntry> console(Visit visit, FiscalYear year) {
        if (visit.may(FollowsSlice.class)) {
            return slice(year, visit);
        }
        if (!visit.may(SeesCountry.class)) {
            return visit.may(FollowsOwnSeats.class)
                    ? List.of(new RailEntry(
                            RailStep.EVIDENCE,
                            SEATED,
                            visit.words().lookup("national.seated"),
                            SeatedController.path(year)))
                    : List.of();
        }
        return country(year, visit);
    }

    private static List<RailEntry> slice(FiscalYear year, Visit visit) {
        var entries = new ArrayList<RailEntry>();
        entries.add(new RailEntry(
                RailStep.COUNTRY, 0, visit.words().lookup("national.slice"), SliceController.path(year) + "/progress"));
        if (visit.may(RemindsSlice.class)) {
            entries.add(new RailEntry(
                    RailStep.COUNTRY,
                    1,
                    visit.words().lookup("national.reminders"),
                    SliceController.path(year) + "/reminders"));
        }
        if (visit.may(SeesCountry.class)) {
            entries.addAll(country(year, visit));
        }
        return entries;
    }

    private static List<RailEntry> country(FiscalYear year, Visit visit) {
        return PAGES.stream()
                .map(page -> new RailEntry(
                        RailStep.COUNTRY,
                        PAGES.indexOf(page),
                        visit.words().lookup("national." + page),
                        page.equals("setup") ? Country.path(year) : Country.path(year) + "/" + page))
                .toList();
    }
}
