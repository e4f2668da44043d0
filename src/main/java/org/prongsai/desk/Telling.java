package org.prongsai.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.prongsai.mail.Letter;
import org.prongsai.mail.Outbox;
import org.prongsai.mail.Part;
import org.springframework.stereotype.Component;

/// Decides whom to tell of what; the outbox decides when.
@Component
class Telling {
    private final Staff staff;
    private final Outbox outbox;

    Telling(Staff staff, Outbox outbox) {
        this.staff = staff;
        this.outbox = outbox;
    }

    /// Tells those who must settle a new duty, except the one who raised it.
    void of(DutyRaised raised) {
        for (UUID person : staff.of(raised.agency(), raised.holder())) {
            if (!person.equals(raised.raisedBy())) {
                outbox.put(new Letter(
                        raised.agency(),
                        id(raised.duty() + " " + person),
                        person,
                        "desk.mail.duty",
                        List.of(
                                new Part.Said(
                                        raised.title().key(), raised.title().values()),
                                new Part.Day(raised.until())),
                        raised.link(),
                        false));
            }
        }
    }

    /// The same for the same thing told to the same person, so that it is told once.
    static UUID id(String told) {
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
    }
}
