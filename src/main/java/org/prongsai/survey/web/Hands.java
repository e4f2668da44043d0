package org.prongsai.survey.web;

import java.time.Clock;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.language.Hand;
import org.prongsai.web.access.Role;
import org.prongsai.web.access.Visitor;
import org.springframework.stereotype.Component;

/// In which position the reader does something for the commission.
@Component
class Hands {
    private final CurrentPerson person;
    private final Clock clock;

    Hands(CurrentPerson person, Clock clock) {
        this.person = person;
        this.clock = clock;
    }

    /// The reader's, at this moment.
    Hand now() {
        Visitor visitor = person.visitor().orElseThrow(() -> new NoSuchElementException("nobody is signed in"));
        boolean approves = visitor.roles(null).contains(Role.COMMISSION_APPROVER);
        return new Hand(
                new PersonId(visitor.person()),
                approves ? Role.COMMISSION_APPROVER : Role.COMMISSION_OFFICER,
                clock.instant());
    }

    /// Whether it is the reader's.
    boolean isOf(@Nullable Hand hand) {
        return hand != null && person.id().filter(hand.who()::equals).isPresent();
    }
}
