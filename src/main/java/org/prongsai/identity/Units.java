package org.prongsai.identity;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.thai.Bilingual;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The units of the agencies, and what each answers for.
@Service
public class Units {
    private final UnitStore store;
    private final Trail trail;
    private final Clock clock;

    Units(UnitStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of a unit.
    ///
    /// @param items codes of the disclosure items that it shall answer for
    public record Wish(@Nullable UUID parent, Bilingual name, List<String> items) {
        public Wish {
            items = List.copyOf(items);
        }
    }

    /// The units that were not removed, siblings in their order.
    @Transactional(readOnly = true)
    public List<Unit> all(AgencyId agency) {
        return store.all(agency);
    }

    /// Adds a unit behind its siblings.
    ///
    /// @throws DuplicateKeyException if a sibling has that name
    /// @throws IllegalArgumentException if there is no such parent in the agency
    @Transactional
    public UUID add(AgencyId agency, Wish wish) {
        requireParent(store.all(agency), wish);
        var id = UUID.randomUUID();
        if (!store.add(agency, id, wish.parent(), wish.name())) {
            throw new DuplicateKeyException("a unit of that name is there");
        }
        store.own(agency, id, wish.items());
        append("identity.log.unit.added", id, null, wish);
        return id;
    }

    /// Renames and moves a unit, and gives it its items.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    /// @throws IllegalArgumentException if it would come to stand under itself, or there is no such parent
    @Transactional
    public void change(AgencyId agency, UUID id, int version, Wish wish) {
        List<Unit> all = store.all(agency);
        requireParent(all, wish);
        if (isWithin(all, wish.parent(), id)) {
            throw new IllegalArgumentException("a unit cannot stand under itself");
        }
        if (!store.change(agency, id, version, wish.parent(), wish.name())) {
            throw new OptimisticLockingFailureException("unit changed meanwhile: " + id);
        }
        store.own(agency, id, wish.items());
        Unit before =
                all.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
        append("identity.log.unit.changed", id, before, wish);
    }

    /// Removes a unit, which [#restore] undoes; its items stay with it.
    ///
    /// @throws NoSuchElementException if there is no such unit
    /// @throws IllegalStateException if units stand under it
    @Transactional
    public void remove(AgencyId agency, UUID id) {
        if (store.all(agency).stream().anyMatch(unit -> id.equals(unit.parent()))) {
            throw new IllegalStateException("units stand under " + id);
        }
        if (!store.remove(agency, id, clock.instant())) {
            throw new NoSuchElementException("no unit " + id);
        }
        trail.append(Act.of("identity.log.unit.removed", subject(id)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed unit
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed unit " + id);
        }
        trail.append(Act.of("identity.log.unit.restored", subject(id)));
    }

    private void append(String action, UUID id, @Nullable Unit before, Wish wish) {
        Changes changes = Changes.none()
                .field(
                        "identity.unit.name",
                        before == null ? null : before.name().th(),
                        wish.name().th())
                .field(
                        "identity.unit.items",
                        before == null ? null : ItemCodes.write(before.items()),
                        ItemCodes.write(wish.items()));
        trail.append(new Act(action, subject(id), changes.payload()));
    }

    private static String subject(UUID id) {
        return Act.subject("identity.log.unit", id.toString().substring(0, 8));
    }

    /// Gives an agency without units those that its kind usually has.
    ///
    /// @return how many were added; 0 if the agency has units
    @Transactional
    public int begin(Agency agency) {
        if (!store.all(agency.id()).isEmpty()) {
            return 0;
        }
        var starters = KindProfile.of(agency.kind()).units();
        starters.forEach(unit -> add(agency.id(), new Wish(null, unit.name(), unit.items())));
        return starters.size();
    }

    private static void requireParent(List<Unit> all, Wish wish) {
        UUID parent = wish.parent();
        if (parent != null && all.stream().noneMatch(unit -> unit.id().equals(parent))) {
            throw new IllegalArgumentException("no unit " + parent);
        }
    }

    /// Whether `id` is `unit` or stands somewhere above it.
    private static boolean isWithin(List<Unit> units, @Nullable UUID unit, UUID id) {
        for (UUID at = unit; at != null; at = parent(units, at)) {
            if (at.equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable UUID parent(List<Unit> units, UUID id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::parent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
