package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the sample agencies officers who have no account yet, so that there is somebody to print a letter for.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SampleNewcomers {
    private static final LocalDate SINCE = LocalDate.of(2025, 10, 1);
    private static final long SAMPLES = 0x5a4d_504c_0000_4001L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /// Someone of the samples; a position, never a name.
    ///
    /// @param unit its Thai name
    private record Newcomer(int number, Bilingual title, String unit, Role role) {
        PersonId id() {
            return new PersonId(new UUID(SAMPLES, VARIANT + number));
        }
    }

    private static final Map<String, List<Newcomer>> ALL = Map.of(
            "opdc",
            List.of(
                    new Newcomer(
                            1,
                            new Bilingual("นิติกร กองกฎหมาย", "Legal officer, Legal Division"),
                            "กองกฎหมาย",
                            Role.UNIT_OFFICER),
                    new Newcomer(
                            2,
                            new Bilingual(
                                    "นักวิชาการพัสดุ กองคลังและพัสดุ",
                                    "Procurement officer, Finance and Procurement Division"),
                            "กองคลังและพัสดุ",
                            Role.UNIT_OFFICER),
                    new Newcomer(
                            3,
                            new Bilingual(
                                    "นักทรัพยากรบุคคล กองทรัพยากรบุคคล",
                                    "Human resources officer, Human Resources Division"),
                            "กองทรัพยากรบุคคล",
                            Role.UNIT_OFFICER),
                    new Newcomer(
                            4,
                            new Bilingual(
                                    "ผู้อำนวยการศูนย์เทคโนโลยีสารสนเทศ", "Director, Information Technology Centre"),
                            "ศูนย์เทคโนโลยีสารสนเทศ",
                            Role.UNIT_HEAD)),
            "pdmo",
            List.of(
                    new Newcomer(
                            5,
                            new Bilingual(
                                    "นักวิเคราะห์นโยบายและแผน กองยุทธศาสตร์และแผนงาน",
                                    "Policy and plan analyst, Strategy and Planning Division"),
                            "กองยุทธศาสตร์และแผนงาน",
                            Role.UNIT_OFFICER),
                    new Newcomer(
                            6,
                            new Bilingual(
                                    "นักจัดการงานทั่วไป สำนักงานเลขานุการ",
                                    "General affairs officer, Office of the Secretary"),
                            "สำนักงานเลขานุการ",
                            Role.UNIT_OFFICER)));

    private final People people;
    private final Units units;
    private final Assignments assignments;
    private final Handovers handovers;
    private final Clock clock;

    SampleNewcomers(People people, Units units, Assignments assignments, Handovers handovers, Clock clock) {
        this.people = people;
        this.units = units;
        this.assignments = assignments;
        this.handovers = handovers;
        this.clock = clock;
    }

    @EventListener
    @Order(20)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        for (Newcomer newcomer : ALL.getOrDefault(agency.code(), List.of())) {
            people.addSample(newcomer.id(), newcomer.title(), false);
            units.all(agency.id()).stream()
                    .filter(unit -> unit.name().th().equals(newcomer.unit()))
                    .findFirst()
                    .ifPresent(unit -> assignments.grant(assignment(agency, newcomer, unit)));
        }
        if (agency.code().equals("opdc")) {
            handOver(agency);
        }
    }

    /// The legal officer hands over to the human resources officer when the next fiscal year begins.
    private void handOver(Agency agency) {
        List<Newcomer> officers = ALL.getOrDefault("opdc", List.of());
        LocalDate day = FiscalYear.containing(LocalDate.now(clock)).lastDay().plusDays(1);
        handovers.hand(
                agency.id().value(),
                new UUID(SAMPLES, VARIANT),
                officers.get(0).id(),
                officers.get(2).id(),
                day,
                SamplePost.ALL.getFirst().id());
    }

    private static Assignment assignment(Agency agency, Newcomer newcomer, Unit unit) {
        return new Assignment(
                agency.id().value(),
                newcomer.id().value(),
                newcomer.id(),
                newcomer.role(),
                unit.id(),
                SINCE,
                null,
                null);
    }
}
