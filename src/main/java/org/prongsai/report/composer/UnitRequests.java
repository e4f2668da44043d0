package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.framework.Editions;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Recommendations;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks each unit for what it discloses and reports.
@Component
class UnitRequests implements Composer {
    private final PlanPapers papers;
    private final Senders senders;
    private final Windows windows;
    private final Editions editions;
    private final Recommendations recommendations;

    UnitRequests(
            PlanPapers papers, Senders senders, Windows windows, Editions editions, Recommendations recommendations) {
        this.papers = papers;
        this.senders = senders;
        this.windows = windows;
        this.editions = editions;
        this.recommendations = recommendations;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.UNIT_REQUEST);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        Optional<Plan> plan = papers.measures(agency, year);
        return senders.units(agency).stream()
                .filter(unit -> !unit.items().isEmpty()
                        || plan.filter(one -> one.units().contains(unit.id())).isPresent())
                .map(unit ->
                        new Occasion(agency, year, kind, unit.id(), unit.name().th()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        Request request = request(occasion);
        int year = occasion.year().buddhistYear();
        Sender sender = papers.sender(occasion.agency());
        String due = Dates.day(request.due());
        String unit = request.unit().name().th();
        MemoParts memo = new MemoParts()
                .add(Role.FROM, "from", sender.from())
                .add(Role.NUMBER, "number", "")
                .add(Role.DATE, "date", "")
                .add(Role.SUBJECT, "subject", say("request.subject", year))
                .add(Role.TO, "to", say("sender.director", unit))
                .body(say("request.intro", say("nacc"), say("ita"), year, sender.brief()))
                .body(say("request.ask", unit, sender.unit(), due));
        if (!request.items().isEmpty()) {
            memo.body(say("request.items", 1, request.items().size()));
            memo.data("identity.units.title", RequestTables.items(request.items(), year - 1));
        }
        if (!request.steps().isEmpty()) {
            memo.body(say(
                    "request.steps",
                    request.items().isEmpty() ? 1 : 2,
                    request.steps().size()));
            memo.data("improvement.title", RequestTables.steps(request.steps(), occasion.year()));
        }
        return memo.add(Role.CLOSING, "closing", say("request.closing"))
                .add(Role.SIGNATURE, "signature", sender.signature())
                .as(occasion.kind(), say("request.title", unit, year));
    }

    @Override
    @Transactional(readOnly = true)
    public String message(Occasion occasion) {
        Request request = request(occasion);
        return say(
                "request.message",
                request.unit().name().th(),
                occasion.year().buddhistYear(),
                Dates.day(request.due()),
                request.items().isEmpty()
                        ? ""
                        : say(
                                "request.message.items",
                                String.join(
                                        " ",
                                        request.items().stream()
                                                .map(RequestTables.Item::code)
                                                .toList())),
                request.steps().isEmpty()
                        ? ""
                        : say(
                                "request.message.steps",
                                String.join(
                                        " ",
                                        request.steps().stream()
                                                .map(Plan.Numbered::number)
                                                .toList())));
    }

    /// What a unit owes.
    private record Request(Unit unit, LocalDate due, List<RequestTables.Item> items, List<Plan.Numbered> steps) {}

    private Request request(Occasion occasion) {
        FiscalYear year = occasion.year();
        Unit unit = senders.units(occasion.agency()).stream()
                .filter(one -> Objects.equals(one.id(), occasion.subject()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no unit " + occasion.subject()));
        List<Plan.Numbered> steps = papers.measures(occasion.agency(), year).stream()
                .flatMap(plan -> plan.steps().stream())
                .filter(one -> one.step().cells().units().contains(unit.id()))
                .toList();
        return new Request(
                unit,
                due(year),
                RequestTables.Item.all(
                        unit.items(),
                        editions.forYear(year),
                        papers.result(occasion.agency(), year.previous()),
                        recommendations.all(occasion.agency(), year)),
                steps);
    }

    /// The last day on which evidence is taken; the end of the first round where that is not known.
    private LocalDate due(FiscalYear year) {
        return windows.find(year, WindowKind.EVIDENCE)
                .map(window -> window.days().last())
                .orElse(year.roundEnd(ProgressRound.SIX_MONTHS));
    }
}
