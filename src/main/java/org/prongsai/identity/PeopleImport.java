package org.prongsai.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in lists of people and their roles. What is done must run for the agency, as the current tenant.
@Service
public class PeopleImport {
    private final Staffing staffing;
    private final Assignments assignments;

    PeopleImport(Staffing staffing, Assignments assignments) {
        this.staffing = staffing;
        this.assignments = assignments;
    }

    /// Does all that a list would do, or nothing.
    ///
    /// @throws IllegalArgumentException if the list has faults
    /// @throws IllegalStateException if something of it is refused by now
    @Transactional
    public void store(UUID agency, PeopleList.Plan plan, PersonId by) {
        if (!plan.faults().isEmpty()) {
            throw new IllegalArgumentException("the list has faults");
        }
        plan.changes().forEach(change -> store(agency, change, by));
    }

    private void store(UUID agency, PeopleList.Change change, PersonId by) {
        PersonId known = change.person();
        PersonId person = known != null
                ? known
                : staffing.add(agency, change.name(), change.email()).person();
        PeopleList.Said said = change.said();
        if (said == null) {
            return;
        }
        Granted before = change.before();
        Optional<Refusal> refusal = before == null
                ? assignments.give(
                        agency,
                        new Assignments.Wish(person, said.role(), said.unit(), said.year(), said.from(), said.until()),
                        by)
                : assignments.change(agency, before.what().id(), before.version(), said.until(), by);
        if (refusal.isPresent()) {
            throw new IllegalStateException("row " + change.row() + ": " + refusal.get());
        }
    }
}
