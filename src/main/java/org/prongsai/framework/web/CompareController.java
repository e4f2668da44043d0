package org.prongsai.framework.web;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Two editions compared.
@Controller
@OpenToAll
class CompareController {
    private final Editions editions;

    CompareController(Editions editions) {
        this.editions = editions;
    }

    /// @param left else the edition before the right one
    /// @param right else the newest edition that is final
    @GetMapping("/editions/compare")
    ModelAndView compare(@RequestParam Optional<String> left, @RequestParam Optional<String> right, Visit visit) {
        List<Edition> all = editions.all();
        Edition is = right.map(id -> find(all, id)).orElseGet(() -> newest(all));
        Edition was = left.map(id -> find(all, id)).orElseGet(() -> before(all, is));
        return Answer.page("framework/compare", page(was, is, all, visit));
    }

    private static Edition find(List<Edition> all, String id) {
        return all.stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no edition " + id));
    }

    private static Edition newest(List<Edition> all) {
        return all.reversed().stream()
                .filter(edition -> !edition.isDraft())
                .findFirst()
                .orElse(all.getLast());
    }

    private static Edition before(List<Edition> all, Edition edition) {
        return all.get(Math.max(0, all.indexOf(edition) - 1));
    }

    private static ComparePage page(Edition was, Edition is, List<Edition> all, Visit visit) {
        Words words = visit.words();
        var comparison = new Comparison(was, is, words);
        return new ComparePage(
                List.of(
                        select("left", "framework.compare.left", was, all, words),
                        select("right", "framework.compare.right", is, all, words)),
                side(was, words),
                side(is, words),
                was.id().equals(is.id()),
                words.counted("framework.compare.found", comparison.count()),
                comparison.parts(),
                comparison.all(),
                HasTables.downloads(visit, ComparePage.NAME),
                "/editions/compare?left=" + is.id() + "&right=" + was.id());
    }

    private static Field select(String name, String label, Edition chosen, List<Edition> all, Words words) {
        var shown = new Shown(words);
        return Field.select(
                        name,
                        words.lookup(label),
                        all.reversed().stream()
                                .map(edition -> Option.of(edition.id(), shown.option(edition)))
                                .toList())
                .value(chosen.id())
                .required();
    }

    private static ComparePage.Side side(Edition edition, Words words) {
        var shown = new Shown(words);
        return new ComparePage.Side(
                shown.title(edition),
                edition.isDraft(),
                List.of(
                        new Fact(words.lookup("framework.status"), new Cell.Marked(shown.status(edition))),
                        Fact.of(words.lookup("framework.editions.weights"), shown.weights(edition)),
                        Fact.of(words.lookup("framework.editions.questions"), count(Shown.questions(edition), words)),
                        Fact.of(
                                words.lookup("framework.editions.disclosures"),
                                count(Shown.disclosures(edition), words)),
                        Fact.of(words.lookup("framework.editions.levels"), shown.levels(edition)),
                        new Fact(
                                words.lookup("framework.compare.read"),
                                new Cell.Link(shown.year(edition), "/editions/" + edition.id()))));
    }

    private static String count(long items, Words words) {
        return items == 0 ? words.lookup("framework.editions.unknown") : words.count(items);
    }
}
