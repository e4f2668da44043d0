package org.prongsai.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.prongsai.audit.Checkpoint;
import org.prongsai.audit.Checkpoints;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The checkpoints, as a public page and as the file that witnesses keep.
@Controller
@OpenToAll
class CheckpointsController {
    static final String PATH = "/checkpoints";
    private static final int ROWS = 50;

    private final Checkpoints checkpoints;

    CheckpointsController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /// @param made the number of a checkpoint that was just made
    @GetMapping(PATH)
    ModelAndView page(@RequestParam Optional<Long> before, @RequestParam Optional<Long> made, Visit visit) {
        Words words = visit.words();
        List<Checkpoint> found = checkpoints.before(before.orElse(Long.MAX_VALUE), ROWS);
        long last = found.isEmpty() ? 1 : found.getLast().number();
        return Answer.page(
                "audit/checkpoints",
                new CheckpointsPage(
                        checkpoints.newest().map(newest -> facts(newest, words)).orElse(List.of()),
                        table(found, words).downloads(HasTables.downloads(visit, CheckpointsPage.NAME)),
                        made.map(number -> words.text("audit.checkpoints.made", words.count(number)))
                                .orElse(null),
                        before.isPresent() ? PATH : null,
                        last > 1 ? PATH + "?before=" + last : null));
    }

    @PostMapping(PATH)
    @MakesCheckpoints
    ModelAndView make() {
        return Answer.seeOther(PATH + "?made=" + checkpoints.make().number());
    }

    @GetMapping(PATH + ".txt")
    void file(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        checkpoints.write(response.getWriter());
    }

    private List<Fact> facts(Checkpoint newest, Words words) {
        return List.of(
                Fact.of(words.lookup("audit.checkpoint.number"), words.count(newest.number())),
                Fact.of(words.lookup("audit.checkpoint.at"), words.moment(newest.at())),
                Fact.of(words.lookup("audit.checkpoint.chains"), words.count(newest.size() - 1)),
                new Fact(
                        words.lookup("audit.checkpoint.root"),
                        new Cell.Code(newest.root().base64())),
                new Fact(words.lookup("audit.checkpoint.key"), new Cell.Code(checkpoints.key())));
    }

    private static Table table(List<Checkpoint> found, Words words) {
        return Table.of(
                        words.lookup("audit.checkpoints"),
                        List.of(
                                Column.number(words.lookup("audit.checkpoint.number")),
                                Column.naming(words.lookup("audit.checkpoint.at")),
                                Column.number(words.lookup("audit.checkpoint.chains")),
                                Column.text(words.lookup("audit.checkpoint.root"))),
                        found.stream().map(each -> row(each, words)).toList())
                .captionHidden();
    }

    private static Table.Row row(Checkpoint checkpoint, Words words) {
        return Table.Row.of(
                Cell.number(words.count(checkpoint.number())),
                Cell.text(words.moment(checkpoint.at())),
                Cell.number(words.count(checkpoint.size() - 1)),
                new Cell.Code(checkpoint.root().base64()));
    }
}
