package org.prongsai.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The plans of agencies, and their approvals.
@Service
public class Plans {
    private final PlanStore store;
    private final StepCalendar calendar;
    private final Trail trail;
    private final Clock clock;

    Plans(PlanStore store, StepCalendar calendar, Trail trail, Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /// The plan of a year, if it was begun.
    @Transactional(readOnly = true)
    public Optional<Plan> find(AgencyId agency, FiscalYear year, PlanKind kind) {
        return store.find(agency, year, kind);
    }

    /// All plans of a year.
    @Transactional(readOnly = true)
    public List<Plan> all(AgencyId agency, FiscalYear year) {
        return store.all(agency, year);
    }

    /// The years for which an agency has plans.
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AgencyId agency) {
        return store.years(agency);
    }

    /// The approvals of a plan that hold or held, the newest first.
    @Transactional(readOnly = true)
    public List<Approval> approvals(AgencyId agency, UUID plan) {
        return store.approvals(agency, plan);
    }

    /// Keeps that a plan was approved on paper, freezes what it says, and writes its steps into the calendar.
    ///
    /// @param order   what was ordered: ทราบตามข้อ 1 เห็นชอบตามข้อ 2
    /// @param request idempotency key, and the approval's id: the same request approves once
    /// @throws IllegalStateException if it is approved already, or has no measures
    @Transactional
    public void approve(AgencyId agency, FiscalYear year, PlanKind kind, LocalDate on, String order, UUID request) {
        Plan plan = require(agency, year, kind);
        Approval known = plan.approval();
        if (known != null && known.id().equals(request)) {
            return;
        }
        if (known != null || plan.measures().isEmpty()) {
            throw new IllegalStateException("cannot be approved: " + plan.id());
        }
        var approval = new Approval(request, plan.number(), on, order, lines(agency, plan));
        if (store.approve(agency, plan.id(), approval)) {
            store.hold(agency, plan.id(), approval.id());
            calendar.write(agency, plan);
            trail.append(new Act(
                    "improvement.log.approved",
                    subject(plan),
                    Changes.none()
                            .field("improvement.approved.on", null, on.toString())
                            .field("improvement.order", null, order)
                            .payload()));
        }
    }

    /// Takes an approval back that was kept by mistake, which [#restore] undoes; the steps leave the calendar.
    ///
    /// @return the approval
    /// @throws IllegalStateException if the plan is a draft
    @Transactional
    public UUID withdraw(AgencyId agency, FiscalYear year, PlanKind kind) {
        Plan plan = require(agency, year, kind);
        Approval approval = plan.approval();
        if (approval == null) {
            throw new IllegalStateException("a draft: " + plan.id());
        }
        store.withdraw(agency, approval.id(), clock.instant());
        store.hold(agency, plan.id(), null);
        calendar.withdraw(agency, plan);
        trail.append(Act.of("improvement.log.withdrawn", subject(plan)));
        return approval.id();
    }

    /// Lets an approval hold again that was taken back.
    ///
    /// @throws IllegalStateException if the plan no longer says what was approved
    /// @throws NoSuchElementException if there is no such approval that was taken back
    @Transactional
    public void restore(AgencyId agency, FiscalYear year, PlanKind kind, UUID approval) {
        Plan plan = require(agency, year, kind);
        if (!store.withdraw(agency, approval, null)) {
            throw new NoSuchElementException("no approval taken back " + approval);
        }
        Approval back = store.approvals(agency, plan.id()).stream()
                .filter(one -> one.id().equals(approval))
                .findFirst()
                .orElseThrow();
        if (plan.isApproved() || !back.rows().equals(lines(agency, plan))) {
            throw new IllegalStateException("changed since: " + plan.id());
        }
        store.hold(agency, plan.id(), approval);
        calendar.write(agency, plan);
        trail.append(Act.of("improvement.log.approvalRestored", subject(plan)));
    }

    /// Keeps the approval of a version that was changed since, so that its steps are not in the calendar.
    @Transactional
    public void approvedBefore(
            AgencyId agency, FiscalYear year, PlanKind kind, LocalDate on, String order, UUID request) {
        Plan plan = require(agency, year, kind);
        store.approve(agency, plan.id(), new Approval(request, plan.number(), on, order, lines(agency, plan)));
        store.hold(agency, plan.id(), request);
        reopen(agency, plan.id());
    }

    /// The plan to which someone adds, begun where there was none.
    Plan begun(AgencyId agency, FiscalYear year, PlanKind kind) {
        store.begin(agency, year, kind);
        return require(agency, year, kind);
    }

    /// Says that a plan is to be changed: one that was approved becomes the draft of its next version.
    void reopen(AgencyId agency, UUID plan) {
        if (store.reopen(agency, plan)) {
            trail.append(Act.of("improvement.log.reopened", subject(plan)));
        }
    }

    private Plan require(AgencyId agency, FiscalYear year, PlanKind kind) {
        return store.find(agency, year, kind)
                .orElseThrow(() -> new NoSuchElementException("no plan " + kind + " of " + year));
    }

    /// The rows of the official table, cells filled, in Thai as they are signed.
    private List<Approval.Line> lines(AgencyId agency, Plan plan) {
        return plan.steps().stream()
                .map(one -> new Approval.Line(
                        numbered(
                                one.number().substring(0, one.number().indexOf('.')),
                                one.measure().title()),
                        numbered(one.number(), one.step().title()),
                        one.step().cells().targetGroup(),
                        one.step().cells().indicator(),
                        calendar.owner(agency, one.step()),
                        one.step().cells().monitoring()))
                .toList();
    }

    private static String numbered(String number, Bilingual title) {
        return number + " " + title.th();
    }

    private static String subject(Plan plan) {
        return subject(plan.id());
    }

    private static String subject(UUID plan) {
        return Act.subject("improvement.log.plan", plan.toString().substring(0, 8));
    }
}
