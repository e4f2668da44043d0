package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.assessment.Appeals;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Table.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Decided appeals that their agencies agreed to have published, for everyone.
@Controller
@OpenToAll
class PublishedAppealsController {
    private final Appeals appeals;
    private final Agencies agencies;

    PublishedAppealsController(Appeals appeals, Agencies agencies) {
        this.appeals = appeals;
        this.agencies = agencies;
    }

    @GetMapping("/appeals/{year}")
    ModelAndView appeals(@PathVariable int year, Visit visit) {
        Words words = visit.words();
        var of = new FiscalYear(year);
        List<Appeals.Published> published = appeals.published(of);
        Map<UUID, Agency> known =
                agencies
                        .among(published.stream()
                                .map(Appeals.Published::agency)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(agency -> agency.id().value(), Function.identity()));
        Table table = Table.of(
                        words.lookup("assessment.published.page"),
                        List.of(
                                Column.naming(words.lookup("assessment.room.agency")),
                                Column.text(words.lookup("assessment.room.code")),
                                Column.text(words.lookup("disclosure.appeal.ground")),
                                Column.text(words.lookup("assessment.room.decision")),
                                Column.text(words.lookup("assessment.room.decision.reason")),
                                Column.text(words.lookup("assessment.published.on"))),
                        published.stream().map(one -> row(one, known, words)).toList())
                .empty(words.lookup("assessment.published.none"));
        return Answer.page(
                "assessment/published",
                new PublishedAppealsPage(
                        words.year(of),
                        published.isEmpty() ? table : table.downloads(HasTables.downloads(visit, "appeals"))));
    }

    private static Row row(Appeals.Published one, Map<UUID, Agency> known, Words words) {
        Agency agency = known.get(one.agency());
        if (agency == null) {
            throw new NoSuchElementException("no agency " + one.agency());
        }
        return Row.of(
                Cell.text(words.pick(agency.name())),
                new Cell.Code(one.code()),
                Cell.text(one.ground()),
                Cell.text(words.lookup(
                        "disclosure.appeal.outcome." + one.outcome().name())),
                Cell.text(one.reason()),
                Cell.text(words.date(one.on())));
    }
}
