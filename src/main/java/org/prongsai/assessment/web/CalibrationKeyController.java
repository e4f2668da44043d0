package org.prongsai.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Calibration;
import org.prongsai.assessment.CalibrationItem;
import org.prongsai.assessment.Components;
import org.prongsai.assessment.Rounds;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.Snapshots;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes a frozen page of an agency into the calibration set, and says what is right of it.
@Controller
@BuildsCalibration
@RequestMapping("/assessment/{year}/calibration-set")
class CalibrationKeyController {
    private static final String PAGE = "assessment/calibration_key";

    private final Calibration calibration;
    private final Rounds rounds;
    private final Agencies agencies;
    private final Snapshots snapshots;
    private final CalibrationText text;

    CalibrationKeyController(
            Calibration calibration, Rounds rounds, Agencies agencies, Snapshots snapshots, CalibrationText text) {
        this.calibration = calibration;
        this.rounds = rounds;
        this.agencies = agencies;
        this.snapshots = snapshots;
        this.text = text;
    }

    /// Where a page is looked for.
    ///
    /// @param agency   its code
    /// @param from     the fiscal year of the item
    /// @param item     its code
    /// @param snapshot the page that was chosen; null before
    record Pick(
            @Nullable String agency,
            @Nullable Integer from,
            @Nullable String item,
            @Nullable UUID snapshot) {
        String query() {
            return "?agency=" + agency + "&from=" + from + "&item=" + item;
        }
    }

    @GetMapping("/new")
    ModelAndView pick(@PathVariable int year, @ModelAttribute Pick pick, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        rounds.require(of);
        return Answer.page(PAGE, page(of, pick, null, FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/new")
    ModelAndView add(
            @PathVariable int year, @ModelAttribute Pick pick, @RequestParam Map<String, String> sent, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Snapshot chosen = chosen(pick).orElseThrow(() -> new NoSuchElementException("no such page"));
        ItemRule rule = text.rule(of, chosen.code());
        JudgeForm form = JudgeForm.read(sent, rule);
        FieldErrors errors = check(form, rule, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(of, pick, form, errors, visit.words()));
        }
        UUID id = UUID.randomUUID();
        calibration.add(of, copy(id, chosen, form));
        return Answer.seeOther(CalibrationText.building(of) + "?told=added&id=" + id + "#item-" + id);
    }

    @GetMapping("/{id}")
    ModelAndView key(@PathVariable int year, @PathVariable UUID id, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        CalibrationItem item = calibration.require(of, id);
        JudgeForm form = JudgeForm.of(item.found(), item.reason(), "", item.version());
        return Answer.page(PAGE, page(of, item, form, FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable int year, @PathVariable UUID id, @RequestParam Map<String, String> sent, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        CalibrationItem item = calibration.require(of, id);
        ItemRule rule = text.rule(of, item.code());
        JudgeForm form = JudgeForm.read(sent, rule);
        FieldErrors errors = check(form, rule, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(of, item, form, errors, visit.words()));
        }
        try {
            calibration.change(of, id, form.found(), form.comment(), form.version());
            return Answer.seeOther(CalibrationText.building(of) + "?told=changed#item-" + id);
        } catch (OptimisticLockingFailureException e) {
            CalibrationItem now = calibration.require(of, id);
            FieldErrors said = FieldErrors.NONE.and(
                    "comment", visit.words().text("assessment.calibration.conflict", now.reason()));
            return Answer.conflict(PAGE, page(of, item, form.over(now.version()), said, visit.words()));
        }
    }

    private static FieldErrors check(JudgeForm form, ItemRule rule, Words words) {
        FieldErrors errors = form.check(rule, words);
        if (form.comment().isEmpty()) {
            return errors.and("comment", words.lookup("assessment.calibration.reason.needed"));
        }
        return form.comment().length() > CalibrationItem.LONGEST_REASON
                ? errors.and(
                        "comment", words.text("assessment.judge.long", words.count(CalibrationItem.LONGEST_REASON)))
                : errors;
    }

    /// The pages that were frozen for an item, the newest first; none where there is no such agency.
    private List<Snapshot> frozen(Pick pick) {
        Optional<Agency> agency =
                Optional.ofNullable(pick.agency()).map(String::strip).flatMap(agencies::find);
        Integer from = pick.from();
        String item = pick.item();
        if (agency.isEmpty() || from == null || item == null || from < 2500 || from > 2999) {
            return List.of();
        }
        return new Tenant(agency.get().id().value())
                .call(() -> snapshots.of(agency.get().id(), new FiscalYear(from), item.strip())).stream()
                        .filter(one -> one.taken() != null)
                        .toList();
    }

    private Optional<Snapshot> chosen(Pick pick) {
        return frozen(pick).stream()
                .map(Snapshot::id)
                .filter(id -> id.equals(pick.snapshot()))
                .findFirst()
                .map(id -> {
                    Agency agency = agencies.require(
                            Optional.ofNullable(pick.agency()).orElseThrow().strip());
                    return new Tenant(agency.id().value()).call(() -> snapshots.require(agency.id(), id));
                })
                .filter(one -> one.taken() != null);
    }

    private static CalibrationItem copy(UUID id, Snapshot chosen, @Nullable JudgeForm form) {
        Snapshot.Taken taken = chosen.taken();
        Seen seen = taken == null ? null : taken.seen();
        String read = seen == null ? "" : seen.text();
        return new CalibrationItem(
                id,
                1,
                chosen.code(),
                chosen.address(),
                read.length() > CalibrationItem.LONGEST_TEXT ? read.substring(0, CalibrationItem.LONGEST_TEXT) : read,
                taken != null && taken.picture() instanceof PagePicture.Taken(var png, var _) ? png : null,
                form == null ? List.of() : form.found(),
                form == null ? "" : form.comment(),
                1,
                false);
    }

    private CalibrationKeyPage page(
            FiscalYear year, Pick pick, @Nullable JudgeForm form, FieldErrors errors, Words words) {
        List<Snapshot> found = frozen(pick);
        Optional<Snapshot> chosen = chosen(pick);
        Optional<ItemRule> rule = chosen.map(one -> text.rule(year, one.code()));
        String path = CalibrationText.building(year) + "/new";
        boolean asked = pick.agency() != null || pick.item() != null;
        return new CalibrationKeyPage(
                words.lookup("assessment.calibration.new"),
                words.lookup("assessment.calibration.new.lead"),
                List.of(crumb(year, words)),
                fields(pick, year, words),
                asked && found.isEmpty() ? words.lookup("assessment.calibration.found.none") : null,
                chosen.isPresent()
                        ? List.of()
                        : found.stream()
                                .map(one -> new CalibrationKeyPage.Choice(
                                        one.address(),
                                        words.moment(one.askedAt()),
                                        path + pick.query() + "&snapshot=" + one.id()))
                                .toList(),
                chosen.map(one -> panel(
                                copy(one.id(), one, null),
                                rule.orElseThrow(),
                                form == null ? JudgeForm.of(Components.open(rule.orElseThrow()), "", "", 0) : form,
                                errors,
                                path + pick.query() + "&snapshot=" + one.id(),
                                words))
                        .orElse(null),
                path);
    }

    private CalibrationKeyPage page(
            FiscalYear year, CalibrationItem item, JudgeForm form, FieldErrors errors, Words words) {
        ItemRule rule = text.rule(year, item.code());
        return new CalibrationKeyPage(
                CalibrationText.title(rule, words),
                words.lookup("assessment.calibration.key.lead"),
                List.of(crumb(year, words)),
                List.of(),
                null,
                List.of(),
                panel(item, rule, form, errors, CalibrationText.building(year) + "/" + item.id(), words),
                CalibrationText.building(year));
    }

    private JudgePanel panel(
            CalibrationItem item, ItemRule rule, JudgeForm form, FieldErrors errors, String action, Words words) {
        return JudgePanel.of(rule, text.seen(item, words), form, errors, action, words)
                .componentsOnly(words.lookup("assessment.calibration.keep"))
                .comment(Field.area("comment", words.lookup("assessment.calibration.reason"))
                        .hint(words.lookup("assessment.calibration.reason.hint"))
                        .with("maxlength", Integer.toString(CalibrationItem.LONGEST_REASON))
                        .value(form.comment())
                        .error(errors.on("comment"))
                        .required());
    }

    private static List<Field> fields(Pick pick, FiscalYear year, Words words) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("agency", words.lookup("assessment.calibration.agency"))
                .hint(words.lookup("assessment.calibration.agency.hint"))
                .value(pick.agency())
                .required());
        Integer from = pick.from();
        fields.add(Field.number("from", words.lookup("assessment.calibration.from"))
                .between("2500", "2999", "1")
                .value(Integer.toString(from == null ? year.buddhistYear() - 1 : from))
                .required());
        fields.add(Field.text("item", words.lookup("assessment.calibration.code"))
                .value(pick.item())
                .required());
        return fields;
    }

    private static Crumb crumb(FiscalYear year, Words words) {
        return new Crumb(words.lookup("assessment.calibration.set"), CalibrationText.building(year));
    }
}
