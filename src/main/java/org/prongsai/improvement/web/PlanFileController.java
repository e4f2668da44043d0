package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Units;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.sheet.Comparison;
import org.prongsai.improvement.sheet.PaperPlan;
import org.prongsai.improvement.sheet.PlanColumn;
import org.prongsai.improvement.sheet.PlanFiles;
import org.prongsai.improvement.sheet.PlanSheet;
import org.prongsai.improvement.sheet.PlanWish;
import org.prongsai.improvement.sheet.ReadyPlans;
import org.prongsai.improvement.sheet.SheetStore;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A plan as a workbook that comes back, and last year's table as it stands in a Word document.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures")
class PlanFileController {
    private static final String PAGE = "improvement/sheet";
    private static final String[] HEADINGS = Stream.of(PlanColumn.values())
            .filter(column -> column != PlanColumn.ID && column != PlanColumn.NUMBER)
            .flatMap(column -> column.headings().stream())
            .toArray(String[]::new);

    private final Agencies agencies;
    private final Plans plans;
    private final Units units;
    private final Editions editions;
    private final SheetStore store;

    PlanFileController(Agencies agencies, Plans plans, Units units, Editions editions, SheetStore store) {
        this.agencies = agencies;
        this.plans = plans;
        this.units = units;
        this.editions = editions;
        this.store = store;
    }

    /// The plan, to be changed and handed in again.
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind of = MeasuresController.kind(kind);
        return Workbook.answer(
                of.tag() + "-" + agency + "-" + year + ".xlsx",
                PlanFiles.plan(
                        plans.find(at.agency().id(), at.year(), of).orElse(null),
                        units.all(at.agency().id()),
                        words.lookup("improvement.table"),
                        words.lookup("improvement.file.plan.guide"),
                        words.language()));
    }

    @GetMapping("/import")
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(PAGE, view(at, MeasuresController.kind(kind), words).asked(null, FieldErrors.NONE));
    }

    /// Shows what a plan that comes with the program would add; nothing is stored yet.
    @GetMapping("/ready")
    ModelAndView ready(@PathVariable String agency, @PathVariable int year, @RequestParam String kind, Words words) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind of = MeasuresController.kind(kind);
        if (!ReadyPlans.has(of)) {
            throw new NoSuchElementException("no ready plan " + kind);
        }
        Table table = ReadyPlans.of(of, at.year());
        return Answer.page(
                PAGE, view(at, of, words).shown(compare(at, of, table, UUID.randomUUID()), SheetForm.text(table)));
    }

    /// Shows what the file would do; nothing is stored yet.
    @PostMapping("/import")
    ModelAndView preview(
            @PathVariable String agency,
            @PathVariable int year,
            @ModelAttribute SheetForm form,
            @RequestParam(defaultValue = "measures") String kind,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind of = MeasuresController.kind(kind);
        SheetView view = view(at, of, words);
        if (form.isEmpty()) {
            return refused(view, form, words.lookup("improvement.file.nothing"));
        }
        return switch (form.read(HEADINGS)) {
            case Reading.Read(var tables) -> preview(at, of, form, tables, view);
            case Reading.TextLines _ -> refused(view, form, words.lookup("improvement.file.plan.none"));
            case Reading.Refused(var reason) ->
                refused(
                        view,
                        form,
                        words.text(reason.messageKey(), reason.arguments().toArray()));
        };
    }

    private ModelAndView preview(AgencyYear at, PlanKind kind, SheetForm form, List<Table> tables, SheetView view) {
        Optional<Table> table = form.isPaper() ? PaperPlan.of(tables) : Optional.of(tables.getFirst());
        if (table.isEmpty()) {
            return refused(view, form, view.words().lookup("improvement.file.plan.none"));
        }
        Comparison<PlanWish> file = compare(at, kind, table.get(), UUID.randomUUID());
        SheetPage page = view.shown(file, SheetForm.text(table.get()));
        return file.faults().isEmpty() ? Answer.page(PAGE, page) : Answer.invalid(PAGE, page);
    }

    private static ModelAndView refused(SheetView view, SheetForm form, String why) {
        return Answer.invalid(PAGE, view.asked(form.paste(), FieldErrors.NONE.and("file", why)));
    }

    /// Stores what the preview showed, unless it would be something else by now.
    ///
    /// @param once idempotency key, from which the ids of what is new are made
    /// @param over whether the file wins over what was changed since it was made
    @PostMapping("/import/store")
    ModelAndView store(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            @RequestParam String text,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind of = MeasuresController.kind(kind);
        SheetView view = view(at, of, words);
        if (!(SheetForm.ofText(text).read(HEADINGS) instanceof Reading.Read(var tables))) {
            return Answer.invalid(PAGE, view.asked(null, FieldErrors.NONE));
        }
        Comparison<PlanWish> file = compare(at, of, tables.getFirst(), once);
        if (!file.faults().isEmpty() || !file.fingerprint().equals(fingerprint)) {
            return Answer.conflict(PAGE, view.shown(file, text));
        }
        try {
            store.plan(at.agency().id(), at.year(), of, file, over);
            return MeasuresController.told(at, of, "fileStored", null);
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(PAGE, view.shown(compare(at, of, tables.getFirst(), once), text));
        }
    }

    private Comparison<PlanWish> compare(AgencyYear at, PlanKind kind, Table table, UUID seed) {
        return PlanSheet.compare(
                table,
                new PlanSheet.Known(
                        at.year(),
                        plans.find(at.agency().id(), at.year(), kind).orElse(null),
                        units.all(at.agency().id()),
                        KnownItems.of(at.year(), editions)),
                seed);
    }

    private static SheetView view(AgencyYear at, PlanKind kind, Words words) {
        String path = MeasuresController.path(at);
        return new SheetView(
                "plan",
                ".xlsx,.docx,.csv,.tsv,.txt",
                path + "/import",
                List.of(new Crumb(PlanText.kind(kind, words), MeasuresController.path(at, kind))),
                List.of(Action.secondary(words.lookup("improvement.file.plan.get"), path + "/file?kind=" + kind.tag())),
                Map.of("kind", kind.tag()),
                words);
    }
}
