package org.prongsai.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement.Verdict;
import org.prongsai.disclosure.Judgements;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.FiscalYear;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the sample assessors found: OPDC's items half judged, with one on which two of them differ; PDMO's just begun;
/// the made-up municipality's done, released, and one of them appealed.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SampleFindings {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final String MISSING = "O33";
    private static final int HALF = 20;
    private static final int BEGUN = 5;
    private static final Duration EACH = Duration.ofMinutes(3);

    private final Rounds rounds;
    private final Seats seats;
    private final Assessments assessments;
    private final AssessmentItemStore items;
    private final FindingStore findings;
    private final Disclosures disclosures;
    private final Judgements judgements;
    private final Editions editions;
    private final Clock clock;

    SampleFindings(
            Rounds rounds,
            Seats seats,
            Assessments assessments,
            AssessmentItemStore items,
            FindingStore findings,
            Disclosures disclosures,
            Judgements judgements,
            Editions editions,
            Clock clock) {
        this.rounds = rounds;
        this.seats = seats;
        this.assessments = assessments;
        this.items = items;
        this.findings = findings;
        this.disclosures = disclosures;
        this.judgements = judgements;
        this.editions = editions;
        this.clock = clock;
    }

    @EventListener
    @Order(60)
    @Transactional
    public void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        Round round = rounds.find(YEAR).orElse(null);
        if (round == null || !items.of(agency.id(), YEAR).isEmpty()) {
            return;
        }
        Map<Place, Seat> seated =
                seats.at(agency.id(), YEAR).stream().collect(Collectors.toMap(Seat::place, Function.identity()));
        Seat first = seated.get(Place.FIRST);
        Seat second = seated.get(Place.SECOND);
        if (first == null || second == null) {
            return;
        }
        List<ItemRule> rules = ItemRule.of(editions.forYear(YEAR).getFirst(), agency.kind());
        switch (agency.code()) {
            case "opdc" -> half(round, first, second, rules.subList(0, HALF));
            case "pdmo" -> {
                Map<String, Disclosure> known = disclosures.of(agency.id(), YEAR);
                rules.subList(0, BEGUN).forEach(rule -> judge(round, first, rule, verdict(known.get(rule.code()))));
            }
            case "example" -> whole(round, first, second, rules);
            default -> {}
        }
    }

    /// The last that passes of the items that are judged twice is the one on which the two differ.
    private void half(Round round, Seat first, Seat second, List<ItemRule> rules) {
        Map<String, Disclosure> known = disclosures.of(first.agency(), YEAR);
        rules.forEach(rule -> judge(round, first, rule, verdict(known.get(rule.code()))));
        List<ItemRule> twice = rules.stream()
                .filter(rule -> Draw.isTwice(round, first.agency(), rule.code()))
                .toList();
        ItemRule disputed = twice.stream()
                .filter(rule -> verdict(known.get(rule.code())) == Verdict.PASSED)
                .reduce((_, later) -> later)
                .orElseThrow();
        for (ItemRule rule : twice) {
            judge(round, second, rule, rule.equals(disputed) ? Verdict.FAILED : verdict(known.get(rule.code())));
        }
    }

    /// What the agency did not hand in cannot be found.
    private static Verdict verdict(@Nullable Disclosure item) {
        return item != null && item.state().isApproved() ? Verdict.PASSED : Verdict.FAILED;
    }

    private void whole(Round round, Seat first, Seat second, List<ItemRule> rules) {
        for (ItemRule rule : rules) {
            Verdict verdict = rule.code().equals(MISSING) ? Verdict.FAILED : Verdict.PASSED;
            judge(round, first, rule, verdict);
            if (Draw.isTwice(round, first.agency(), rule.code())) {
                judge(round, second, rule, verdict);
            }
        }
        assessments.release(first.agency(), YEAR, rules);
        judgements.appeal(
                first.agency(),
                YEAR,
                MISSING,
                "หน้าเว็บแสดงข้อมูลของปี 2565 ครบถ้วนตั้งแต่วันที่ส่งหลักฐาน ตามภาพที่ระบบบันทึกไว้ในวันนั้น (ข้อความตัวอย่าง)",
                LocalDate.now(clock),
                true,
                0);
    }

    private void judge(Round round, Seat seat, ItemRule rule, Verdict verdict) {
        AssessmentItem item =
                items.lock(seat.agency(), YEAR, rule.code(), Draw.isTwice(round, seat.agency(), rule.code()));
        boolean passed = verdict == Verdict.PASSED;
        boolean closes = item.state() == AssessmentState.HALF;
        boolean agreed = closes
                && findings.find(seat.agency(), YEAR, rule.code(), Place.FIRST)
                        .filter(other -> other.verdict() == verdict)
                        .isPresent();
        AssessmentState after = !item.twice() || agreed
                ? AssessmentState.DONE
                : closes ? AssessmentState.DISPUTED : AssessmentState.HALF;
        items.move(seat.agency(), YEAR, item, AssessmentMove.SUBMIT, after);
        Instant now = clock.instant();
        findings.keep(
                seat.agency(),
                seat,
                rule.code(),
                new Finding.Wish(
                        Collections.nCopies(rule.components().size(), passed ? Found.PRESENT : Found.ABSENT),
                        passed ? "" : "ไม่พบข้อมูลตามองค์ประกอบในหน้าที่บันทึกไว้เมื่อหน่วยงานส่ง (ข้อความตัวอย่าง)",
                        "",
                        now.minus(EACH),
                        0),
                verdict,
                now);
    }
}
