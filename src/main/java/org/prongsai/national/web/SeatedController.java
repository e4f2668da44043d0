package org.prongsai.national.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.assessment.Seat;
import org.prongsai.assessment.Seats;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.national.Progress;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How far the agencies are that somebody assesses: the same page as the commission's, of his seats alone.
@Controller
@FollowsOwnSeats
class SeatedController {
    private final Progress progress;
    private final Seats seats;
    private final CurrentPerson person;
    private final Clock clock;

    SeatedController(Progress progress, Seats seats, CurrentPerson person, Clock clock) {
        this.progress = progress;
        this.seats = seats;
        this.person = person;
        this.clock = clock;
    }

    static String path(FiscalYear year) {
        return "/assessment/" + year.buddhistYear() + "/progress";
    }

    /// @param asked which agencies are shown, and how
    @GetMapping("/assessment/{year}/progress")
    ModelAndView page(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        PersonId me = person.id().orElseThrow(() -> new NoSuchElementException("nobody is signed in"));
        Set<AgencyId> mine = seats.of(me, of).stream().map(Seat::agency).collect(Collectors.toUnmodifiableSet());
        List<Agency> agencies = progress.assessed().stream()
                .filter(agency -> mine.contains(agency.id()))
                .toList();
        return Answer.page(
                Country.PAGE,
                new ProgressView(
                                of,
                                path(of),
                                agency -> "/assessment/" + of.buddhistYear() + "/agencies/" + agency.code(),
                                progress.of(of, agencies),
                                clock.instant(),
                                visit)
                        .page(new CountryQuery(asked))
                        .headed(
                                visit.words().lookup("national.seated"),
                                visit.words()
                                        .text(
                                                "national.seated.lead",
                                                visit.words().year(of))));
    }
}
