package org.prongsai.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way of an item through the agency's chain: submitted by one, approved by others, or returned with a reason.
/// Whether someone holds the role of a step is for the caller to know; that nobody approves what he submitted himself
/// is
/// held here and in the database.
@Service
public class Approvals {
    private final ItemStore items;
    private final EvidenceStore evidence;
    private final SubmissionStore submissions;
    private final ChainStore chains;
    private final ApprovalDuties duties;
    private final Snapshots snapshots;
    private final Trail trail;
    private final Clock clock;

    Approvals(
            ItemStore items,
            EvidenceStore evidence,
            SubmissionStore submissions,
            ChainStore chains,
            ApprovalDuties duties,
            Snapshots snapshots,
            Trail trail,
            Clock clock) {
        this.items = items;
        this.evidence = evidence;
        this.submissions = submissions;
        this.chains = chains;
        this.duties = duties;
        this.snapshots = snapshots;
        this.trail = trail;
        this.clock = clock;
    }

    /// A memo by which a step was approved, with its scan.
    public record Memo(String number, LocalDate on, ScanFile scan) {}

    /// All submissions of an item, the newest first.
    @Transactional(readOnly = true)
    public List<Submission> history(AgencyId agency, FiscalYear year, String code) {
        return submissions.all(agency, year, code);
    }

    /// The scan of a memo.
    @Transactional(readOnly = true)
    public Optional<byte[]> scan(AgencyId agency, String hash) {
        return submissions.scan(agency, hash);
    }

    /// Sends an item on its way, and wants its evidence to be looked at and frozen as it is now.
    ///
    /// @param actedAs as what `by` does it
    /// @param request idempotency key, and the submission's id: the same request submits once
    /// @throws NoMove if it is not being prepared, or has no evidence, or at an address that nobody confirmed
    @Transactional
    public void submit(AgencyId agency, FiscalYear year, String code, PersonId by, ChainStep actedAs, UUID request) {
        if (send(agency, year, code, by, actedAs, request)) {
            snapshots.ask(agency, year, code, Snapshot.Occasion.SUBMITTED);
        }
    }

    /// Sends an item on its way without looking; false if the request was done before.
    boolean send(AgencyId agency, FiscalYear year, String code, PersonId by, ChainStep actedAs, UUID request) {
        ItemStore.Item item = items.lock(agency, year, code);
        if (request.equals(item.submission())) {
            return false;
        }
        List<Evidence> shown = evidence.of(agency, year).getOrDefault(code, List.of());
        if (shown.isEmpty()) {
            throw new NoMove(NoMove.Why.NO_EVIDENCE);
        }
        if (shown.stream().anyMatch(Evidence::awaitsConfirmation)) {
            throw new NoMove(NoMove.Why.UNCONFIRMED);
        }
        ChainStep next = chain(agency).after(actedAs);
        items.move(agency, year, item, ItemMove.SUBMIT, next.waiting());
        submissions.add(agency, year, code, request, by, actedAs, shown, clock.instant());
        items.submitted(agency, year, code, request);
        trail.append(Act.of("disclosure.log.submitted", Disclosures.subject(year, code)));
        duties.renew(agency, year);
        return true;
    }

    /// Takes back what nobody decided on yet.
    ///
    /// @throws NoMove if it waits for nobody, someone decided, or someone else submitted it
    @Transactional
    public void takeBack(AgencyId agency, FiscalYear year, String code, PersonId by) {
        ItemStore.Item item = items.lock(agency, year, code);
        Submission sent = sent(agency, item);
        if (!sent.by().equals(by) || !sent.decisions().isEmpty()) {
            throw new NoMove(NoMove.Why.ELSEWHERE);
        }
        items.move(agency, year, item, ItemMove.TAKE_BACK, ItemState.DRAFT);
        trail.append(Act.of("disclosure.log.takenBack", Disclosures.subject(year, code)));
        duties.renew(agency, year);
    }

    /// Approves an item at the step for which it waits.
    ///
    /// @param step for which the caller thinks that it waits
    /// @throws NoMove if it waits for another, or `by` submitted it
    @Transactional
    public void approve(AgencyId agency, FiscalYear year, String code, ChainStep step, PersonId by, String said) {
        decide(agency, year, code, decision(step, by, Decision.Outcome.APPROVED, said, null));
    }

    /// Records that a step approved an item on paper.
    ///
    /// @throws NoMove if it waits for another step
    @Transactional
    public void approveOnPaper(
            AgencyId agency, FiscalYear year, String code, ChainStep step, PersonId recordedBy, Memo memo) {
        var paper = new Decision.Paper(
                memo.number(),
                memo.on(),
                submissions.keep(agency, memo.scan()),
                memo.scan().kind());
        decide(agency, year, code, decision(step, recordedBy, Decision.Outcome.APPROVED, "", paper));
    }

    /// Sends an item back to its unit.
    ///
    /// @param reason never blank
    /// @throws NoMove if it waits for another step, or `by` submitted it
    @Transactional
    public void giveBack(AgencyId agency, FiscalYear year, String code, ChainStep step, PersonId by, String reason) {
        decide(agency, year, code, decision(step, by, Decision.Outcome.RETURNED, reason, null));
    }

    /// Lets an approved item be changed once more; it then goes through the chain again.
    ///
    /// @throws NoMove if it was not approved, or was judged already
    @Transactional
    public void reopen(AgencyId agency, FiscalYear year, String code, String reason) {
        ItemStore.Item item = items.lock(agency, year, code);
        items.move(agency, year, item, ItemMove.REOPEN, ItemState.DRAFT);
        items.filed(agency, year, code, null);
        trail.append(new Act(
                "disclosure.log.reopened",
                Disclosures.subject(year, code),
                Changes.none().field("disclosure.reason", null, reason).payload()));
    }

    /// Notes that approved items were entered where the assessors look.
    ///
    /// @throws NoMove if one of them was not approved, or was entered before
    @Transactional
    public void file(AgencyId agency, FiscalYear year, List<String> codes, LocalDate on) {
        for (String code : codes) {
            items.move(agency, year, items.lock(agency, year, code), ItemMove.FILE, ItemState.FILED);
            items.filed(agency, year, code, on);
            trail.append(new Act(
                    "disclosure.log.filed",
                    Disclosures.subject(year, code),
                    Changes.none()
                            .field("disclosure.filed", null, on.toString())
                            .payload()));
        }
    }

    /// Forgets that items were entered.
    ///
    /// @throws NoMove if one of them was not, or was judged since
    @Transactional
    public void unfile(AgencyId agency, FiscalYear year, List<String> codes) {
        for (String code : codes) {
            items.move(agency, year, items.lock(agency, year, code), ItemMove.UNFILE, ItemState.APPROVED);
            items.filed(agency, year, code, null);
            trail.append(Act.of("disclosure.log.unfiled", Disclosures.subject(year, code)));
        }
    }

    private Decision decision(
            ChainStep step, PersonId by, Decision.Outcome outcome, String said, Decision.@Nullable Paper paper) {
        return new Decision(step, by, clock.instant(), outcome, said, paper);
    }

    private void decide(AgencyId agency, FiscalYear year, String code, Decision decision) {
        ItemStore.Item item = items.lock(agency, year, code);
        if (!item.state().isWaiting()) {
            throw new NoMove(NoMove.Why.ELSEWHERE);
        }
        if (ChainStep.of(item.state()) != decision.step()) {
            throw new NoMove(NoMove.Why.OTHER_STEP);
        }
        Submission sent = sent(agency, item);
        if (sent.by().equals(decision.by()) && decision.paper() == null) {
            throw new NoMove(NoMove.Why.OWN);
        }
        boolean approved = decision.outcome() == Decision.Outcome.APPROVED;
        items.move(
                agency,
                year,
                item,
                approved ? ItemMove.APPROVE : ItemMove.RETURN,
                approved ? chain(agency).approvedAt(decision.step(), sent.actedAs()) : ItemState.DRAFT);
        submissions.decide(agency, sent, decision);
        trail.append(new Act(
                approved ? "disclosure.log.approved" : "disclosure.log.returned",
                Disclosures.subject(year, code),
                Changes.none()
                        .field("disclosure.step", null, decision.step().name())
                        .field("disclosure.reason", null, decision.reason().isEmpty() ? null : decision.reason())
                        .field(
                                "disclosure.paper",
                                null,
                                decision.paper() == null
                                        ? null
                                        : decision.paper().number())
                        .payload()));
        duties.renew(agency, year);
    }

    private Submission sent(AgencyId agency, ItemStore.Item item) {
        UUID id = item.submission();
        return Optional.ofNullable(id)
                .flatMap(known -> submissions.find(agency, known))
                .orElseThrow(() -> new NoMove(NoMove.Why.ELSEWHERE));
    }

    private Chain chain(AgencyId agency) {
        return chains.find(agency).orElse(Chain.USUAL);
    }
}
