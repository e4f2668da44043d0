package org.prongsai.calendar;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the commission's shifts ask of an agency, and its answers.
@Service
public class Proposals {
    private final ProposalStore store;
    private final ProposalDuties duties;
    private final Activities activities;
    private final ActivityShifts shifts;
    private final Trail trail;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            ProposalDuties duties,
            Activities activities,
            ActivityShifts shifts,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.duties = duties;
        this.activities = activities;
        this.shifts = shifts;
        this.trail = trail;
        this.clock = clock;
    }

    /// Those of a year, open ones first; an open one with the activities as they would move now.
    @Transactional(readOnly = true)
    public List<Proposal> of(AgencyId agency, FiscalYear year) {
        ActivityPlan plan = activities.plan(agency, year);
        return store.all(agency, year).stream()
                .map(one -> one.isOpen() ? with(one, items(one, plan)) : one)
                .toList();
    }

    /// A proposal of a year.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Proposal require(AgencyId agency, FiscalYear year, UUID id) {
        return of(agency, year).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no proposal " + id));
    }

    /// Answers a proposal: what is accepted moves, the rest stays.
    ///
    /// @param version  that the caller read
    /// @param accepted the activities that move
    /// @param reason   why the others stay; needed where any does
    /// @throws OptimisticLockingFailureException if it was answered or the commission moved on since
    /// @throws IllegalArgumentException if a reason is missing, or something is accepted that cannot move
    @Transactional
    public void answer(AgencyId agency, FiscalYear year, UUID id, int version, Set<UUID> accepted, String reason) {
        Proposal proposal = require(agency, year, id);
        if (!proposal.isOpen() || proposal.version() != version) {
            throw new OptimisticLockingFailureException("proposal answered or changed meanwhile: " + id);
        }
        List<Proposal.Item> moving = proposal.items().stream()
                .filter(item -> accepted.contains(item.activity()))
                .toList();
        int kept = proposal.items().size() - moving.size();
        if (moving.size() != accepted.size() || moving.stream().anyMatch(item -> !item.fits())) {
            throw new IllegalArgumentException("something is accepted that cannot move");
        }
        if (kept > 0 && reason.isBlank()) {
            throw new IllegalArgumentException("no reason for what stays");
        }
        Proposal.State state =
                kept == 0 ? Proposal.State.ACCEPTED : moving.isEmpty() ? Proposal.State.KEPT : Proposal.State.PARTLY;
        if (!store.answer(
                agency,
                id,
                version,
                state,
                moving.size(),
                kept,
                kept == 0 ? "" : reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new OptimisticLockingFailureException("proposal answered or changed meanwhile: " + id);
        }
        for (Proposal.Item item : proposal.items()) {
            boolean moves = accepted.contains(item.activity());
            store.keep(agency, id, item, moves);
            if (moves) {
                shift(agency, year, item.activity(), item.before(), item.after());
            }
        }
        duties.settle(agency, id);
        append("calendar.log.proposal.answered", id, null, state, moving.size() + "/" + (moving.size() + kept));
    }

    /// Takes an answer back: what moved upon it goes back, unless it was changed since; then it stays.
    ///
    /// @return whether all of it went back
    /// @throws IllegalStateException if it has no answer, or the commission moved the same thing again since
    @Transactional
    public boolean undo(AgencyId agency, FiscalYear year, UUID id) {
        Proposal answered = require(agency, year, id);
        if (!store.reopen(agency, id)) {
            throw new IllegalStateException("cannot be taken back: " + id);
        }
        boolean all = true;
        for (Proposal.Item item : answered.items()) {
            if (Boolean.TRUE.equals(item.accepted())) {
                boolean untouched = activities
                        .plan(agency, year)
                        .find(item.activity())
                        .filter(activity -> activity.days().equals(item.after()))
                        .isPresent();
                if (untouched) {
                    shift(agency, year, item.activity(), item.after(), item.before());
                }
                all &= untouched;
            }
        }
        duties.raise(agency, id);
        append("calendar.log.proposal.undone", id, answered.state(), Proposal.State.OPEN, null);
        return all;
    }

    private void shift(AgencyId agency, FiscalYear year, UUID activity, DateSpan from, DateSpan to) {
        long days = ChronoUnit.DAYS.between(from.first(), to.first());
        if (!shifts.shift(agency, year, activity, 0, Math.toIntExact(days))) {
            throw new IllegalArgumentException("would leave the year: " + activity);
        }
    }

    private static List<Proposal.Item> items(Proposal proposal, ActivityPlan plan) {
        return plan.numbered().stream()
                .map(ActivityPlan.Numbered::activity)
                .flatMap(activity -> item(proposal, activity, plan.year()).stream())
                .toList();
    }

    /// Empty for an activity that has nothing to do with it, or is done.
    private static Optional<Proposal.Item> item(Proposal proposal, Activity activity, FiscalYear year) {
        return Stream.ofNullable(activity.tie())
                .filter(tie -> tie.entry().equals(proposal.entry()) && !activity.isDone())
                .map(tie -> tie.days(proposal.from(), proposal.to()))
                .filter(days -> days != 0)
                .map(days -> {
                    var after = new DateSpan(
                            activity.days().first().plusDays(days),
                            activity.days().last().plusDays(days));
                    boolean fits =
                            year.days().contains(after.first()) && year.days().contains(after.last());
                    return new Proposal.Item(activity.id(), activity.title(), activity.days(), after, fits, null);
                })
                .findFirst();
    }

    private static Proposal with(Proposal one, List<Proposal.Item> items) {
        return new Proposal(
                one.id(),
                one.entry(),
                one.from(),
                one.to(),
                one.state(),
                one.reason(),
                one.answeredAt(),
                one.version(),
                items);
    }

    private void append(
            String action, UUID id, Proposal.@Nullable State before, Proposal.State after, @Nullable String moved) {
        trail.append(new Act(
                action,
                Act.subject("calendar.log.proposal", id.toString().substring(0, 8)),
                Changes.none()
                        .field("calendar.proposal.state", before == null ? null : before.name(), after.name())
                        .field("calendar.proposal.moved", null, moved)
                        .payload()));
    }
}
