package org.prongsai.assessment.web;

import java.util.List;
import java.util.NoSuchElementException;
import org.prongsai.assessment.Seat;
import org.prongsai.assessment.Seats;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.springframework.stereotype.Component;

/// The signed-in assessor at an agency where he is seated.
///
/// @param rules what the edition asks of the agency, in its order
record Sitting(AgencyYear at, Seat seat, List<ItemRule> rules) {
    Sitting {
        rules = List.copyOf(rules);
    }

    String path() {
        return "/assessment/" + at.year().buddhistYear() + "/agencies/"
                + at.agency().code();
    }

    String path(String code) {
        return path() + "/items/" + code;
    }

    List<String> codes() {
        return rules.stream().map(ItemRule::code).toList();
    }

    ItemRule rule(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no item " + code));
    }

    /// Asks on behalf of the agency.
    <T> T ask(ScopedValue.CallableOp<? extends T, RuntimeException> question) {
        return new Tenant(at.agency().id().value()).call(question);
    }

    /// Does something on behalf of the agency.
    void act(Runnable act) {
        new Tenant(at.agency().id().value()).run(act);
    }

    /// Finds where he sits.
    @Component
    static class Asker {
        private final Agencies agencies;
        private final Seats seats;
        private final Editions editions;
        private final CurrentPerson current;

        Asker(Agencies agencies, Seats seats, Editions editions, CurrentPerson current) {
            this.agencies = agencies;
            this.seats = seats;
            this.editions = editions;
            this.current = current;
        }

        /// @throws NoSuchElementException if he does not sit there: he does not learn that others do
        Sitting of(String agency, int year) {
            AgencyYear at = agencies.year(agency, year);
            return of(
                    at,
                    seats.of(person(), at.agency().id(), at.year())
                            .orElseThrow(() -> new NoSuchElementException("no seat at " + agency)));
        }

        Sitting of(AgencyYear at, Seat seat) {
            return new Sitting(
                    at,
                    seat,
                    editions.forYear(at.year()).stream()
                            .findFirst()
                            .map(edition -> ItemRule.of(edition, at.agency().kind()))
                            .orElse(List.of()));
        }

        PersonId person() {
            return current.id().orElseThrow(() -> new NoSuchElementException("nobody is signed in"));
        }
    }
}
