package org.prongsai.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.calendar.WindowKind;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.FiscalYear;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Has the commission assess the sample agencies in fiscal year 2565, with four assessors who take turns; one of them
/// has not declared his interests in an agency yet, and one has an interest in another.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SampleRound {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final int SECOND_SHARE = 40;
    private static final int CALIBRATION_PASS = 80;
    private static final long SEED = 2565;
    private static final int OPEN_DAYS = 60;
    private static final List<String> AGENCIES = List.of("opdc", "pdmo", "example");

    private final Rounds rounds;
    private final Assessors assessors;
    private final Seats seats;
    private final Declarations declarations;
    private final People people;
    private final Clock clock;

    SampleRound(
            Rounds rounds, Assessors assessors, Seats seats, Declarations declarations, People people, Clock clock) {
        this.rounds = rounds;
        this.assessors = assessors;
        this.seats = seats;
        this.declarations = declarations;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    @Order(55)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        int turn = AGENCIES.indexOf(agency.code());
        if (turn < 0) {
            return;
        }
        List<PersonId> judges = people.samples().stream()
                .map(Person::id)
                .filter(person -> assessors.isEntitled(person, YEAR))
                .toList();
        if (rounds.find(YEAR).isEmpty()) {
            open(judges);
        }
        if (declarations.of(YEAR).stream().noneMatch(one -> one.agency().equals(agency.id()))) {
            seat(agency.id(), turn, judges);
        }
    }

    private void open(List<PersonId> judges) {
        rounds.open(YEAR, SECOND_SHARE, CALIBRATION_PASS, SEED);
        LocalDate until = LocalDate.now(clock).plusDays(OPEN_DAYS);
        for (WindowKind kind : List.of(WindowKind.ASSESSMENT, WindowKind.APPEAL)) {
            if (rounds.isLater(YEAR, kind, until)) {
                rounds.extend(YEAR, new Extension(kind, until, "เพื่อการสาธิต (ตัวอย่าง)", 0));
            }
        }
        judges.forEach(person -> assessors.add(YEAR, person));
    }

    /// Each sits one place further at the next agency. The first has not declared at the last agency, and has an
    /// interest in the second.
    private void seat(AgencyId agency, int turn, List<PersonId> judges) {
        var left = new ArrayList<>(List.of(Place.values()));
        for (int i = 0; i < judges.size() && !left.isEmpty(); i++) {
            PersonId person = judges.get((i + turn) % judges.size());
            seats.give(new Seat(YEAR, agency, left.removeFirst(), person, 0));
            boolean first = person.equals(judges.getFirst());
            if (!first || turn == 0) {
                declarations.declare(YEAR, agency, person, "");
            } else if (turn == 1) {
                declarations.declare(YEAR, agency, person, "คู่สมรสปฏิบัติงานอยู่ที่หน่วยงานนี้ (ตัวอย่าง)");
            }
        }
    }
}
