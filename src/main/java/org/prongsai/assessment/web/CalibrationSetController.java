package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Calibration;
import org.prongsai.assessment.CalibrationAttempt;
import org.prongsai.assessment.CalibrationItem;
import org.prongsai.assessment.Round;
import org.prongsai.assessment.Rounds;
import org.prongsai.audit.ActorNames;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.files.FileAddresses;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The calibration set of a year: its order, its key, and how the assessors fare.
@Controller
@ReadsCalibration
@RequestMapping("/assessment/{year}/calibration-set")
class CalibrationSetController {
    private final Calibration calibration;
    private final Rounds rounds;
    private final CalibrationText text;
    private final FileAddresses files;
    private final ActorNames names;

    CalibrationSetController(
            Calibration calibration, Rounds rounds, CalibrationText text, FileAddresses files, ActorNames names) {
        this.calibration = calibration;
        this.rounds = rounds;
        this.text = text;
        this.files = files;
        this.names = names;
    }

    /// @param told what was just done
    /// @param id   the item with which it was done
    @GetMapping
    ModelAndView set(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID id,
            Visit visit) {
        Round round = rounds.require(FiscalYear.require(year));
        return Answer.page("assessment/calibration_set", page(round, told, id, visit));
    }

    @BuildsCalibration
    @PostMapping("/{id}/move")
    ModelAndView move(@PathVariable int year, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean up) {
        FiscalYear of = FiscalYear.require(year);
        calibration.move(of, id, up);
        return Answer.seeOther(CalibrationText.building(of) + "?told=moved#item-" + id);
    }

    @BuildsCalibration
    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        calibration.require(of, id);
        calibration.remove(of, id);
        return Answer.seeOther(CalibrationText.building(of) + "?told=removed&id=" + id);
    }

    @BuildsCalibration
    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        calibration.require(of, id);
        calibration.restore(of, id);
        return Answer.seeOther(CalibrationText.building(of) + "?told=restored");
    }

    private CalibrationSetPage page(Round round, String told, @Nullable UUID id, Visit visit) {
        Words words = visit.words();
        FiscalYear year = round.year();
        List<CalibrationItem> all = calibration.all(year);
        List<CalibrationItem> set = all.stream().filter(item -> !item.removed()).toList();
        Map<PersonId, List<CalibrationAttempt>> attempts = calibration.attempts(year);
        boolean edits = visit.may(BuildsCalibration.class);
        String key = "assessment.calibration.told." + told;
        return new CalibrationSetPage(
                words.lookup("assessment.calibration.set"),
                words.text("assessment.calibration.set.lead", words.year(year), round.calibrationPass()),
                List.of(),
                words.has(key) ? words.lookup(key) : null,
                told.equals("removed") && id != null && edits
                        ? CalibrationText.building(year) + "/" + id + "/restore"
                        : null,
                edits,
                all.stream()
                        .sorted((one, other) -> Boolean.compare(one.removed(), other.removed()))
                        .map(item -> item(year, item, set, attempts, words))
                        .toList(),
                fares(round, set, attempts, words),
                CalibrationText.building(year));
    }

    private CalibrationSetPage.Item item(
            FiscalYear year,
            CalibrationItem item,
            List<CalibrationItem> set,
            Map<PersonId, List<CalibrationAttempt>> attempts,
            Words words) {
        ItemRule rule = text.rule(year, item.code());
        int place = set.indexOf(item);
        String picture = item.pictureHash();
        List<CalibrationAttempt> firsts = attempts.values().stream()
                .map(List::getFirst)
                .filter(attempt -> attempt.answers().containsKey(item.id()))
                .toList();
        long right = firsts.stream()
                .filter(attempt -> attempt.right(item) == item.found().size())
                .count();
        return new CalibrationSetPage.Item(
                item.id(),
                place < 0 ? "" : Integer.toString(place + 1),
                CalibrationText.title(rule, words),
                item.address(),
                picture == null ? null : files.picture(picture),
                IntStream.range(
                                0,
                                Math.min(item.found().size(), rule.components().size()))
                        .mapToObj(i -> words.text(
                                "assessment.calibration.key.one",
                                words.pick(rule.components().get(i)),
                                JudgePanel.said(item.found().get(i), words)))
                        .toList(),
                item.reason(),
                firsts.isEmpty() ? "" : words.text("assessment.calibration.fared", right, firsts.size()),
                place == 0,
                place == set.size() - 1,
                item.removed());
    }

    private Table fares(
            Round round, List<CalibrationItem> set, Map<PersonId, List<CalibrationAttempt>> attempts, Words words) {
        Map<UUID, Bilingual> known = attempts.isEmpty()
                ? Map.of()
                : names.names(attempts.keySet().stream().map(PersonId::value).toList());
        int all = set.stream().mapToInt(item -> item.found().size()).sum();
        return Table.of(
                        words.lookup("assessment.calibration.fares"),
                        List.of(
                                Column.naming(words.lookup("assessment.calibration.assessor")),
                                Column.number(words.lookup("assessment.calibration.attempts")),
                                Column.number(words.lookup("assessment.calibration.best")),
                                Column.text(words.lookup("assessment.calibration.outcome"))),
                        attempts.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(
                                        (one, other) -> one.value().compareTo(other.value())))
                                .map(entry -> row(round, set, all, entry, known, words))
                                .toList())
                .empty(words.lookup("assessment.calibration.fares.none"));
    }

    private static Table.Row row(
            Round round,
            List<CalibrationItem> set,
            int all,
            Map.Entry<PersonId, List<CalibrationAttempt>> entry,
            Map<UUID, Bilingual> known,
            Words words) {
        boolean passed = entry.getValue().stream().anyMatch(attempt -> attempt.hasPassed(set, round.calibrationPass()));
        int best = entry.getValue().stream()
                .filter(attempt -> attempt.isComplete(set))
                .mapToInt(attempt -> attempt.right(set))
                .max()
                .orElse(-1);
        Bilingual name = known.get(entry.getKey().value());
        return Table.Row.of(
                Cell.text(name == null ? words.lookup("assessment.calibration.someone") : words.pick(name)),
                Cell.number(Integer.toString(entry.getValue().size())),
                best < 0 || all == 0
                        ? new Cell.Missing(words.lookup("assessment.calibration.not.complete"))
                        : Cell.number(words.text("assessment.calibration.percent", 100 * best / all)),
                new Cell.Marked(Badge.of(
                        words.lookup(passed ? "assessment.calibration.passed" : "assessment.calibration.open"),
                        passed ? Tone.GOOD : Tone.WARNING)));
    }
}
