package org.prongsai.assessment;

import static org.prongsai.assessment.Found.ABSENT;
import static org.prongsai.assessment.Found.PRESENT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.Snapshots;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A calibration set of made-up pages for the sample round: three of four sample assessors have passed it.
@Component
class SampleCalibration {
    private static final FiscalYear SHOWN = new FiscalYear(2564);
    private static final FiscalYear ROUND = new FiscalYear(2565);

    /// @param found what is right, under the rules of the round's year
    private record Sample(String code, List<Found> found, String reason) {}

    private static final List<Sample> SET = List.of(
            new Sample(
                    "O30",
                    List.of(ABSENT, ABSENT, ABSENT),
                    "หน้านี้มีเพียงช่องทางติดต่อและร้องเรียนทั่วไปทางโทรศัพท์ โทรสาร และไปรษณีย์ ไม่มีช่องทางออนไลน์ ไม่ได้แยกเรื่องทุจริตออกจากเรื่องทั่วไป"
                            + " และไม่กล่าวถึงการคุ้มครองผู้แจ้ง จึงไม่พบทั้งสามองค์ประกอบ (ข้อความตัวอย่าง)"),
            new Sample(
                    "O2",
                    List.of(PRESENT, PRESENT),
                    "แสดงผู้บริหารสูงสุดและผู้ดำรงตำแหน่งทางการบริหาร พร้อมชื่อ ตำแหน่ง รูปถ่าย และช่องทางการติดต่อของแต่ละคน ครบทั้งสององค์ประกอบ (ข้อความตัวอย่าง)"),
            new Sample(
                    "O12",
                    List.of(PRESENT, PRESENT, PRESENT, PRESENT, ABSENT),
                    "เนื้อหาครบ แต่เป็นรายงานของปี พ.ศ. 2563 เกณฑ์ของปี 2565 ต้องเป็นรายงานของปี พ.ศ. 2564 องค์ประกอบสุดท้ายจึงไม่พบ (ข้อความตัวอย่าง)"),
            new Sample(
                    "O8",
                    List.of(PRESENT, PRESENT),
                    "มีช่องทางสอบถามบนเว็บไซต์หลัก และผู้ถามได้รับคำตอบในช่องทางเดียวกัน จึงสื่อสารได้สองทาง (ข้อความตัวอย่าง)"),
            new Sample(
                    "O1",
                    List.of(PRESENT, PRESENT),
                    "มีแผนผังแสดงการแบ่งส่วนราชการ และแสดงตำแหน่งที่สำคัญกับส่วนงานภายในครบ (ข้อความตัวอย่าง)"));

    private final Calibration calibration;
    private final Rounds rounds;
    private final Assessors assessors;
    private final Snapshots snapshots;

    SampleCalibration(Calibration calibration, Rounds rounds, Assessors assessors, Snapshots snapshots) {
        this.calibration = calibration;
        this.rounds = rounds;
        this.assessors = assessors;
        this.snapshots = snapshots;
    }

    @EventListener
    @Order(56)
    @Transactional
    public void on(SampleWanted wanted) {
        AgencyId agency = wanted.agency().id();
        boolean due = wanted.agency().code().equals("opdc")
                && rounds.find(ROUND).isPresent()
                && calibration.all(ROUND).isEmpty();
        if (due) {
            SET.forEach(sample -> frozen(agency, sample.code())
                    .ifPresent(snapshot -> calibration.add(ROUND, copy(sample, snapshot))));
            List<CalibrationItem> set = calibration.set(ROUND);
            answer(1, 1, set, 0);
            answer(2, 1, set, 5);
            answer(2, 2, set, 0);
            answer(3, 1, set, 1);
            answer(4, 1, set.stream().limit(2).toList(), 2);
        }
    }

    private Optional<Snapshot> frozen(AgencyId agency, String code) {
        return snapshots.of(agency, SHOWN, code).stream()
                .filter(one -> one.taken() != null)
                .findFirst()
                .map(one -> snapshots.require(agency, one.id()));
    }

    private static CalibrationItem copy(Sample sample, Snapshot snapshot) {
        Snapshot.Taken taken = snapshot.taken();
        return new CalibrationItem(
                UUID.nameUUIDFromBytes(("sample calibration " + sample.code()).getBytes(StandardCharsets.UTF_8)),
                1,
                sample.code(),
                snapshot.address(),
                taken == null || taken.seen() == null ? "" : taken.seen().text(),
                taken != null && taken.picture() instanceof PagePicture.Taken(var png, var _) ? png : null,
                sample.found(),
                sample.reason(),
                1,
                false);
    }

    /// Answers a set, with as many components told wrongly.
    ///
    /// @param assessor counts from 1
    private void answer(int assessor, int attempt, List<CalibrationItem> set, int wrong) {
        List<PersonId> people = assessors.active(ROUND);
        if (assessor > people.size()) {
            return;
        }
        PersonId person = people.get(assessor - 1);
        int left = wrong;
        for (CalibrationItem item : set) {
            var said = new ArrayList<>(item.found());
            for (int i = 0; i < said.size() && left > 0; i++) {
                said.set(i, said.get(i) == PRESENT ? ABSENT : PRESENT);
                left--;
            }
            calibration.answer(person, ROUND, attempt, item.id(), said);
        }
    }
}
