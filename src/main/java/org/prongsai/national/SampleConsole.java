package org.prongsai.national;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.SampleWanted;
import org.prongsai.national.Anomaly.Involved;
import org.prongsai.national.Anomaly.Kind;
import org.prongsai.national.Anomaly.Verdict;
import org.prongsai.national.Reminder.What;
import org.prongsai.national.ReminderStore.State;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the console shows of the sample agencies: a reminder of 2565, and things that look odd, one with a verdict. All
/// of it is made up.
@Component
class SampleConsole {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final UUID REMINDER = UUID.fromString("7a9e5d00-0000-4000-8000-000000000050");
    private static final UUID SHARED = UUID.fromString("7a9e5d00-0000-4000-8000-000000000051");
    private static final UUID COPIED = UUID.fromString("7a9e5d00-0000-4000-8000-000000000052");
    private static final UUID JUMP = UUID.fromString("7a9e5d00-0000-4000-8000-000000000053");

    private static final UUID QUESTION = UUID.fromString("7a9e5d00-0000-4000-8000-000000000054");
    private static final UUID WAITING = UUID.fromString("7a9e5d00-0000-4000-8000-000000000055");

    private final ReminderStore reminders;
    private final AnomalyStore anomalies;
    private final Questions questions;
    private final Agencies agencies;
    private final Clock clock;

    SampleConsole(
            ReminderStore reminders, AnomalyStore anomalies, Questions questions, Agencies agencies, Clock clock) {
        this.reminders = reminders;
        this.anomalies = anomalies;
        this.questions = questions;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// Behind all that other modules show.
    @EventListener
    @Order(110)
    @Transactional
    public void on(SampleWanted wanted) {
        Optional<AgencyId> one = id("opdc");
        Optional<AgencyId> other = id("example");
        if (wanted.agency().code().equals("example") && one.isPresent() && other.isPresent()) {
            remind(wanted.agency().id());
            if (anomalies.looked(YEAR).isEmpty()) {
                anomalies.keep(YEAR, odd(one.get(), other.get()), clock.instant());
                anomalies.judge(
                        SHARED,
                        1,
                        Verdict.LOOK_INTO,
                        "สอบถามทั้งสองหน่วยงานว่าเป็นเอกสารร่วมหรือไม่",
                        Role.COMMISSION_OFFICER.name(),
                        clock.instant());
                ask(wanted.agency().id());
            }
        }
    }

    private void ask(AgencyId agency) {
        questions.ask(QUESTION, YEAR, "O12", "รายงานผลปีก่อนยังไม่อนุมัติ ใช้ร่างได้ไหม", agency);
        questions.answer(
                YEAR,
                QUESTION,
                new Bilingual(
                        "รายงานผลที่ยังไม่ได้รับอนุมัติใช้เป็นหลักฐานได้หรือไม่",
                        "May a report that is not approved yet be evidence?"),
                new Bilingual(
                        "ไม่ได้ ต้องเป็นฉบับที่หัวหน้าหน่วยงานอนุมัติแล้วและเผยแพร่บนเว็บไซต์หลัก (ตัวอย่าง)",
                        "No. It has to be approved by the head of the agency and stand on the main website (an example)."),
                1);
        questions.ask(WAITING, YEAR, "O33", "การรับฟังความเห็นออนไลน์นับเป็นการมีส่วนร่วมหรือไม่", agency);
    }

    private Optional<AgencyId> id(String code) {
        return agencies.find(code).map(Agency::id);
    }

    private void remind(AgencyId agency) {
        if (reminders.add(REMINDER, YEAR, What.EVIDENCE, LocalDate.of(2022, 4, 29), Set.of(), clock.instant())) {
            reminders.addAgencies(REMINDER, Set.of(agency));
            reminders.move(REMINDER, agency, State.WAITING, State.DONE);
        }
    }

    private List<Anomaly> odd(AgencyId one, AgencyId other) {
        return List.of(
                anomaly(
                        SHARED,
                        Kind.SHARED,
                        List.of(
                                new Involved(one, "O12", "https://www.example.go.th/report.pdf"),
                                new Involved(other, "O12", "https://other.example.go.th/report.pdf")),
                        "2",
                        null,
                        null),
                anomaly(
                        COPIED,
                        Kind.COPIED,
                        List.of(
                                new Involved(one, "O42", "https://www.example.go.th/measures"),
                                new Involved(other, "O42", "https://other.example.go.th/measures")),
                        "93",
                        null,
                        null),
                anomaly(JUMP, Kind.JUMP, List.of(new Involved(other, "", "")), "32.97", "91.10", "58.13"));
    }

    private Anomaly anomaly(
            UUID id,
            Kind kind,
            List<Involved> involved,
            String observed,
            @Nullable String before,
            @Nullable String after) {
        return new Anomaly(
                id,
                YEAR,
                kind,
                involved,
                new BigDecimal(observed),
                before == null ? null : new BigDecimal(before),
                after == null ? null : new BigDecimal(after),
                true,
                LocalDate.of(2022, 6, 1),
                true,
                Verdict.NONE,
                1);
    }
}
