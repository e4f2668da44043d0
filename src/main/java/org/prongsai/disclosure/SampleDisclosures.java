package org.prongsai.disclosure;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.prongsai.document.ScanFile;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Member;
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
/// and
/// appealed; those of 2565 on their way, some at every step.
@Component
class SampleDisclosures {
    private static final FiscalYear JUDGED = new FiscalYear(2564);
    private static final FiscalYear UNDER_WAY = new FiscalYear(2565);
    private static final LocalDate FILED = LocalDate.of(2021, 3, 31);
    private static final LocalDate TOLD = LocalDate.of(2021, 6, 30);
    private static final LocalDate OBJECTED = LocalDate.of(2021, 7, 7);
    private static final String FAILED = "O30";

    private final Editions editions;
    private final Disclosures disclosures;
    private final Approvals approvals;
    private final Judgements judgements;
    private final Chains chains;
    private final Staffing staffing;

    SampleDisclosures(
            Editions editions,
            Disclosures disclosures,
            Approvals approvals,
            Judgements judgements,
            Chains chains,
            Staffing staffing) {
        this.editions = editions;
        this.disclosures = disclosures;
        this.approvals = approvals;
        this.judgements = judgements;
        this.chains = chains;
        this.staffing = staffing;
    }

    /// Whoever has something to do with them.
    private record Hands(PersonId officer, PersonId head, PersonId keeper, PersonId approver) {}

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
                Hands hands = hands(agency);
                chains.set(agency.id(), Chain.USUAL.steps(), 0);
                judge(agency, hands);
                underWay(agency, hands);
            }
            case "pdmo", "example" -> begin(agency);
            default -> {}
        }
    }

    /// An agency with integrity officers alone prepares its items; where there are two, one approves what the other
    /// sent.
    private void begin(Agency agency) {
        List<PersonId> keepers = holders(staffing.all(agency.id().value()), Role.INTEGRITY_OFFICER);
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

    private Hands hands(Agency agency) {
        List<Member> members = staffing.all(agency.id().value());
        return new Hands(
                holder(members, Role.UNIT_OFFICER),
                holder(members, Role.UNIT_HEAD),
                holder(members, Role.INTEGRITY_OFFICER),
                holder(members, Role.APPROVER));
    }

    private static PersonId holder(List<Member> members, Role role) {
        return holders(members, role).getFirst();
    }

    /// Those who hold a role by itself, in the order of their ids.
    private static List<PersonId> holders(List<Member> members, Role role) {
        return members.stream()
                .filter(member -> member.roles().stream()
                        .anyMatch(
                                granted -> granted.isDirect() && granted.what().role() == role))
                .map(member -> member.person().id())
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    private void judge(Agency agency, Hands hands) {
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
    private void underWay(Agency agency, Hands hands) {
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
                                agency.id(), UNDER_WAY, code, ChainStep.APPROVER, hands.keeper(), memo());
                    }
                }
                default -> approve(agency, UNDER_WAY, code, hands, place - 1);
            }
        }
    }

    /// A memo by which the head of the integrity unit approved on paper: lines where its words would be.
    private static Approvals.Memo memo() {
        var sheet = new BufferedImage(210, 297, BufferedImage.TYPE_BYTE_GRAY);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(Color.GRAY);
        for (int line = 60; line < 240; line += 20) {
            pen.fillRect(30, line, 150, 2);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (ScanFile.look(bytes.toByteArray())) {
            case ScanFile.Usable(var scan) -> new Approvals.Memo("นร 1200/ตัวอย่าง", LocalDate.of(2022, 3, 28), scan);
            case ScanFile.Refused(var reason) -> throw new IllegalStateException("the sample memo: " + reason);
        };
    }

    private void disclose(Agency agency, FiscalYear year, String code) {
        String page = "https://www.example.go.th/ita/" + year.buddhistYear() + "/" + code.toLowerCase(Locale.ROOT);
        disclosures.add(
                agency.id(),
                year,
                code,
                new Disclosures.Wish(page, "หน้าเว็บรวมข้อมูลของข้อนี้ (ตัวอย่าง)"),
                id(agency, year, code));
        if (code.endsWith("2")) {
            disclosures.add(
                    agency.id(),
                    year,
                    code,
                    new Disclosures.Wish(page + "/" + year.buddhistYear() + ".pdf", "ไฟล์ PDF ฉบับเต็ม (ตัวอย่าง)"),
                    id(agency, year, code + " pdf"));
        }
    }

    private void submit(Agency agency, FiscalYear year, String code, Hands hands) {
        approvals.send(
                agency.id(), year, code, hands.officer(), ChainStep.UNIT_OFFICER, id(agency, year, code + " sent"));
    }

    /// @param steps how many of the three steps after the first approved it
    private void approve(Agency agency, FiscalYear year, String code, Hands hands, int steps) {
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
