package org.prongsai.web.search;

import java.util.Comparator;
import java.util.List;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The search over everything; each module decides what the reader may see of its own.
@Controller
@OpenToAll
class SearchController {
    static final String PATH = "/search";
    private static final int LONGEST = 200;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    @GetMapping(PATH)
    ModelAndView search(@RequestParam(defaultValue = "") String q, Visit visit) {
        Words words = visit.words();
        String typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        Query query = Query.of(typed);
        List<SearchPage.Group> groups = query.isEmpty()
                ? List.of()
                : sources.stream()
                        .map(source -> new SearchPage.Group(words.lookup(source.heading()), source.find(query, visit)))
                        .filter(group -> !group.hits().isEmpty())
                        .toList();
        int count = groups.stream().mapToInt(group -> group.hits().size()).sum();
        return Answer.page(
                "search/search",
                new SearchPage(
                        typed,
                        query.isEmpty() ? words.lookup("web.search.begin") : words.counted("web.search.found", count),
                        !query.isEmpty() && count == 0,
                        groups));
    }
}
