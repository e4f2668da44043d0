package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Units;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.sheet.PlanFiles;
import org.prongsai.improvement.sheet.PlanWish;
import org.prongsai.improvement.sheet.ResponsibilityColumn;
import org.prongsai.improvement.sheet.ResponsibilitySheet;
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

/// Who is responsible for what, as a workbook that comes back with other owners.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures/responsibilities")
class ResponsibilityController {
    private static final List<String> HEADINGS = SheetIntake.headings(Stream.of(ResponsibilityColumn.values()));

    private final Agencies agencies;
    private final Plans plans;
    private final Units units;
    private final SheetStore store;

    ResponsibilityController(Agencies agencies, Plans plans, Units units, SheetStore store) {
        this.agencies = agencies;
        this.plans = plans;
        this.units = units;
        this.store = store;
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind of = MeasuresController.kind(kind);
        return Workbooks.answer(
                "responsibilities-" + of.tag() + "-" + agency + "-" + year + ".xlsx",
                PlanFiles.responsibilities(
                        plans.find(at.agency().id(), at.year(), of).orElse(null),
                        units.all(at.agency().id()),
                        words.lookup("improvement.owner"),
                        words.lookup("improvement.file.owners.guide"),
                        words.language()));
    }

    @GetMapping
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            Words words) {
        return intake(agencies.year(agency, year), MeasuresController.kind(kind), words)
                .asked();
    }

    /// Shows what the file would do; nothing is stored yet.
    @PostMapping
    ModelAndView preview(
            @PathVariable String agency,
            @PathVariable int year,
            @ModelAttribute SheetForm form,
            @RequestParam(defaultValue = "measures") String kind,
            Words words) {
        return intake(agencies.year(agency, year), MeasuresController.kind(kind), words)
                .preview(form);
    }

    /// Stores what the preview showed, unless it would be something else by now.
    ///
    /// @param over whether the file wins over what was changed since it was made
    @PostMapping("/store")
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
        String path = MeasuresController.path(at) + "/responsibilities";
        return new SheetIntake<>(
                new SheetView(
                        PlanText.FILES + "owners",
                        "measures",
                        ".xlsx,.csv,.tsv,.txt",
                        path,
                        List.of(new Crumb(PlanText.kind(kind, words), MeasuresController.path(at, kind))),
                        List.of(Action.secondary(
                                words.lookup("improvement.file.owners.get"), path + "/file?kind=" + kind.tag())),
                        Map.of("kind", kind.tag()),
                        words),
                HEADINGS,
                (table, _) -> ResponsibilitySheet.compare(
                        table, measures(at, kind), units.all(at.agency().id())));
    }

    private List<Measure> measures(AgencyYear at, PlanKind kind) {
        return plans.find(at.agency().id(), at.year(), kind).map(Plan::measures).orElse(List.of());
    }
}
