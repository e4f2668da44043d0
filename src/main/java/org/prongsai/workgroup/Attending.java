package org.prongsai.workgroup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.database.SecretBox;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Holding;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.Person;
import org.prongsai.thai.ThaiDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps who came to a meeting: as the secretary notes it, or by a code that is shown there.
///
/// The code counts from half an hour before the meeting begins until it ends. It follows from the installation's
/// secret,
/// so that nobody reads it in a copy of the database.
@Service
public class Attending {
    private static final Duration EARLY = Duration.ofMinutes(30);
    private static final int CODES = 1_000_000;

    private final MeetingStore meetings;
    private final GroupStore groups;
    private final AttendanceStore store;
    private final Holdings holdings;
    private final Invitations invitations;
    private final CodeTries tries;
    private final SecretBox secrets;
    private final Trail trail;
    private final Clock clock;

    Attending(
            MeetingStore meetings,
            GroupStore groups,
            AttendanceStore store,
            Holdings holdings,
            Invitations invitations,
            CodeTries tries,
            SecretBox secrets,
            Trail trail,
            Clock clock) {
        this.meetings = meetings;
        this.groups = groups;
        this.store = store;
        this.holdings = holdings;
        this.invitations = invitations;
        this.tries = tries;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    /// What came of an attempt to attend by the code.
    public enum Outcome {
        CAME,
        WRONG_CODE,
        NOT_NOW,
        TAKEN,
        TOO_MANY
    }

    /// What the secretary noted of a seat.
    ///
    /// @param presence null where nothing is known
    /// @param note     who sat there for another, or why nobody did
    public record Noted(@Nullable Presence presence, String note) {}

    /// The code that is shown at the meeting: six digits.
    @Transactional(readOnly = true)
    public String code(AgencyId agency, UUID meeting) {
        require(agency, meeting);
        byte[] bytes = secrets.derive(
                "workgroup code " + agency.value() + " " + meeting + " " + meetings.serial(agency, meeting),
                Integer.BYTES);
        return "%06d".formatted(Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt()) % CODES);
    }

    /// Makes another code, so that the one before counts no more.
    @Transactional
    public void renewCode(AgencyId agency, UUID meeting) {
        require(agency, meeting);
        meetings.renewCode(agency, meeting);
        trail.append(Act.of("workgroup.log.code", Convening.subject(meeting)));
    }

    /// Whether the code of a meeting counts now.
    public boolean isOpen(Meeting meeting) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ThaiDate.ZONE);
        Invitation invitation = meeting.invitation();
        return !now.isBefore(invitation.day().atTime(invitation.begins()).minus(EARLY))
                && !now.isAfter(invitation.day().atTime(invitation.ends()));
    }

    /// The seat that someone has by his post; empty if none, or if it is unknown.
    @Transactional(readOnly = true)
    public Optional<Seat> own(AgencyId agency, WorkingGroup group, Person person) {
        List<UUID> posts = holdings.all(agency.value()).stream()
                .filter(holding -> holding.person().equals(person.id()) && holding.holds(LocalDate.now(clock)))
                .map(Holding::post)
                .toList();
        return group.members().stream()
                .filter(seat -> seat.post() != null && posts.contains(seat.post()))
                .findFirst();
    }

    /// Notes that someone came, who proves by the code that he is there.
    ///
    /// @param seat  that he fills; null if he takes part without one
    /// @param proxy whether he says that he sits there for another
    @Transactional
    public Outcome come(AgencyId agency, UUID id, String code, @Nullable UUID seat, boolean proxy, Person person) {
        Meeting meeting = require(agency, id);
        if (!isOpen(meeting)) {
            return Outcome.NOT_NOW;
        }
        if (!tries.take(id, person.id())) {
            return Outcome.TOO_MANY;
        }
        if (!MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), code(agency, id).getBytes(StandardCharsets.UTF_8))) {
            return Outcome.WRONG_CODE;
        }
        tries.giveBack(id, person.id());
        WorkingGroup group = groups.find(agency, meeting.group()).orElseThrow();
        Seat at =
                seat == null ? null : group.seat(seat).orElseThrow(() -> new NoSuchElementException("no seat " + seat));
        boolean own =
                at != null && own(agency, group, person).filter(at::equals).isPresent();
        boolean forAnother = at != null && !own && (proxy || at.post() != null);
        if (isThere(meeting, seat, person)) {
            return Outcome.CAME;
        }
        if (!store.came(
                agency,
                id,
                seat,
                forAnother ? Presence.REPRESENTED : Presence.PRESENT,
                at == null || forAnother ? person.name().th() : "",
                person.id())) {
            return Outcome.TAKEN;
        }
        invitations.settle(agency, id, person.id());
        trail.append(Act.of("workgroup.log.came", Convening.subject(id)));
        return Outcome.CAME;
    }

    private static boolean isThere(Meeting meeting, @Nullable UUID seat, Person person) {
        return meeting.attendance().stream()
                .anyMatch(one -> Objects.equals(one.seat(), seat)
                        && person.id().value().equals(one.person())
                        && one.presence() != Presence.ABSENT);
    }

    /// Keeps what the secretary noted.
    ///
    /// @param seats  by the ids of the seats; one that is missing stays as it is
    /// @param guests who took part without a seat
    @Transactional
    public void note(AgencyId agency, UUID id, Map<UUID, Noted> seats, List<String> guests) {
        Meeting meeting = require(agency, id);
        WorkingGroup group = groups.find(agency, meeting.group()).orElseThrow();
        for (Seat seat : group.members()) {
            Noted noted = seats.get(seat.id());
            if (noted == null) {
                continue;
            }
            Presence presence = noted.presence();
            if (presence == null) {
                store.forget(agency, id, seat.id());
            } else {
                store.note(agency, id, seat.id(), presence, noted.note());
            }
        }
        store.guests(agency, id, guests.stream().distinct().toList());
        trail.append(Act.of("workgroup.log.attendance", Convening.subject(id)));
    }

    private Meeting require(AgencyId agency, UUID id) {
        return meetings.find(agency, id).orElseThrow(() -> new NoSuchElementException("no meeting " + id));
    }
}
