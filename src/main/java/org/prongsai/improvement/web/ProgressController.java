package org.prongsai.improvement.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Reaches;
import org.prongsai.identity.Units;
import org.prongsai.improvement.Kpis;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.Progress;
import org.prongsai.improvement.ProofFile;
import org.prongsai.improvement.Proofs;
import org.prongsai.improvement.Reports;
import org.prongsai.improvement.Step;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// How far the steps of a year have come, round by round. Who is of a unit sees and reports its steps.
@Controller
@ReportsProgress
@RequestMapping("/agencies/{agency}/{year}/measures/progress")
class ProgressController {
    private static final String FORM = "improvement/edit";
    static final Set<Role> REPORTERS = Set.of(Role.UNIT_OFFICER, Role.UNIT_HEAD, Role.INTEGRITY_OFFICER, Role.APPROVER);
    static final Set<Role> READERS = Set.of(
            Role.UNIT_OFFICER, Role.UNIT_HEAD, Role.INTEGRITY_OFFICER, Role.APPROVER, Role.EXECUTIVE, Role.AUDITOR);

    private final Agencies agencies;
    private final Plans plans;
    private final Reports reports;
    private final Units units;
    private final Reaches reaches;
    private final Kpis kpis;
    private final Proofs proofs;

    ProgressController(
            Agencies agencies, Plans plans, Reports reports, Units units, Reaches reaches, Kpis kpis, Proofs proofs) {
        this.agencies = agencies;
        this.plans = plans;
        this.reports = reports;
        this.units = units;
        this.reaches = reaches;
        this.kpis = kpis;
        this.proofs = proofs;
    }

    static String path(AgencyYear at) {
        return at.path("measures/progress");
    }

    /// @param round `6` or `12` months
    /// @param told  what was just done
    /// @param undo  on which step, or on which measure where a quarter is said
    /// @param proof the file that was replaced or taken away
    @ReadsMeasures
    @GetMapping
    ModelAndView progress(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            @RequestParam(defaultValue = "12") String round,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID undo,
            @RequestParam(defaultValue = "0") int quarter,
            @RequestParam(required = false) @Nullable UUID proof,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        PlanKind of = MeasuresController.kind(kind);
        Plan plan = plans.find(at.agency().id(), at.year(), of).orElse(null);
        Reach reach = reaches.of(at.agency(), at.year(), READERS);
        String back = undo == null
                ? null
                : quarter > 0
                        ? KpiController.path(at, undo, quarter) + "/restore"
                        : path(at) + "/" + undo + (proof == null ? "" : "/proof/" + proof) + "/restore?round="
                                + PlanText.tag(PlanText.round(round));
        var indicators = new KpiView(
                at, plan, plan == null ? Map.of() : kpis.of(at.agency().id(), plan), reach, visit);
        return Answer.page(
                "improvement/progress",
                new ProgressView(
                                at,
                                of,
                                plan,
                                plan == null ? Map.of() : proofs.of(at.agency().id(), plan.id()),
                                PlanText.round(round),
                                reach,
                                units.all(at.agency().id()),
                                visit)
                        .page(told, back, indicators.table()));
    }

    @GetMapping("/{step}")
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "12") String round,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Found found = require(at, step);
        Progress known = found.step().reports().get(PlanText.round(round));
        ReportForm form = known == null ? ReportForm.EMPTY : ReportForm.of(known);
        return Answer.page(FORM, page(at, found, PlanText.round(round), form, FieldErrors.NONE, visit));
    }

    @PostMapping("/{step}")
    ModelAndView report(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID step,
            @RequestParam String round,
            @Valid @ModelAttribute ReportForm form,
            BindingResult binding,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Found found = require(at, step);
        ProgressRound of = PlanText.round(round);
        Words words = visit.words();
        ProofFile before = found.step().reports().containsKey(of)
                ? proofs.find(at.agency().id(), step, of).orElse(null)
                : null;
        HandedIn proof = HandedIn.read(file, form.isFileRemoved(), FieldErrors.of(binding, words), words);
        boolean proved = proof.proves(before != null);
        FieldErrors errors = form.check(found.step(), at.year(), of, proved, proof.errors(), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, found, of, form, errors, visit));
        }
        try {
            reports.report(
                    at.agency().id(),
                    at.year(),
                    step,
                    of,
                    Objects.requireNonNullElse(form.version(), 0),
                    form.progress(proved),
                    proof.file());
            return before == null || proof.file() instanceof Reports.Proof.Stays
                    ? told(at, found.kind(), of, "reported", null)
                    : told(
                            at,
                            found.kind(),
                            of,
                            proof.file() instanceof Reports.Proof.Goes ? "proofRemoved" : "proofReplaced",
                            step + "&proof=" + before.id());
        } catch (OptimisticLockingFailureException e) {
            Found now = require(at, step);
            Progress known = now.step().reports().get(of);
            ReportForm theirs = known == null ? ReportForm.EMPTY : ReportForm.of(known);
            return Answer.conflict(
                    FORM,
                    page(
                                    at,
                                    now,
                                    of,
                                    form.over(Objects.requireNonNullElse(theirs.version(), 0)),
                                    FieldErrors.NONE,
                                    visit)
                            .theirs(Theirs.of(
                                    form.fields(now.step(), null, FieldErrors.NONE, words),
                                    theirs.fields(now.step(), null, FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/{step}/remove")
    ModelAndView withdraw(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "12") String round) {
        AgencyYear at = agencies.year(agency, year);
        Found found = require(at, step);
        reports.withdraw(at.agency().id(), at.year(), step, PlanText.round(round));
        return told(at, found.kind(), PlanText.round(round), "reportWithdrawn", step.toString());
    }

    @PostMapping("/{step}/restore")
    ModelAndView restore(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "12") String round) {
        AgencyYear at = agencies.year(agency, year);
        Found found = require(at, step);
        reports.restore(at.agency().id(), at.year(), step, PlanText.round(round));
        return told(at, found.kind(), PlanText.round(round), "reportRestored", null);
    }

    private static ModelAndView told(
            AgencyYear at, PlanKind kind, ProgressRound round, String what, @Nullable String undo) {
        return Answer.seeOther(path(at) + "?kind=" + kind.tag() + "&round=" + PlanText.tag(round) + "&told=" + what
                + (undo == null ? "" : "&undo=" + undo));
    }

    /// A step with the plan that has it.
    private record Found(PlanKind kind, Plan.Numbered one) {
        Step step() {
            return one.step();
        }
    }

    private EditPage page(
            AgencyYear at, Found found, ProgressRound round, ReportForm form, FieldErrors errors, Visit visit) {
        Words words = visit.words();
        Step step = found.step();
        String path = path(at) + "/" + step.id();
        boolean known = step.reports().containsKey(round);
        ProofFile kept = known ? proofs.find(at.agency().id(), step.id(), round).orElse(null) : null;
        return new EditPage(
                found.one().number() + " " + words.pick(step.title()),
                PlanText.badge(step, round, words),
                List.of(
                        new Crumb(words.lookup("improvement.progress"), path(at)),
                        new Crumb(PlanText.round(round, words), path(at) + "?round=" + PlanText.tag(round))),
                facts(at, found, round, words),
                form.fields(step, kept, errors, words),
                Map.of(
                        "round",
                        PlanText.tag(round),
                        "version",
                        Integer.toString(Objects.requireNonNullElse(form.version(), 0))),
                path,
                false,
                words.lookup("improvement.report.keep"),
                null,
                known
                        ? new EditPage.Removal(
                                words.lookup("improvement.report.remove"),
                                words.lookup("improvement.report.remove.consequence"),
                                words.lookup("improvement.remove.confirm"),
                                path + "/remove?round=" + PlanText.tag(round))
                        : null,
                null,
                kept == null
                        ? List.of()
                        : List.of(
                                Action.secondary(PlanText.file(kept, words), ProofController.path(at, step.id(), round))
                                        .icon(Icon.DOWNLOAD)));
    }

    private List<Fact> facts(AgencyYear at, Found found, ProgressRound round, Words words) {
        Step step = found.step();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                words.lookup("improvement.measure"),
                words.pick(found.one().measure().title())));
        facts.add(Fact.of(words.lookup("improvement.round"), PlanText.round(round, words)));
        facts.add(Fact.of(words.lookup("improvement.days"), PlanText.days(step, at.year(), words)));
        facts.add(Fact.of(words.lookup("improvement.indicator"), step.cells().indicator()));
        facts.add(Fact.of(
                words.lookup("improvement.owner"),
                PlanText.owner(units.all(at.agency().id()), words).apply(step.cells())));
        return facts;
    }

    private Found require(AgencyYear at, UUID id) {
        Found found = plans.all(at.agency().id(), at.year()).stream()
                .flatMap(plan -> plan.step(id).map(one -> new Found(plan.kind(), one)).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no step " + id));
        Reach reach = reaches.of(at.agency(), at.year(), REPORTERS);
        if (!ProgressView.reaches(reach, found.step())) {
            throw new NoSuchElementException("no step for this unit " + id);
        }
        return found;
    }
}
