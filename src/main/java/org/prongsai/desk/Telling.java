package org.prongsai.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.mail.Letter;
import org.prongsai.mail.Outbox;
import org.prongsai.mail.Part;
import org.prongsai.mail.Urgency;
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
                        raised.opened(),
                        Urgency.USUAL));
            }
        }
    }

    /// Tells everyone who serves in the agency that something was announced, except the one who announced it.
    void of(Announcement posted, @Nullable UUID postedBy) {
        for (Owner reader : staff.all(posted.agency())) {
            if (!reader.person().equals(postedBy)) {
                outbox.put(new Letter(
                        posted.agency(),
                        id(posted.id() + " " + reader.person()),
                        reader.person(),
                        "desk.mail.announcement",
                        List.of(new Part.Day(posted.until())),
                        "/my-work?view=announced",
                        Urgency.USUAL));
            }
        }
    }

    /// Sums up what waits for a person, once a day.
    void sumUp(UUID agency, UUID person, long count, LocalDate day) {
        outbox.put(new Letter(
                agency,
                id("digest " + person + " " + day),
                person,
                "desk.mail.digest",
                List.of(new Part.Plain(Long.toString(count))),
                "/my-work",
                Urgency.SUMMARY));
    }

    /// The same for the same thing told to the same person, so that it is told once.
    static UUID id(String told) {
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
    }
}
