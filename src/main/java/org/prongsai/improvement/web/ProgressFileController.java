package org.prongsai.improvement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Reaches;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Kpis;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.ProofFile;
import org.prongsai.improvement.Proofs;
import org.prongsai.improvement.Reached;
import org.prongsai.improvement.sheet.PlanFiles;
import org.prongsai.improvement.sheet.ReportColumn;
import org.prongsai.improvement.sheet.ReportSheet;
import org.prongsai.improvement.sheet.ReportWish;
import org.prongsai.improvement.sheet.SheetStore;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.sheet.SheetForm;
import org.prongsai.web.sheet.SheetIntake;
import org.prongsai.web.sheet.SheetView;
import org.prongsai.web.sheet.Workbooks;
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

/// A round's reports as a workbook: one for each unit, which comes back filled in, by whomever it was sent.
@Controller
@ReportsProgress
@RequestMapping("/agencies/{agency}/{year}/measures/progress")
class ProgressFileController {
    private static final List<String> HEADINGS = SheetIntake.headings(Stream.of(ReportColumn.values()));

    private final Agencies agencies;
    private final Plans plans;
    private final Reaches reaches;
    private final Kpis kpis;
    private final Proofs proofs;
    private final SheetStore store;
    private final Clock clock;

    ProgressFileController(
            Agencies agencies, Plans plans, Reaches reaches, Kpis kpis, Proofs proofs, SheetStore store, Clock clock) {
        this.agencies = agencies;
        this.plans = plans;
        this.reaches = reaches;
        this.kpis = kpis;
        this.proofs = proofs;
        this.store = store;
        this.clock = clock;
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
        Plan plan = plans.find(at.agency().id(), at.year(), MeasuresController.kind(kind))
                .orElse(null);
        List<Plan.Numbered> steps = (plan == null ? List.<Plan.Numbered>of() : plan.steps())
                .stream()
                        .filter(one -> ProgressView.reaches(reach, one.step()))
                        .filter(one ->
                                unit == null || one.step().cells().units().contains(unit))
                        .toList();
        return Workbooks.answer(
                "progress-" + PlanText.tag(of) + "-" + agency + "-" + year + ".xlsx",
                PlanFiles.reports(
                        steps,
                        new PlanFiles.Asked(at.year(), of, quarter(at, of), kpis(at), files(at, plan, of)),
                        PlanText.round(of, words),
                        words.lookup("improvement.file.reports.guide"),
                        words.language()));
    }

    @GetMapping("/import")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, Words words) {
        return intake(agencies.year(agency, year), words).asked();
    }

    /// Shows what the file would do; nothing is stored yet.
    @PostMapping("/import")
    ModelAndView preview(
            @PathVariable String agency, @PathVariable int year, @ModelAttribute SheetForm form, Words words) {
        return intake(agencies.year(agency, year), words).preview(form);
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
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        return intake(at, words).store(text, fingerprint, once, file -> {
            store.reports(at.agency().id(), at.year(), file, over);
            return Answer.seeOther(ProgressController.path(at) + "?round="
                    + file.changes().stream()
                            .findFirst()
                            .map(change -> PlanText.tag(change.wish().round()))
                            .orElse("12")
                    + "&told=fileStored");
        });
    }

    private SheetIntake<ReportWish> intake(AgencyYear at, Words words) {
        String path = ProgressController.path(at);
        return new SheetIntake<>(
                new SheetView(
                        PlanText.FILES + "reports",
                        "measures",
                        ".xlsx,.csv,.tsv,.txt",
                        path + "/import",
                        List.of(new Crumb(words.lookup("improvement.progress"), path)),
                        List.of(),
                        Map.of(),
                        words),
                HEADINGS,
                (table, _) -> ReportSheet.compare(table, known(at)));
    }

    private ReportSheet.Known known(AgencyYear at) {
        Reach reach = reach(at);
        return new ReportSheet.Known(
                at.year(), plans.all(at.agency().id(), at.year()), kpis(at), step -> ProgressView.reaches(reach, step));
    }

    private Map<UUID, Kpi> kpis(AgencyYear at) {
        var all = new HashMap<UUID, Kpi>();
        plans.all(at.agency().id(), at.year())
                .forEach(plan -> all.putAll(kpis.of(at.agency().id(), plan)));
        return all;
    }

    private Map<UUID, String> files(AgencyYear at, @Nullable Plan plan, ProgressRound round) {
        var files = new HashMap<UUID, String>();
        if (plan != null) {
            proofs.of(at.agency().id(), plan.id()).forEach((step, by) -> {
                ProofFile file = by.get(round);
                if (file != null) {
                    files.put(step, file.name());
                }
            });
        }
        return files;
    }

    /// The quarter of today, or the round's last where the year is not this one.
    private int quarter(AgencyYear at, ProgressRound round) {
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(1, Reached.QUARTERS)
                .filter(one -> at.year().quarter(one).contains(today))
                .findFirst()
                .orElse(round == ProgressRound.SIX_MONTHS ? Reached.QUARTERS / 2 : Reached.QUARTERS);
    }

    private Reach reach(AgencyYear at) {
        return reaches.of(at.agency(), at.year(), ProgressController.REPORTERS);
    }
}
