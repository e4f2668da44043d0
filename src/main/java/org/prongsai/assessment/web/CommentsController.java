package org.prongsai.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Rounds;
import org.prongsai.assessment.StockComment;
import org.prongsai.assessment.StockComments;
import org.prongsai.identity.People;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.FormPage;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Theirs;
import org.prongsai.web.ui.Tone;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The comments that assessors use again.
@Controller
@ReadsRounds
@RequestMapping("/assessment/{year}/comments")
class CommentsController {
    private final Rounds rounds;
    private final StockComments comments;
    private final People people;

    CommentsController(Rounds rounds, StockComments comments, People people) {
        this.rounds = rounds;
        this.comments = comments;
        this.people = people;
    }

    private static String path(FiscalYear year) {
        return Console.path(year) + "/comments";
    }

    /// @param q    part of a comment, or the code of an item
    /// @param told what was just done
    /// @param id   with which comment
    @GetMapping
    ModelAndView page(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String id,
            Visit visit) {
        FiscalYear of = rounds.require(FiscalYear.require(year)).year();
        Words words = visit.words();
        boolean sets = visit.may(SetsRounds.class);
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<StockComment> found = comments.all().stream()
                .filter(one -> wanted.isEmpty()
                        || Stream.of(one.text(), one.code() == null ? "" : one.code())
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
        return Answer.page(
                Console.PAGE,
                ConsolePage.of(
                                words.lookup("assessment.stock.title"),
                                words.year(of),
                                new Console(visit, people).tabs(of, path(of)),
                                List.of(),
                                List.of(ConsolePage.Part.of(
                                                "comments",
                                                words.text("assessment.stock.found", words.count(found.size())),
                                                words.lookup("assessment.stock.lead"),
                                                table(found, of, sets, words)
                                                        .downloads(HasTables.downloads(visit, "comments")))
                                        .form(ConsolePage.Asked.search(
                                                path(of),
                                                List.of(Field.text("q", words.lookup("assessment.stock.search"))
                                                        .with("type", "search")
                                                        .value(q)),
                                                words.lookup("assessment.round.find")))))
                        .actions(
                                sets
                                        ? List.of(
                                                Action.primary(words.lookup("assessment.stock.new"), path(of) + "/new"))
                                        : List.of())
                        .told(
                                Console.told("assessment.stock.told.", told, words),
                                told.equals("removed") && id.matches("[0-9a-f-]{36}")
                                        ? path(of) + "/" + id + "/restore"
                                        : null));
    }

    private static Table table(List<StockComment> found, FiscalYear year, boolean sets, Words words) {
        return Table.of(
                        words.lookup("assessment.stock.title"),
                        List.of(
                                Column.text(words.lookup("assessment.stock.code")),
                                Column.text(words.lookup("assessment.stock.text")),
                                Column.text(words.lookup("assessment.round.state")),
                                Column.text(words.lookup("assessment.stock.do"))),
                        found.stream()
                                .map(one -> Table.Row.of(
                                        Cell.text(
                                                one.code() == null
                                                        ? words.lookup("assessment.stock.general")
                                                        : one.code()),
                                        Cell.text(one.text()),
                                        new Cell.Marked(
                                                one.removed()
                                                        ? Badge.of(
                                                                words.lookup("assessment.stock.removed"), Tone.NEUTRAL)
                                                        : Badge.of(
                                                                words.lookup("assessment.stock.offered"), Tone.GOOD)),
                                        sets
                                                ? new Cell.Link(
                                                        words.lookup("assessment.stock.change"),
                                                        path(year) + "/" + one.id())
                                                : Cell.text("–")))
                                .toList())
                .empty(words.lookup("assessment.stock.none"));
    }

    @SetsRounds
    @GetMapping("/new")
    ModelAndView blank(@PathVariable int year, Words words) {
        return Answer.page(Console.FORM, page(FiscalYear.require(year), null, Map.of(), FieldErrors.NONE, words));
    }

    /// @param once tells this comment from any other, however often it is sent
    @SetsRounds
    @PostMapping
    ModelAndView add(
            @PathVariable int year, @RequestParam UUID once, @RequestParam Map<String, String> typed, Words words) {
        FiscalYear of = FiscalYear.require(year);
        FieldErrors errors = check(typed, words);
        if (!errors.isEmpty()) {
            return Answer.invalid(Console.FORM, page(of, null, typed, errors, words));
        }
        comments.add(once, code(typed), text(typed));
        return Answer.seeOther(path(of) + "?told=added");
    }

    @SetsRounds
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable int year, @PathVariable UUID id, Words words) {
        StockComment one = comments.require(id);
        return one.removed()
                ? Answer.page(Console.FORM, removed(FiscalYear.require(year), one, words))
                : Answer.page(Console.FORM, page(FiscalYear.require(year), one, typed(one), FieldErrors.NONE, words));
    }

    /// Changes a comment, or removes it where `remove` is checked.
    @SetsRounds
    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable int year, @PathVariable UUID id, @RequestParam Map<String, String> typed, Words words) {
        FiscalYear of = FiscalYear.require(year);
        StockComment stored = comments.require(id);
        if (typed.getOrDefault("remove", "").equals("true")) {
            comments.remove(id);
            return Answer.seeOther(path(of) + "?told=removed&id=" + id);
        }
        FieldErrors errors = check(typed, words);
        if (!errors.isEmpty()) {
            return Answer.invalid(Console.FORM, page(of, stored, typed, errors, words));
        }
        String version = typed.getOrDefault("version", "");
        try {
            comments.change(new StockComment(
                    id,
                    code(typed),
                    text(typed),
                    version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
                    false));
        } catch (OptimisticLockingFailureException e) {
            StockComment now = comments.require(id);
            return Answer.conflict(
                    Console.FORM,
                    page(of, now, typed, FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    fields(typed, FieldErrors.NONE, true, words),
                                    fields(typed(now), FieldErrors.NONE, true, words),
                                    words)));
        }
        return Answer.seeOther(path(of) + "?told=changed");
    }

    @SetsRounds
    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable int year, @PathVariable UUID id) {
        comments.restore(id);
        return Answer.seeOther(path(FiscalYear.require(year)) + "?told=restored");
    }

    private static FieldErrors check(Map<String, String> typed, Words words) {
        FieldErrors errors = FieldErrors.NONE;
        String code = code(typed);
        if (code != null && !code.matches("O[1-9][0-9]?")) {
            errors = errors.and("code", words.lookup("assessment.stock.code.wrong"));
        }
        if (text(typed).isEmpty() || text(typed).length() > StockComment.LONGEST) {
            errors = errors.and("text", words.lookup("assessment.stock.text.needed"));
        }
        return errors;
    }

    private static @Nullable String code(Map<String, String> typed) {
        String code = typed.getOrDefault("code", "").strip().toUpperCase(Locale.ROOT);
        return code.isEmpty() ? null : code;
    }

    private static String text(Map<String, String> typed) {
        return typed.getOrDefault("text", "").strip();
    }

    private static Map<String, String> typed(StockComment one) {
        return Map.of("code", one.code() == null ? "" : one.code(), "text", one.text());
    }

    private static List<Field> fields(Map<String, String> typed, FieldErrors errors, boolean known, Words words) {
        var code = Field.text("code", words.lookup("assessment.stock.code"))
                .hint(words.lookup("assessment.stock.code.hint"))
                .with("maxlength", "3")
                .value(typed.get("code"))
                .error(errors.on("code"));
        var text = Field.area("text", words.lookup("assessment.stock.text"))
                .with("maxlength", Integer.toString(StockComment.LONGEST))
                .value(typed.get("text"))
                .error(errors.on("text"))
                .required();
        return known
                ? List.of(code, text, Field.check("remove", words.lookup("assessment.stock.remove")))
                : List.of(code, text);
    }

    private static FormPage page(
            FiscalYear year, @Nullable StockComment known, Map<String, String> typed, FieldErrors errors, Words words) {
        var page = FormPage.of(
                words.lookup(known == null ? "assessment.stock.new" : "assessment.stock.change"),
                "assessment-round",
                List.of(new Crumb(words.lookup("assessment.stock.title"), path(year))),
                fields(typed, errors, known != null, words),
                known == null ? path(year) : path(year) + "/" + known.id(),
                words.lookup("assessment.round.keep"));
        return known == null ? page.doneOnce() : page.version(known.version());
    }

    private static FormPage removed(FiscalYear year, StockComment one, Words words) {
        return FormPage.of(
                        words.lookup("assessment.stock.restore"),
                        "assessment-round",
                        List.of(new Crumb(words.lookup("assessment.stock.title"), path(year))),
                        List.of(),
                        path(year) + "/" + one.id() + "/restore",
                        words.lookup("assessment.stock.restore"))
                .lead(one.text());
    }
}
