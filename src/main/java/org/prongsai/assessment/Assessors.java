package org.prongsai.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.Granted;
import org.prongsai.identity.Member;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Staffing;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who assesses in a year: people who hold the role, chosen by the commission.
@Service
public class Assessors {
    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final Staffing staffing;
    private final Trail trail;
    private final Clock clock;

    Assessors(JdbcClient jdbc, Assignments assignments, Staffing staffing, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.staffing = staffing;
        this.trail = trail;
        this.clock = clock;
    }

    /// Everyone who assesses in a year or did, in the order of their ids.
    @Transactional(readOnly = true)
    public List<Assessor> of(FiscalYear year) {
        return jdbc.sql("""
                        select person_id, active, version from assessment.assessor
                         where fiscal_year = :year order by person_id
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> new Assessor(
                        year,
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBoolean("active"),
                        row.getInt("version")))
                .list();
    }

    /// Those who assess in a year and still hold the role, in the order of their ids.
    @Transactional(readOnly = true)
    public List<PersonId> active(FiscalYear year) {
        return of(year).stream()
                .filter(Assessor::active)
                .map(Assessor::person)
                .filter(person -> isEntitled(person, year))
                .toList();
    }

    /// Whether someone holds the role today, for this year or for all.
    @Transactional(readOnly = true)
    public boolean isEntitled(PersonId person, FiscalYear year) {
        return assignments.heldBy(person).stream().anyMatch(held -> isOf(held, year));
    }

    /// The people who hold the role today and do not assess in this year yet, sorted by name.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Person> candidates(FiscalYear year) {
        LocalDate today = LocalDate.now(clock);
        List<PersonId> chosen =
                of(year).stream().filter(Assessor::active).map(Assessor::person).toList();
        return new Tenant(Assignment.INSTALLATION)
                .call(() -> staffing.all(Assignment.INSTALLATION)).stream()
                        .filter(member -> !member.suspended()
                                && !chosen.contains(member.person().id()))
                        .filter(member -> member.roles().stream()
                                .filter(granted -> granted.holds(today))
                                .map(Granted::what)
                                .anyMatch(held -> isOf(held, year)))
                        .map(Member::person)
                        .toList();
    }

    /// Lets someone assess in a year, again if he did before.
    ///
    /// @return whether he may; not without the role
    @Transactional
    public boolean add(FiscalYear year, PersonId person) {
        if (!isEntitled(person, year)) {
            return false;
        }
        boolean added = jdbc.sql("""
                        insert into assessment.assessor as a (fiscal_year, person_id, active, version)
                        values (:year, :person, true, 1)
                        on conflict (fiscal_year, person_id) do update set active = true, version = a.version + 1
                         where not a.active
                        """)
                        .param("year", year.buddhistYear())
                        .param("person", person.value())
                        .update()
                == 1;
        if (added) {
            say("assessment.assessor.log.added", year, person);
        }
        return true;
    }

    /// Lets someone assess no longer in a year. His seats wait for someone else; [#add] undoes it.
    ///
    /// @throws NoSuchElementException if he does not assess in it
    @Transactional
    public void remove(FiscalYear year, PersonId person) {
        boolean removed = jdbc.sql("""
                        update assessment.assessor set active = false, version = version + 1
                         where fiscal_year = :year and person_id = :person and active
                        """)
                        .param("year", year.buddhistYear())
                        .param("person", person.value())
                        .update()
                == 1;
        if (!removed) {
            throw new NoSuchElementException("no assessor " + person + " in " + year);
        }
        say("assessment.assessor.log.removed", year, person);
    }

    private void say(String action, FiscalYear year, PersonId person) {
        trail.appendForInstallation(Act.of(
                action, Act.subject("assessment.assessor.log.assessor", year.buddhistYear() + " " + person.value())));
    }

    private static boolean isOf(Assignment held, FiscalYear year) {
        return held.role() == Role.ASSESSOR
                && (held.year() == null || held.year().equals(year));
    }
}
