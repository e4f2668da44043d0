package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Units;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.sheet.PaperPlan;
import org.prongsai.improvement.sheet.PlanColumn;
import org.prongsai.improvement.sheet.PlanFiles;
import org.prongsai.improvement.sheet.PlanSheet;
import org.prongsai.improvement.sheet.PlanWish;
import org.prongsai.improvement.sheet.ReadyPlans;
import org.prongsai.improvement.sheet.SheetStore;
import org.prongsai.web.Words;
import org.prongsai.web.sheet.SheetForm;
import org.prongsai.web.sheet.SheetIntake;
import org.prongsai.web.sheet.SheetView;
import org.prongsai.web.sheet.Workbooks;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
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
    private static final List<String> HEADINGS = SheetIntake.headings(
            Stream.of(PlanColumn.values()).filter(column -> column != PlanColumn.ID && column != PlanColumn.NUMBER));

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
        return Workbooks.answer(
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
        return intake(agencies.year(agency, year), MeasuresController.kind(kind), words)
                .asked();
    }

    /// Shows what a plan that comes with the program would add; nothing is stored yet.
    @GetMapping("/ready")
    ModelAndView ready(@PathVariable String agency, @PathVariable int year, @RequestParam String kind, Words words) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind of = MeasuresController.kind(kind);
        if (!ReadyPlans.has(of)) {
            throw new NoSuchElementException("no ready plan " + kind);
        }
        return intake(at, of, words).shown(ReadyPlans.of(of, at.year()));
    }

    /// Shows what the file would do; nothing is stored yet.
    @PostMapping("/import")
    ModelAndView preview(
            @PathVariable String agency,
            @PathVariable int year,
            @ModelAttribute SheetForm form,
            @RequestParam(defaultValue = "measures") String kind,
            Words words) {
        return intake(agencies.year(agency, year), MeasuresController.kind(kind), words)
                .preview(form, tables -> form.isPaper() ? PaperPlan.of(tables) : Optional.of(tables.getFirst()));
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
        return intake(at, of, words).store(text, fingerprint, once, file -> {
            store.plan(at.agency().id(), at.year(), of, file, over);
            return MeasuresController.told(at, of, "fileStored", null);
        });
    }

    private SheetIntake<PlanWish> intake(AgencyYear at, PlanKind kind, Words words) {
        String path = MeasuresController.path(at);
        return new SheetIntake<>(
                new SheetView(
                        PlanText.FILES + "plan",
                        "measures",
                        ".xlsx,.docx,.csv,.tsv,.txt",
                        path + "/import",
                        List.of(new Crumb(PlanText.kind(kind, words), MeasuresController.path(at, kind))),
                        List.of(Action.secondary(
                                words.lookup("improvement.file.plan.get"), path + "/file?kind=" + kind.tag())),
                        Map.of("kind", kind.tag()),
                        words),
                HEADINGS,
                (table, seed) -> PlanSheet.compare(
                        table,
                        new PlanSheet.Known(
                                at.year(),
                                plans.find(at.agency().id(), at.year(), kind).orElse(null),
                                units.all(at.agency().id()),
                                KnownItems.of(at.year(), editions)),
                        seed));
    }
}
