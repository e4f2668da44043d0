package org.prongsai.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.Judgements;
import org.prongsai.disclosure.NoMove;
import org.prongsai.disclosure.WhereJudged;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes in what assessors found elsewhere: pasted, looked through, kept.
@Controller
@KeepsDisclosures
@RequestMapping("/agencies/{agency}/{year}/disclosures/verdicts")
class VerdictsController {
    private static final String PAGE = "disclosure/verdicts";
    private static final int LONGEST = 200_000;

    private final Agencies agencies;
    private final YearItems.Asker items;
    private final Judgements judgements;
    private final WhereJudged where;
    private final Clock clock;

    VerdictsController(
            Agencies agencies, YearItems.Asker items, Judgements judgements, WhereJudged where, Clock clock) {
        this.agencies = agencies;
        this.items = items;
        this.judgements = judgements;
        this.where = where;
        this.clock = clock;
    }

    /// @param count how many were just kept
    @GetMapping
    ModelAndView verdicts(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "-1") int count,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        String told = count < 0 ? null : visit.words().text("disclosure.verdicts.told", count);
        return Answer.page(PAGE, page(at, told, "", LocalDate.now(clock).toString(), null, null, visit));
    }

    /// Reads what was pasted and shows what it would change; or keeps it.
    ///
    /// @param keep whether it was looked through
    @PostMapping
    ModelAndView paste(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "false") boolean keep,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        Optional<LocalDate> day = Days.read(on);
        if (text.isBlank() || text.length() > LONGEST) {
            String fault = words.lookup(text.isBlank() ? "disclosure.paste.empty" : "disclosure.paste.tooLong");
            return Answer.invalid(PAGE, page(at, null, text, on, fault, null, visit));
        }
        List<Item> known = items.of(at).items();
        PastedVerdicts read =
                PastedVerdicts.read(text, known.stream().map(Item::code).collect(Collectors.toSet()));
        Map<String, Judgement> changed = changed(known, read, day.orElse(LocalDate.now(clock)));
        if (keep && day.isPresent() && !changed.isEmpty()) {
            try {
                where.requireElsewhere(at.year());
                judgements.judge(at.agency().id(), at.year(), changed);
                return Answer.seeOther(ItemText.path(at) + "/verdicts?count=" + changed.size());
            } catch (NoMove | OptimisticLockingFailureException _) {
                return Answer.conflict(
                        PAGE, page(at, words.lookup("disclosure.verdicts.conflict"), text, on, null, read, visit));
            }
        }
        return day.isPresent()
                ? Answer.page(PAGE, page(at, null, text, on, null, read, visit))
                : Answer.invalid(PAGE, page(at, null, text, on, null, read, visit));
    }

    /// What would be kept: lines that say something else than what is known. What the agency objects to stays as it is.
    private static Map<String, Judgement> changed(List<Item> known, PastedVerdicts read, LocalDate day) {
        var changed = new LinkedHashMap<String, Judgement>();
        for (Item item : known) {
            PastedVerdicts.Read said = read.verdicts().get(item.code());
            Judgement before = item.known().judgement();
            if (said != null
                    && item.known().appeal() == null
                    && (before == null
                            || before.verdict() != said.verdict()
                            || !before.comment().equals(said.comment()))) {
                changed.put(
                        item.code(),
                        new Judgement(
                                said.verdict(),
                                said.comment(),
                                before == null ? "" : before.recommendation(),
                                day,
                                before == null ? 0 : before.version()));
            }
        }
        return changed;
    }

    private VerdictsPage page(
            AgencyYear at,
            @Nullable String told,
            String text,
            String on,
            @Nullable String fault,
            @Nullable PastedVerdicts read,
            Visit visit) {
        Words words = visit.words();
        List<Item> known = items.of(at).items();
        Map<String, Judgement> changed = read == null ? Map.of() : changed(known, read, LocalDate.now(clock));
        boolean wrongDay = !on.isEmpty() && Days.read(on).isEmpty();
        return new VerdictsPage(
                words.text("disclosure.verdicts.lead", words.pick(at.agency().name()), words.year(at.year())),
                List.of(ItemText.all(at, words)),
                told,
                List.of(
                        Field.area("text", words.lookup("disclosure.paste.text"))
                                .hint(words.lookup("disclosure.paste.hint"))
                                .with("rows", "10")
                                .value(text)
                                .error(fault)
                                .required(),
                        Field.text("on", words.lookup("disclosure.judged.on"))
                                .hint(words.lookup("disclosure.day.hint"))
                                .value(Days.entered(on, words))
                                .error(wrongDay ? words.lookup("disclosure.day.wrong") : null)
                                .required()),
                read == null
                        ? List.of()
                        : read.faults().stream()
                                .map(one -> words.text(one.key(), one.line(), one.text()))
                                .toList(),
                read == null ? null : changes(known, changed, words),
                read == null ? 0 : read.verdicts().size() - changed.size(),
                changed.isEmpty() || wrongDay ? null : new VerdictsPage.Stored(text, on, changed.size()),
                now(at, known, words),
                ItemText.path(at) + "/verdicts");
    }

    private static Table changes(List<Item> known, Map<String, Judgement> changed, Words words) {
        var rows = new ArrayList<Table.Row>();
        for (Item item : known) {
            Judgement after = changed.get(item.code());
            if (after != null) {
                Judgement before = item.known().judgement();
                rows.add(Table.Row.of(
                        new Cell.Code(item.code()),
                        Cell.text(words.pick(item.rule().title())),
                        Cell.text(
                                before == null
                                        ? words.lookup("disclosure.verdict.none")
                                        : ItemText.verdict(before.verdict(), words)),
                        Cell.text(ItemText.verdict(after.verdict(), words)),
                        Cell.text(after.comment())));
            }
        }
        return Table.of(
                        words.lookup("disclosure.paste.changes"),
                        List.of(
                                Column.text(words.lookup("disclosure.code")),
                                Column.naming(words.lookup("disclosure.item")),
                                Column.text(words.lookup("disclosure.before")),
                                Column.text(words.lookup("disclosure.after")),
                                Column.text(words.lookup("disclosure.comment"))),
                        rows)
                .empty(words.lookup("disclosure.paste.nothing"));
    }

    private static Table now(AgencyYear at, List<Item> known, Words words) {
        return Table.of(
                        words.lookup("disclosure.verdicts.now"),
                        List.of(
                                Column.text(words.lookup("disclosure.code")),
                                Column.naming(words.lookup("disclosure.item")),
                                Column.text(words.lookup("disclosure.verdict")),
                                Column.text(words.lookup("disclosure.comment"))),
                        known.stream()
                                .filter(item -> item.known().judgement() != null)
                                .map(item -> Table.Row.of(
                                        new Cell.Code(item.code()),
                                        new Cell.Link(words.pick(item.rule().title()), ItemText.path(at, item.code())),
                                        item.known()
                                                .verdict()
                                                .<Cell>map(verdict -> new Cell.Marked(Badge.of(
                                                        ItemText.verdict(verdict, words), ItemText.tone(verdict))))
                                                .orElseGet(() -> Cell.text("")),
                                        Cell.text(comment(item))))
                                .toList())
                .empty(words.lookup("disclosure.verdicts.none"));
    }

    private static String comment(Item item) {
        Judgement judgement = item.known().judgement();
        return judgement == null ? "" : judgement.comment();
    }
}
