package org.prongsai.improvement.web;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Approval;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The plans of an agency's year: the official table, what it answers, and its approval.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures")
class MeasuresController {
    private static final int LONGEST_ORDER = 500;

    private final Agencies agencies;
    private final Plans plans;
    private final MeasuresViews views;

    MeasuresController(Agencies agencies, Plans plans, MeasuresViews views) {
        this.agencies = agencies;
        this.plans = plans;
        this.views = views;
    }

    static String path(AgencyYear at) {
        return at.path("measures");
    }

    /// The address of a plan's own table.
    static String path(AgencyYear at, PlanKind kind) {
        return kind == PlanKind.MEASURES ? path(at) : path(at) + "?kind=" + kind.tag();
    }

    /// Leads back to a plan, which says what was done.
    ///
    /// @param undo the end of the address that undoes it, from the plan's page; null where nothing does
    static ModelAndView told(AgencyYear at, PlanKind kind, String what, @Nullable String undo) {
        return Answer.seeOther(
                path(at) + "?kind=" + kind.tag() + "&told=" + what + (undo == null ? "" : "&undo=" + undo));
    }

    /// @param told what was just done
    /// @param undo of which thing it can be undone
    /// @param cell that is to be edited where it stands
    /// @param left the cell that was just left
    /// @param saved whether that cell was saved
    @ReadsMeasures
    @GetMapping
    ModelAndView measures(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "measures") String kind,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String undo,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(name = "at", defaultValue = "") String left,
            @RequestParam(defaultValue = "false") boolean saved,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        MeasuresView view = views.of(at, kind(kind), visit);
        return Answer.page(
                "improvement/measures",
                CellKey.parse(cell)
                        .map(key -> AtCell.of(key, AtCell.State.OPEN))
                        .or(() -> CellKey.parse(left)
                                .map(key -> AtCell.of(key, saved ? AtCell.State.SAVED : AtCell.State.LEFT)))
                        .map(view::page)
                        .orElseGet(() -> view.page(told, undo, null)));
    }

    /// Keeps that the head of the agency agreed.
    ///
    /// @param once the idempotency key, which becomes the approval's id
    @PostMapping("/approve")
    ModelAndView approve(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String order,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Optional<LocalDate> day = Days.read(on);
        String fault = day.isEmpty()
                ? "improvement.day.wrong"
                : order.isBlank() || order.length() > LONGEST_ORDER ? "improvement.order.wrong" : null;
        if (fault != null) {
            return Answer.invalid(
                    "improvement/measures",
                    views.of(at, kind(kind), visit).page("", "", visit.words().lookup(fault)));
        }
        try {
            plans.approve(at.agency().id(), at.year(), kind(kind), day.orElseThrow(), order.strip(), once);
            return told(at, kind(kind), "approved", null);
        } catch (IllegalStateException e) {
            return told(at, kind(kind), "notApproved", null);
        }
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String agency, @PathVariable int year, @RequestParam String kind) {
        AgencyYear at = agencies.year(agency, year);
        UUID approval = plans.withdraw(at.agency().id(), at.year(), kind(kind));
        return told(at, kind(kind), "withdrawn", approval.toString());
    }

    @PostMapping("/versions/{id}/restore")
    ModelAndView restore(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "measures") String kind) {
        AgencyYear at = agencies.year(agency, year);
        try {
            plans.restore(at.agency().id(), at.year(), kind(kind), id);
            return told(at, kind(kind), "approvalRestored", null);
        } catch (IllegalStateException e) {
            return told(at, kind(kind), "changedSince", null);
        }
    }

    /// A version as it was approved.
    @ReadsMeasures
    @GetMapping("/versions/{id}")
    ModelAndView version(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        AgencyId where = at.agency().id();
        for (Plan plan : plans.all(where, at.year())) {
            for (Approval approval : plans.approvals(where, plan.id())) {
                if (approval.id().equals(id)) {
                    return Answer.page("improvement/version", VersionPage.of(at, plan.kind(), approval, visit));
                }
            }
        }
        throw new NoSuchElementException("no approval " + id);
    }

    static PlanKind kind(String tag) {
        return PlanKind.of(tag).orElseThrow(() -> new NoSuchElementException("no plan " + tag));
    }
}
