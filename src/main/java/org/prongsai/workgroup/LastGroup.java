package org.prongsai.workgroup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Holding;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Post;
import org.prongsai.identity.Posts;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDigits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes working groups over from the year before, and says where people have left their posts since.
@Service
public class LastGroup {
    private final GroupStore groups;
    private final SeatStore seats;
    private final Posts posts;
    private final Holdings holdings;
    private final People people;
    private final Trail trail;
    private final Clock clock;

    LastGroup(
            GroupStore groups,
            SeatStore seats,
            Posts posts,
            Holdings holdings,
            People people,
            Trail trail,
            Clock clock) {
        this.groups = groups;
        this.seats = seats;
        this.posts = posts;
        this.holdings = holdings;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /// A seat whose post has other holders than when the former order was issued.
    ///
    /// @param before who held it then, as far as that is known
    /// @param now    who holds it today
    /// @param isGone whether there is no such post any more
    public record Succession(Seat seat, List<Bilingual> before, List<Bilingual> now, boolean isGone) {
        public Succession {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }
    }

    /// The groups of the year before that are not taken over yet.
    @Transactional(readOnly = true)
    public List<WorkingGroup> open(AgencyId agency, FiscalYear into) {
        Set<UUID> taken = groups.of(agency, into).stream()
                .flatMap(group -> groups.takenFrom(agency, group.id()).stream())
                .collect(Collectors.toSet());
        return into.earlier().stream()
                .flatMap(before -> groups.of(agency, before).stream())
                .filter(group -> !taken.contains(group.id()))
                .toList();
    }

    /// Copies a group with its seats and duties into the next year, as a draft without number and date. A name in a
    /// seat
    /// goes along only where its post has the holders that it had.
    ///
    /// @param request idempotency key, and the new group's id: the same request copies once
    /// @throws NoSuchElementException if the year before has no such group
    @Transactional
    public void takeOver(AgencyId agency, FiscalYear into, UUID from, UUID request) {
        WorkingGroup before = into.earlier()
                .flatMap(year -> groups.of(agency, year).stream()
                        .filter(group -> group.id().equals(from))
                        .findFirst())
                .orElseThrow(() -> new NoSuchElementException("no working group " + from));
        var wish = new OrderComposer.Wish(
                new Bilingual(
                        later(before.name().th(), before.year(), into),
                        later(before.name().en(), before.year(), into)),
                before.order().grounds(),
                before.order().closing(),
                before.order().signer(),
                before.duties().stream().map(GroupDuty::text).toList());
        if (!groups.add(agency, into, request, wish)) {
            return;
        }
        groups.takeFrom(agency, request, from);
        Set<UUID> changed = between(agency, before, before).stream()
                .map(one -> one.seat().id())
                .collect(Collectors.toSet());
        for (Seat seat : before.members()) {
            seats.add(
                    agency,
                    request,
                    UUID.nameUUIDFromBytes((request + " " + seat.id()).getBytes(StandardCharsets.UTF_8)),
                    new OrderComposer.SeatWish(
                            seat.role(),
                            seat.position(),
                            changed.contains(seat.id()) ? "" : seat.person(),
                            seat.post()));
        }
        trail.append(Act.of("workgroup.log.takenOver", OrderComposer.subject(request)));
    }

    private static String later(String name, FiscalYear before, FiscalYear into) {
        String was = Integer.toString(before.buddhistYear());
        String is = Integer.toString(into.buddhistYear());
        return name.replace(was, is)
                .replace(ThaiDigits.toThai(was), ThaiDigits.toThai(is))
                .replace(Integer.toString(before.gregorianYear()), Integer.toString(into.gregorianYear()));
    }

    /// Where the posts of a group that was taken over have other holders than before, or none; empty for any other
    /// group.
    @Transactional(readOnly = true)
    public List<Succession> successions(AgencyId agency, WorkingGroup group) {
        Optional<WorkingGroup> before = groups.takenFrom(agency, group.id()).flatMap(from -> groups.find(agency, from));
        return before.map(former -> between(agency, former, group)).orElse(List.of());
    }

    private List<Succession> between(AgencyId agency, WorkingGroup former, WorkingGroup group) {
        LocalDate then =
                Objects.requireNonNullElse(former.order().date(), former.year().firstDay());
        List<Holding> held = holdings.all(agency.value());
        Set<UUID> there = posts.all(agency.value()).stream().map(Post::id).collect(Collectors.toSet());
        var found = new ArrayList<Succession>();
        for (Seat seat : group.members()) {
            UUID post = seat.post();
            if (post != null) {
                Set<PersonId> before = holders(held, post, then);
                Set<PersonId> now = holders(held, post, LocalDate.now(clock));
                boolean isGone = !there.contains(post);
                if (isGone || now.isEmpty() || (!before.isEmpty() && !before.equals(now))) {
                    found.add(new Succession(seat, names(before), names(now), isGone));
                }
            }
        }
        return found;
    }

    private static Set<PersonId> holders(List<Holding> held, @Nullable UUID post, LocalDate day) {
        return held.stream()
                .filter(holding -> holding.post().equals(post) && holding.holds(day))
                .map(Holding::person)
                .collect(Collectors.toSet());
    }

    private List<Bilingual> names(Set<PersonId> holders) {
        return holders.stream()
                .flatMap(person -> people.find(person).stream())
                .map(person -> person.name())
                .toList();
    }
}
