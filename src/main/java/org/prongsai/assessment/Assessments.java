package org.prongsai.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.Judgements;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How items of an agency come to their verdicts. The first assessor judges every item, a second those that are drawn;
/// neither sees what the other found, and a moderator settles what they found differently. The agency hears of all its
/// verdicts at once.
///
/// What is asked here runs on behalf of the agency; nothing of it stands in the agency's own log before it is released.
@Service
public class Assessments {
    private static final Duration LONGEST_SITTING = Duration.ofHours(2);

    private final Rounds rounds;
    private final Admission admission;
    private final AssessmentItemStore items;
    private final FindingStore findings;
    private final Disclosures disclosures;
    private final Judgements judgements;
    private final Trail trail;
    private final Clock clock;

    Assessments(
            Rounds rounds,
            Admission admission,
            AssessmentItemStore items,
            FindingStore findings,
            Disclosures disclosures,
            Judgements judgements,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.admission = admission;
        this.items = items;
        this.findings = findings;
        this.disclosures = disclosures;
        this.judgements = judgements;
        this.trail = trail;
        this.clock = clock;
    }

    /// The items with these codes, in their order; those that nobody began are waiting.
    @Transactional(readOnly = true)
    public List<AssessmentItem> of(AgencyId agency, FiscalYear year, List<String> codes) {
        Round round = rounds.require(year);
        Map<String, AssessmentItem> known = items.of(agency, year);
        return codes.stream()
                .map(code -> Objects.requireNonNullElseGet(
                        known.get(code),
                        () -> new AssessmentItem(code, Draw.isTwice(round, agency, code), AssessmentState.WAITING, 0)))
                .toList();
    }

    /// What an assessor may see of what was found, by the codes of items: the first and the second their own alone; the
    /// moderator and who decides appeals all that was handed in about items that have come to them.
    @Transactional(readOnly = true)
    public Map<String, List<Finding>> shown(Seat seat) {
        Map<String, AssessmentItem> known = items.of(seat.agency(), seat.year());
        boolean released = items.isReleased(seat.agency(), seat.year());
        return findings.of(seat.agency(), seat.year()).stream()
                .filter(one -> isShown(seat, Objects.requireNonNull(known.get(one.code())), one.finding(), released))
                .collect(Collectors.groupingBy(
                        FindingStore.OfItem::code,
                        Collectors.mapping(FindingStore.OfItem::finding, Collectors.toUnmodifiableList())));
    }

    private static boolean isShown(Seat seat, AssessmentItem item, Finding finding, boolean released) {
        return switch (seat.place()) {
            case FIRST, SECOND -> finding.place() == seat.place();
            case MODERATOR ->
                finding.place() == Place.MODERATOR
                        || (finding.submittedAt() != null
                                && item.twice()
                                && (item.state() == AssessmentState.DISPUTED || item.state() == AssessmentState.DONE));
            case APPEAL -> released && finding.submittedAt() != null;
        };
    }

    /// Whether the agency knows its verdicts.
    @Transactional(readOnly = true)
    public boolean isReleased(AgencyId agency, FiscalYear year) {
        return items.isReleased(agency, year);
    }

    /// Keeps what an assessor found so far, to be gone on with.
    ///
    /// @throws Refused                           if he may not, or not now
    /// @throws OptimisticLockingFailureException if he kept something else of it since
    @Transactional
    public void keep(Seat seat, String code, Finding.Wish wish) {
        AssessmentItem item = begin(seat, code);
        boolean mine = seat.place() == Place.MODERATOR
                ? item.state() == AssessmentState.DISPUTED
                : findings.find(seat.agency(), seat.year(), code, seat.place())
                        .map(finding -> finding.submittedAt() == null)
                        .orElse(item.state() != AssessmentState.DONE);
        if (!mine) {
            throw new Refused(Refused.Why.ELSEWHERE);
        }
        store(seat, code, wish, Optional.empty());
    }

    /// Hands in what an assessor found: that of the first or the second, or a moderator's decision.
    ///
    /// @throws Refused                           if he may not, or not now
    /// @throws IllegalArgumentException          if a component is open
    /// @throws OptimisticLockingFailureException if he kept something else of it since
    @Transactional
    public void submit(Seat seat, ItemRule rule, Finding.Wish wish) {
        Judgement.Verdict verdict = Components.verdict(wish.found(), rule)
                .orElseThrow(() -> new IllegalArgumentException("a component is open: " + rule.code()));
        AssessmentItem item = begin(seat, rule.code());
        if (seat.place() == Place.MODERATOR) {
            items.move(seat.agency(), seat.year(), item, AssessmentMove.MODERATE, AssessmentState.DONE);
        } else {
            items.move(seat.agency(), seat.year(), item, AssessmentMove.SUBMIT, after(seat, item, verdict));
        }
        store(seat, rule.code(), wish, Optional.of(verdict));
        say("assessment.log.submitted", seat, rule.code());
    }

    private AssessmentState after(Seat seat, AssessmentItem item, Judgement.Verdict verdict) {
        Map<Place, Finding> handedIn = findings.of(seat.agency(), seat.year(), item.code()).stream()
                .filter(finding -> finding.submittedAt() != null)
                .collect(Collectors.toMap(Finding::place, Function.identity()));
        if (handedIn.containsKey(seat.place()) || (!item.twice() && seat.place() == Place.SECOND)) {
            throw new Refused(Refused.Why.ELSEWHERE);
        }
        if (!item.twice()) {
            return AssessmentState.DONE;
        }
        Finding other = handedIn.get(seat.place() == Place.FIRST ? Place.SECOND : Place.FIRST);
        if (other == null) {
            return AssessmentState.HALF;
        }
        return other.verdict() == verdict ? AssessmentState.DONE : AssessmentState.DISPUTED;
    }

    /// Takes back what was handed in, as long as nobody has built on it: it is a draft again.
    ///
    /// @throws Refused if he may not, or not any more
    @Transactional
    public void takeBack(Seat seat, String code) {
        AssessmentItem item = begin(seat, code);
        Finding mine = findings.find(seat.agency(), seat.year(), code, seat.place())
                .filter(finding -> finding.submittedAt() != null)
                .orElseThrow(() -> new Refused(Refused.Why.ELSEWHERE));
        if (mine.place() == Place.MODERATOR) {
            items.move(seat.agency(), seat.year(), item, AssessmentMove.UNMODERATE, AssessmentState.DISPUTED);
        } else {
            items.move(seat.agency(), seat.year(), item, AssessmentMove.TAKE_BACK, AssessmentState.WAITING);
        }
        findings.takeBack(seat.agency(), seat, code);
        say("assessment.log.takenBack", seat, code);
    }

    /// Tells the agency its verdicts, all of them at once. From then on only an appeal changes one.
    ///
    /// @param rules of the agency's items
    /// @throws Refused if some have no verdict yet, or it knows them already
    @Transactional
    public void release(Seat seat, List<ItemRule> rules) {
        if (seat.place() != Place.FIRST) {
            throw new Refused(Refused.Why.OTHER_PLACE);
        }
        admission.admit(seat);
        release(seat.agency(), seat.year(), rules);
    }

    /// The same for the commission, which may after the window has closed.
    ///
    /// @throws Refused if some have no verdict yet, or it knows them already
    @Transactional
    public void release(AgencyId agency, FiscalYear year, List<ItemRule> rules) {
        List<String> codes = rules.stream().map(ItemRule::code).toList();
        if (of(agency, year, codes).stream().anyMatch(item -> item.state() != AssessmentState.DONE)) {
            throw new Refused(Refused.Why.INCOMPLETE);
        }
        if (!items.release(agency, year, clock.instant())) {
            throw new Refused(Refused.Why.RELEASED);
        }
        Map<String, List<Finding>> handedIn = findings.of(agency, year).stream()
                .filter(one -> one.finding().submittedAt() != null)
                .collect(Collectors.groupingBy(
                        FindingStore.OfItem::code,
                        Collectors.mapping(FindingStore.OfItem::finding, Collectors.toList())));
        LocalDate today = LocalDate.now(clock);
        judgements.judge(agency, year, codes.stream().collect(Collectors.toMap(Function.identity(), code -> {
            Judgement before = disclosures.find(agency, year, code).judgement();
            Finding counts = counting(handedIn.getOrDefault(code, List.of()));
            return new Judgement(
                    Objects.requireNonNull(counts.verdict()),
                    counts.comment(),
                    counts.recommendation(),
                    today,
                    before == null ? 0 : before.version());
        })));
        trail.appendForInstallation(Act.of(
                "assessment.log.released",
                Act.subject("assessment.log.agency", year.buddhistYear() + " " + agency.value())));
    }

    /// The finding that decides: the moderator's where there is one, or else the first assessor's.
    private static Finding counting(List<Finding> handedIn) {
        return handedIn.stream()
                .filter(finding -> finding.place() == Place.MODERATOR)
                .findFirst()
                .or(() -> handedIn.stream()
                        .filter(finding -> finding.place() == Place.FIRST)
                        .findFirst())
                .orElseThrow(() -> new NoSuchElementException("nobody found anything"));
    }

    private AssessmentItem begin(Seat seat, String code) {
        if (seat.place() == Place.APPEAL) {
            throw new Refused(Refused.Why.OTHER_PLACE);
        }
        admission.admit(seat);
        if (items.isReleased(seat.agency(), seat.year())) {
            throw new Refused(Refused.Why.RELEASED);
        }
        Round round = rounds.require(seat.year());
        AssessmentItem item = items.lock(seat.agency(), seat.year(), code, Draw.isTwice(round, seat.agency(), code));
        if (seat.place() != Place.FIRST && !item.twice()) {
            throw new Refused(Refused.Why.OTHER_PLACE);
        }
        return item;
    }

    private void store(Seat seat, String code, Finding.Wish wish, Optional<Judgement.Verdict> verdict) {
        Instant now = clock.instant();
        Instant begun =
                wish.begun().isAfter(now) || wish.begun().isBefore(now.minus(LONGEST_SITTING)) ? now : wish.begun();
        var kept = new Finding.Wish(wish.found(), wish.comment(), wish.recommendation(), begun, wish.version());
        if (!findings.keep(seat.agency(), seat, code, kept, verdict.orElse(null), verdict.isPresent() ? now : null)) {
            throw new OptimisticLockingFailureException("finding changed meanwhile: " + code);
        }
    }

    private void say(String action, Seat seat, String code) {
        trail.appendForInstallation(new Act(
                action,
                Act.subject(
                        "assessment.log.item",
                        seat.year().buddhistYear() + " " + seat.agency().value() + " " + code),
                Changes.none()
                        .field("assessment.place", null, seat.place().name())
                        .payload()));
    }
}
