package org.prongsai.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/// Gives OPDC the disclosures of two fiscal years, on made-up pages: those of 2564 as they were judged, with O30 failed
/// and appealed; those of 2565 on their way, some at every step.
@Component
class SampleDisclosures {
    private static final FiscalYear JUDGED = new FiscalYear(2564);
    private static final FiscalYear UNDER_WAY = new FiscalYear(2565);
    private static final LocalDate FILED = LocalDate.of(2021, 3, 31);
    private static final LocalDate TOLD = LocalDate.of(2021, 6, 30);
    private static final LocalDate OBJECTED = LocalDate.of(2021, 7, 7);
    private static final String FAILED = "O30";
    /// Whose evidence has a file, too, because the site has no page for it.
    private static final String FILE_JUDGED = "O21";

    private static final String FILE_UNDER_WAY = "O22";
    /// Whose evidence stands on another website, too: one that nobody confirmed yet, one that was.
    private static final String FOREIGN = "O15";

    private static final String CONFIRMED = "O29";

    private final Editions editions;
    private final Disclosures disclosures;
    private final FiledEvidence files;
    private final Websites websites;
    private final Confirmations confirmations;
    private final Approvals approvals;
    private final Judgements judgements;
    private final Chains chains;
    private final Staffing staffing;

    SampleDisclosures(
            Editions editions,
            Disclosures disclosures,
            FiledEvidence files,
            Websites websites,
            Confirmations confirmations,
            Approvals approvals,
            Judgements judgements,
            Chains chains,
            Staffing staffing) {
        this.editions = editions;
        this.disclosures = disclosures;
        this.files = files;
        this.websites = websites;
        this.confirmations = confirmations;
        this.approvals = approvals;
        this.judgements = judgements;
        this.chains = chains;
        this.staffing = staffing;
    }

    @EventListener
    @Order(45)
    @Transactional
    public void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        if (!disclosures.years(agency.id()).isEmpty()) {
            return;
        }
        switch (agency.code()) {
            case "opdc" -> {
                SampleHands hands = SampleHands.of(staffing.all(agency.id().value()));
                chains.set(agency.id(), Chain.USUAL.steps(), 0);
                websites.set(agency.id(), new Website(List.of("example.go.th"), "https://www.example.go.th/", 0));
                judge(agency, hands);
                underWay(agency, hands);
                elsewhere(agency, FOREIGN, null);
                elsewhere(agency, CONFIRMED, hands.keeper());
            }
            case "pdmo" -> begin(agency);
            case "example" -> onPaper(agency);
            default -> {}
        }
    }

    /// An agency with integrity officers alone prepares its items; where there are two, one approves what the other
    /// sent.
    private void begin(Agency agency) {
        List<PersonId> keepers = SampleHands.holders(staffing.all(agency.id().value()), Role.INTEGRITY_OFFICER);
        List<String> codes = codes(agency, UNDER_WAY);
        chains.set(agency.id(), List.of(ChainStep.UNIT_OFFICER, ChainStep.INTEGRITY_OFFICER), 0);
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            int place = i % 4;
            if (place < 3) {
                disclose(agency, UNDER_WAY, code);
            }
            if (place < 2 && keepers.size() > 1) {
                UUID sent = id(agency, UNDER_WAY, code + " sent");
                approvals.send(agency.id(), UNDER_WAY, code, keepers.get(0), ChainStep.INTEGRITY_OFFICER, sent);
                if (place == 0) {
                    approvals.approve(agency.id(), UNDER_WAY, code, ChainStep.INTEGRITY_OFFICER, keepers.get(1), "");
                }
            }
        }
    }

    /// A small agency with one integrity officer: its head approved everything on paper.
    private void onPaper(Agency agency) {
        PersonId keeper = SampleHands.holder(staffing.all(agency.id().value()), Role.INTEGRITY_OFFICER);
        chains.set(agency.id(), List.of(ChainStep.UNIT_OFFICER, ChainStep.INTEGRITY_OFFICER), 0);
        for (String code : codes(agency, UNDER_WAY)) {
            disclose(agency, UNDER_WAY, code);
            UUID sent = id(agency, UNDER_WAY, code + " sent");
            approvals.send(agency.id(), UNDER_WAY, code, keeper, ChainStep.INTEGRITY_OFFICER, sent);
            approvals.approveOnPaper(
                    agency.id(), UNDER_WAY, code, ChainStep.INTEGRITY_OFFICER, keeper, SampleFiles.memo());
        }
    }

    private void judge(Agency agency, SampleHands hands) {
        List<String> codes = codes(agency, JUDGED);
        for (String code : codes) {
            disclose(agency, JUDGED, code);
            approve(agency, JUDGED, code, hands, 3);
        }
        approvals.file(agency.id(), JUDGED, codes, FILED);
        judgements.judge(
                agency.id(),
                JUDGED,
                codes.stream().collect(Collectors.toMap(code -> code, SampleDisclosures::judgement)));
        judgements.appeal(
                agency.id(),
                JUDGED,
                FAILED,
                "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตอยู่บนหน้าหลักของเว็บไซต์ตั้งแต่วันที่ 1 มีนาคม 2564 แยกจากช่องทางร้องเรียนทั่วไป"
                        + " และระบุการคุ้มครองข้อมูลผู้แจ้งเบาะแสไว้ในหน้าเดียวกัน (ข้อความตัวอย่าง)",
                OBJECTED,
                true,
                0);
    }

    private static Judgement judgement(String code) {
        return code.equals(FAILED)
                ? new Judgement(
                        Judgement.Verdict.FAILED,
                        "ไม่พบช่องทางแจ้งเรื่องร้องเรียนการทุจริตที่แยกจากช่องทางร้องเรียนทั่วไป (ข้อความตัวอย่าง)",
                        "",
                        TOLD,
                        0)
                : new Judgement(Judgement.Verdict.PASSED, "", "", TOLD, 0);
    }

    /// Every seventh item at the same place of its way, so that each state shows.
    private void underWay(Agency agency, SampleHands hands) {
        List<String> codes = codes(agency, UNDER_WAY);
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            int place = i % 7;
            if (place == 6) {
                continue;
            }
            disclose(agency, UNDER_WAY, code);
            switch (place) {
                case 0 -> {}
                case 5 -> {
                    submit(agency, UNDER_WAY, code, hands);
                    approvals.giveBack(
                            agency.id(),
                            UNDER_WAY,
                            code,
                            ChainStep.UNIT_HEAD,
                            hands.head(),
                            "หน้าเว็บยังเป็นข้อมูลปี 2564 ปรับเป็นปี 2565 แล้วส่งใหม่ (ข้อความตัวอย่าง)");
                }
                case 4 -> {
                    approve(agency, UNDER_WAY, code, hands, i == 4 ? 2 : 3);
                    if (i == 4) {
                        approvals.approveOnPaper(
                                agency.id(), UNDER_WAY, code, ChainStep.APPROVER, hands.keeper(), SampleFiles.memo());
                    }
                }
                default -> approve(agency, UNDER_WAY, code, hands, place - 1);
            }
        }
    }

    private void disclose(Agency agency, FiscalYear year, String code) {
        String page = "https://www.example.go.th/ita/" + year.buddhistYear() + "/" + code.toLowerCase(Locale.ROOT);
        disclosures.add(
                agency.id(),
                year,
                code,
                new Disclosures.Wish(page, "หน้าเว็บรวมข้อมูลของข้อนี้ (ตัวอย่าง)"),
                id(agency, year, code));
        if (code.equals(year.equals(JUDGED) ? FILE_JUDGED : FILE_UNDER_WAY)) {
            files.keep(
                    agency,
                    year,
                    code,
                    SampleFiles.table(year, code),
                    "ตารางข้อมูลฉบับเต็ม (ตัวอย่าง)",
                    id(agency, year, code + " file"));
        }
        if (code.endsWith("2")) {
            disclosures.add(
                    agency.id(),
                    year,
                    code,
                    new Disclosures.Wish(page + "/" + year.buddhistYear() + ".pdf", "ไฟล์ PDF ฉบับเต็ม (ตัวอย่าง)"),
                    id(agency, year, code + " pdf"));
        }
    }

    /// Evidence at somebody else's address.
    ///
    /// @param by who answers for it; null where nobody does yet
    private void elsewhere(Agency agency, String code, @Nullable PersonId by) {
        UUID id = id(agency, UNDER_WAY, code + " elsewhere");
        disclosures.add(
                agency.id(),
                UNDER_WAY,
                code,
                new Disclosures.Wish(
                        "https://data.example.or.th/opdc/" + code.toLowerCase(Locale.ROOT),
                        "ชุดข้อมูลบนเว็บไซต์กลาง (ตัวอย่าง)"),
                id);
        if (by != null) {
            confirmations.confirm(agency.id(), UNDER_WAY, code, id, by);
        }
    }

    private void submit(Agency agency, FiscalYear year, String code, SampleHands hands) {
        approvals.send(
                agency.id(), year, code, hands.officer(), ChainStep.UNIT_OFFICER, id(agency, year, code + " sent"));
    }

    /// @param steps how many of the three steps after the first approved it
    private void approve(Agency agency, FiscalYear year, String code, SampleHands hands, int steps) {
        submit(agency, year, code, hands);
        if (steps > 0) {
            approvals.approve(agency.id(), year, code, ChainStep.UNIT_HEAD, hands.head(), "");
        }
        if (steps > 1) {
            approvals.approve(agency.id(), year, code, ChainStep.INTEGRITY_OFFICER, hands.keeper(), "");
        }
        if (steps > 2) {
            approvals.approve(agency.id(), year, code, ChainStep.APPROVER, hands.approver(), "");
        }
    }

    private List<String> codes(Agency agency, FiscalYear year) {
        return ItemRule.of(editions.forYear(year).getFirst(), agency.kind()).stream()
                .map(ItemRule::code)
                .toList();
    }

    private static UUID id(Agency agency, FiscalYear year, String what) {
        return UUID.nameUUIDFromBytes(("disclosure " + agency.code() + " " + year.buddhistYear() + " " + what)
                .getBytes(StandardCharsets.UTF_8));
    }
}
