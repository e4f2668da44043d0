package org.prongsai.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an agency announces to everyone who serves in it, and who has acknowledged it.
@Service
public class Announcements {
    private final AnnouncementStore store;
    private final Staff staff;
    private final Telling telling;
    private final Clock clock;

    Announcements(AnnouncementStore store, Staff staff, Telling telling, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.telling = telling;
        this.clock = clock;
    }

    /// What is announced.
    ///
    /// @param until the day by which it is to be acknowledged
    public record Wish(Bilingual title, Bilingual text, LocalDate until) {}

    /// Who has acknowledged an announcement and who has not, of those who serve in the agency today.
    public record Readers(List<Bilingual> acknowledged, List<Bilingual> missing) {
        public Readers {
            acknowledged = List.copyOf(acknowledged);
            missing = List.copyOf(missing);
        }
    }

    /// The latest announcements; those that `person` has not acknowledged first.
    @Transactional(readOnly = true)
    public List<Announcement> all(UUID agency, UUID person) {
        return store.all(agency, person);
    }

    /// An announcement as `person` finds it.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Announcement require(UUID agency, UUID id, UUID person) {
        return store.find(agency, id, person).orElseThrow(() -> new NoSuchElementException("no announcement " + id));
    }

    /// Announces something and tells everyone who serves in the agency.
    ///
    /// @param request idempotency key, and the announcement's id: the same request announces once
    @Transactional
    public void post(UUID agency, Wish wish, @Nullable UUID person, UUID request) {
        var posted = new Announcement(
                agency,
                request,
                wish.title(),
                wish.text(),
                wish.until(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                false);
        if (store.add(posted, person)) {
            telling.of(posted, person);
        }
    }

    /// Keeps that `person` has read it.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void acknowledge(UUID agency, UUID id, UUID person) {
        require(agency, id, person);
        store.acknowledge(agency, id, person, clock.instant());
    }

    /// Who has acknowledged it.
    @Transactional(readOnly = true)
    public Readers readers(UUID agency, UUID id) {
        Set<UUID> acknowledged = store.acknowledgedBy(agency, id);
        List<UUID> everyone = staff.all(agency).stream().map(Owner::person).toList();
        return new Readers(
                names(everyone.stream().filter(acknowledged::contains).toList()),
                names(everyone.stream()
                        .filter(one -> !acknowledged.contains(one))
                        .toList()));
    }

    private List<Bilingual> names(List<UUID> people) {
        return people.stream()
                .flatMap(person -> staff.name(person).stream())
                .sorted(Comparator.comparing(Bilingual::th, org.prongsai.thai.ThaiOrder.ofNames()))
                .toList();
    }
}
