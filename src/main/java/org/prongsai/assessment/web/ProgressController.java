package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Allocation;
import org.prongsai.assessment.Assessments;
import org.prongsai.assessment.JudgedItems;
import org.prongsai.assessment.JudgedItems.Tally;
import org.prongsai.assessment.Refused;
import org.prongsai.assessment.RoundAgencies;
import org.prongsai.assessment.Rounds;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.People;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How far the assessment of each agency is. Only the agencies that are shown are counted: each is asked by itself.
@Controller
@ReadsRounds
class ProgressController {
    private final Rounds rounds;
    private final RoundAgencies agencies;
    private final JudgedItems judged;
    private final Assessments assessments;
    private final Editions editions;
    private final People people;

    ProgressController(
            Rounds rounds,
            RoundAgencies agencies,
            JudgedItems judged,
            Assessments assessments,
            Editions editions,
            People people) {
        this.rounds = rounds;
        this.agencies = agencies;
        this.judged = judged;
        this.assessments = assessments;
        this.editions = editions;
        this.people = people;
    }

    @GetMapping("/assessment/{year}/round/progress")
    ModelAndView page(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = rounds.require(FiscalYear.require(year)).year();
        Words words = visit.words();
        var query = new SeatsQuery(asked);
        Map<AgencyId, Integer> items = agencies.targets(of).stream()
                .collect(Collectors.toMap(Allocation.Target::agency, Allocation.Target::items));
        List<Agency> found = agencies.of(of).stream()
                .filter(agency -> items.containsKey(agency.id()))
                .filter(query::finds)
                .toList();
        int last = Math.max(1, (found.size() + Console.ROWS - 1) / Console.ROWS);
        int current = Math.clamp(query.page(), 1, last);
        List<Agency> shown =
                found.subList((current - 1) * Console.ROWS, Math.min(found.size(), current * Console.ROWS));
        String path = Console.round(of) + "/progress";
        return Answer.page(
                Console.PAGE,
                ConsolePage.of(
                                words.lookup("assessment.round.progress"),
                                words.year(of),
                                new Console(visit, people).tabs(of, path),
                                List.of(),
                                List.of(
                                        ConsolePage.Part.of(
                                                        "progress",
                                                        words.text("assessment.seat.found", words.count(found.size())),
                                                        words.lookup("assessment.round.progress.lead"),
                                                        table(shown, of, items, words)
                                                                .downloads(HasTables.downloads(visit, "progress")))
                                                .form(ConsolePage.Asked.search(
                                                        path,
                                                        List.of(Field.text("q", words.lookup("assessment.seat.search"))
                                                                .with("type", "search")
                                                                .value(query.get("q"))),
                                                        words.lookup("assessment.round.find"))),
                                        ConsolePage.Part.of(
                                                words.lookup("assessment.round.release"),
                                                words.lookup("assessment.round.release.lead"),
                                                new ConsolePage.Asked(
                                                        path + "/release",
                                                        false,
                                                        List.of(),
                                                        Map.of(),
                                                        words.lookup("assessment.round.release.yes")))))
                        .told(released(asked.getOrDefault("released", ""), words), null)
                        .pages(new Pages(
                                current, last, number -> path + query.with("page", Integer.toString(number)))));
    }

    /// Hands every agency whose items are all judged its verdicts, each by itself: what was done stays done where one
    /// fails.
    @SetsRounds
    @PostMapping("/assessment/{year}/round/progress/release")
    ModelAndView release(@PathVariable int year) {
        FiscalYear of = rounds.require(FiscalYear.require(year)).year();
        Edition edition = editions.forYear(of).getFirst();
        long released = agencies.of(of).stream()
                .filter(agency -> release(agency, of, ItemRule.of(edition, agency.kind())))
                .count();
        return Answer.seeOther(Console.round(of) + "/progress?released=" + released);
    }

    private boolean release(Agency agency, FiscalYear year, List<ItemRule> rules) {
        try {
            new Tenant(agency.id().value()).run(() -> assessments.release(agency.id(), year, rules));
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    private static @Nullable String released(String count, Words words) {
        return count.matches("[0-9]{1,5}")
                ? words.text("assessment.round.released", words.count(Integer.parseInt(count)))
                : null;
    }

    private Table table(List<Agency> shown, FiscalYear year, Map<AgencyId, Integer> items, Words words) {
        return Table.of(
                        words.lookup("assessment.round.progress"),
                        List.of(
                                Column.text(words.lookup("assessment.seat.agency")),
                                Column.number(words.lookup("assessment.round.items")),
                                Column.number(words.lookup("assessment.round.unsent")),
                                Column.number(words.lookup("assessment.round.waiting")),
                                Column.number(words.lookup("assessment.round.half")),
                                Column.number(words.lookup("assessment.round.disputed")),
                                Column.number(words.lookup("assessment.round.done"))),
                        shown.stream()
                                .map(agency -> row(
                                        agency,
                                        items.getOrDefault(agency.id(), 0),
                                        judged.tally(agency.id(), year),
                                        words))
                                .toList())
                .empty(words.lookup("assessment.seat.none"));
    }

    private static Table.Row row(Agency agency, int items, Tally tally, Words words) {
        return Table.Row.of(
                Cell.text(words.pick(agency.name())),
                Cell.number(words.count(items)),
                Cell.number(words.count(Math.max(0, items - tally.all()))),
                Cell.number(words.count(tally.waiting())),
                Cell.number(words.count(tally.half())),
                Cell.number(words.count(tally.disputed())),
                Cell.number(words.count(tally.done())));
    }
}
