package org.prongsai.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.SampleWanted;
import org.prongsai.identity.Staffing;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A mock assessment of OPDC's sample year under way: the auditor has judged a third of the items, the executive some
/// of
/// the same, and they differ on two.
@Component
class SampleMock {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final int JUDGED = 15;
    /// Places in the edition's order of items that the sample has not disclosed.
    private static final List<Integer> EMPTY = List.of(6, 13);
    /// Places of items whose pages are of the year before.
    private static final List<Integer> OLD = List.of(5, 12);
    private static final List<Integer> BY_BOTH = List.of(0, 2, 9, 11);
    private static final List<Integer> DISPUTED = List.of(2, 9);

    private final MockAssessment mock;
    private final Editions editions;
    private final Staffing staffing;

    SampleMock(MockAssessment mock, Editions editions, Staffing staffing) {
        this.mock = mock;
        this.editions = editions;
        this.staffing = staffing;
    }

    @EventListener
    @Order(57)
    @Transactional
    public void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        if (!agency.code().equals("opdc") || !mock.submitted(agency.id(), YEAR).isEmpty()) {
            return;
        }
        List<ItemRule> rules = ItemRule.of(editions.forYear(YEAR).getFirst(), agency.kind());
        holder(agency, Role.AUDITOR).ifPresent(auditor -> {
            for (int i = 0; i < Math.min(JUDGED, rules.size()); i++) {
                audit(agency, rules.get(i), i, auditor);
            }
        });
        holder(agency, Role.EXECUTIVE)
                .ifPresent(executive -> BY_BOTH.forEach(i -> {
                    ItemRule rule = rules.get(i);
                    if (DISPUTED.contains(i)) {
                        judge(
                                agency,
                                rule,
                                executive,
                                1,
                                "อ่านแล้วยังไม่เห็นองค์ประกอบสุดท้าย ควรทำให้เห็นชัดในหน้าเดียวกัน (ข้อความตัวอย่าง)");
                    } else {
                        judge(agency, rule, executive, 0, "");
                    }
                }));
    }

    private void audit(Agency agency, ItemRule rule, int place, PersonId auditor) {
        if (EMPTY.contains(place)) {
            judge(agency, rule, auditor, rule.components().size(), "ยังไม่มีหลักฐานในระบบ (ข้อความตัวอย่าง)");
        } else if (OLD.contains(place)) {
            judge(agency, rule, auditor, 1, "หน้าเว็บยังเป็นข้อมูลของปีก่อน (ข้อความตัวอย่าง)");
        } else {
            judge(agency, rule, auditor, 0, "");
        }
    }

    /// @param absent how many components, from the last, were not found
    private void judge(Agency agency, ItemRule rule, PersonId person, int absent, String comment) {
        int all = rule.components().size();
        var found = new ArrayList<>(Collections.nCopies(all - absent, Found.PRESENT));
        found.addAll(Collections.nCopies(absent, Found.ABSENT));
        mock.submit(agency.id(), YEAR, rule, person, found, comment, 0);
    }

    /// Who holds a role by himself; the first by id.
    private Optional<PersonId> holder(Agency agency, Role role) {
        return staffing.all(agency.id().value()).stream()
                .filter(member -> member.roles().stream()
                        .anyMatch(
                                granted -> granted.isDirect() && granted.what().role() == role))
                .map(member -> member.person().id())
                .min(Comparator.comparing(PersonId::value));
    }
}
