package org.prongsai.framework.web;

import java.util.Optional;
import org.prongsai.framework.Editions;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All editions.
@Controller
@OpenToAll
class EditionsController {
    private final Editions editions;

    EditionsController(Editions editions) {
        this.editions = editions;
    }

    /// @param removed id of the draft that was just removed, so that it can be brought back
    @GetMapping("/editions")
    ModelAndView editions(
            @RequestParam Optional<String> sort,
            @RequestParam Optional<String> order,
            @RequestParam Optional<String> removed,
            Visit visit) {
        var table = new EditionsTable(editions.all(), Sorting.of(sort, order), visit);
        return Answer.page(
                "framework/editions",
                new EditionsPage(
                        table.shown(),
                        table.file(),
                        removed.map(id -> visit.words().text("framework.draft.removed", id))
                                .orElse(null),
                        removed.map(id -> "/editions/" + id + "/restore").orElse(null)));
    }
}
