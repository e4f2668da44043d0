package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Reaches;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.sheet.Comparison;
import org.prongsai.improvement.sheet.PlanFiles;
import org.prongsai.improvement.sheet.ReportColumn;
import org.prongsai.improvement.sheet.ReportSheet;
import org.prongsai.improvement.sheet.ReportWish;
import org.prongsai.improvement.sheet.SheetStore;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
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

/// A round's reports as a workbook: one for each unit, which comes back filled in, by whomever it was sent.
@Controller
@ReportsProgress
@RequestMapping("/agencies/{agency}/{year}/measures/progress")
class ProgressFileController {
    private static final String PAGE = "improvement/sheet";
    private static final String[] HEADINGS = Stream.of(ReportColumn.values())
            .flatMap(column -> column.headings().stream())
            .toArray(String[]::new);

    private final Agencies agencies;
    private final Plans plans;
    private final Reaches reaches;
    private final SheetStore store;

    ProgressFileController(Agencies agencies, Plans plans, Reaches reaches, SheetStore store) {
        this.agencies = agencies;
        this.plans = plans;
        this.reaches = reaches;
        this.store = store;
    }

    /// The steps of a round, to be filled in.
    ///
    /// @param unit whose steps; all that the reader may report where there is none
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            @RequestParam(defaultValue = "12") String round,
            @RequestParam(required = false) @Nullable UUID unit,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        ProgressRound of = PlanText.round(round);
        Reach reach = reach(at);
        List<Plan.Numbered> steps = plans.find(at.agency().id(), at.year(), MeasuresController.kind(kind)).stream()
                .flatMap(plan -> plan.steps().stream())
                .filter(one -> ProgressView.reaches(reach, one.step()))
                .filter(one -> unit == null || one.step().cells().units().contains(unit))
                .toList();
        return Workbook.answer(
                "progress-" + PlanText.tag(of) + "-" + agency + "-" + year + ".xlsx",
                PlanFiles.reports(
                        steps,
                        at.year(),
                        of,
                        PlanText.round(of, words),
                        words.lookup("improvement.file.reports.guide"),
                        words.language()));
    }

    @GetMapping("/import")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, Words words) {
        return Answer.page(PAGE, view(agencies.year(agency, year), words).asked(null, FieldErrors.NONE));
    }

    /// Shows what the file would do; nothing is stored yet.
    @PostMapping("/import")
    ModelAndView preview(
            @PathVariable String agency, @PathVariable int year, @ModelAttribute SheetForm form, Words words) {
        AgencyYear at = agencies.year(agency, year);
        SheetView view = view(at, words);
        if (form.isEmpty()) {
            return refused(view, form, words.lookup("improvement.file.nothing"));
        }
        return switch (form.read(HEADINGS)) {
            case Reading.Read(var tables) -> {
                Comparison<ReportWish> file = compare(at, tables.getFirst());
                SheetPage page = view.shown(file, SheetForm.text(tables.getFirst()));
                yield file.faults().isEmpty() ? Answer.page(PAGE, page) : Answer.invalid(PAGE, page);
            }
            case Reading.TextLines _ -> refused(view, form, words.lookup("improvement.file.reports.none"));
            case Reading.Refused(var reason) ->
                refused(
                        view,
                        form,
                        words.text(reason.messageKey(), reason.arguments().toArray()));
        };
    }

    private static ModelAndView refused(SheetView view, SheetForm form, String why) {
        return Answer.invalid(PAGE, view.asked(form.paste(), FieldErrors.NONE.and("file", why)));
    }

    /// Stores what the preview showed, unless it would be something else by now.
    ///
    /// @param over whether the file wins over what was reported since it was made
    @PostMapping("/import/store")
    ModelAndView store(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam String text,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "false") boolean over,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        SheetView view = view(at, words);
        if (!(SheetForm.ofText(text).read(HEADINGS) instanceof Reading.Read(var tables))) {
            return Answer.invalid(PAGE, view.asked(null, FieldErrors.NONE));
        }
        Comparison<ReportWish> file = compare(at, tables.getFirst());
        if (!file.faults().isEmpty() || !file.fingerprint().equals(fingerprint)) {
            return Answer.conflict(PAGE, view.shown(file, text));
        }
        try {
            store.reports(at.agency().id(), at.year(), file, over);
            return Answer.seeOther(ProgressController.path(at) + "?round="
                    + file.changes().stream()
                            .findFirst()
                            .map(change -> PlanText.tag(change.wish().round()))
                            .orElse("12")
                    + "&told=fileStored");
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(PAGE, view.shown(compare(at, tables.getFirst()), text));
        }
    }

    private Comparison<ReportWish> compare(AgencyYear at, Table table) {
        Reach reach = reach(at);
        return ReportSheet.compare(
                table,
                new ReportSheet.Known(
                        at.year(), plans.all(at.agency().id(), at.year()), step -> ProgressView.reaches(reach, step)));
    }

    private Reach reach(AgencyYear at) {
        return reaches.of(at.agency(), at.year(), ProgressController.REPORTERS);
    }

    private static SheetView view(AgencyYear at, Words words) {
        String path = ProgressController.path(at);
        return new SheetView(
                "reports",
                ".xlsx,.csv,.tsv,.txt",
                path + "/import",
                List.of(new Crumb(words.lookup("improvement.progress"), path)),
                List.of(),
                Map.of(),
                words);
    }
}
