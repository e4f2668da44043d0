package org.prongsai.desk;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.prongsai.database.Tenant;
import org.springframework.stereotype.Service;

/// What waits for a person, and what he sent, over all agencies in which he serves.
@Service
public class Desk {
    private final Duties duties;
    private final Announcements announcements;

    Desk(Duties duties, Announcements announcements) {
        this.duties = duties;
        this.announcements = announcements;
    }

    /// Who is asked whose desk it is.
    public interface Owners {
        /// The signed-in person.
        Owner current();
    }

    /// What `owner` must do, what is due first before the rest.
    public List<Duty> waiting(Owner owner) {
        return inEach(owner, agency -> duties.waiting(agency, owner.holders(agency)));
    }

    /// What `owner` sent to others, open duties before settled ones; of the settled ones the last hundred of an agency.
    public List<Duty> sent(Owner owner) {
        return inEach(owner, agency -> duties.sent(agency, owner.person())).stream()
                .sorted(comparing(Duty::isOpen).reversed())
                .toList();
    }

    /// What was announced where `owner` serves; what he has not acknowledged before the rest.
    public List<Announcement> announced(Owner owner) {
        return owner.agencies().stream()
                .flatMap(agency -> new Tenant(agency)
                                .<List<Announcement>, RuntimeException>call(
                                        () -> announcements.all(agency, owner.person()))
                                .stream())
                .sorted(comparing(Announcement::acknowledged)
                        .thenComparing(Announcement::postedAt, Comparator.reverseOrder()))
                .toList();
    }

    /// Opens a notice that `owner` holds, which settles it.
    ///
    /// @return path of its page
    /// @throws java.util.NoSuchElementException if he holds no such notice
    public String read(Owner owner, UUID agency, UUID id) {
        return new Tenant(agency)
                .<String, RuntimeException>call(() -> duties.read(agency, id, owner.holders(agency), owner.person()));
    }

    /// How many duties wait for `owner`.
    public long count(Owner owner) {
        return owner.agencies().stream()
                .mapToLong(agency -> new Tenant(agency)
                        .<Long, RuntimeException>call(() -> duties.count(agency, owner.holders(agency))))
                .sum();
    }

    private static List<Duty> inEach(Owner owner, Function<UUID, List<Duty>> asked) {
        return owner.agencies().stream()
                .flatMap(agency ->
                        new Tenant(agency).<List<Duty>, RuntimeException>call(() -> asked.apply(agency)).stream())
                .sorted(comparing(Duty::until).thenComparing(Duty::raisedAt))
                .toList();
    }
}
