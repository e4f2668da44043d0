package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.identity.HandoverStore.Kind;
import org.prongsai.identity.HandoverStore.Part;
import org.springframework.stereotype.Component;

/// Moves posts and roles from a leaver to his successor by their dates, and back.
@Component
class HandoverMoves {
    private final AssignmentStore assignments;
    private final HoldingStore holdings;
    private final PostStore posts;
    private final HeldRoles roles;
    private final Clock clock;

    HandoverMoves(AssignmentStore assignments, HoldingStore holdings, PostStore posts, HeldRoles roles, Clock clock) {
        this.assignments = assignments;
        this.holdings = holdings;
        this.posts = posts;
        this.roles = roles;
        this.clock = clock;
    }

    /// Moves and ends what is planned.
    ///
    /// @return what it was
    List<Part> all(UUID agency, Handovers.Plan plan, PersonId successor, LocalDate day, PersonId by) {
        List<Part> parts = Stream.of(
                        plan.posts().stream().map(holding -> move(agency, holding, successor, day, by)),
                        plan.endingPosts().stream().map(holding -> end(agency, holding, day)),
                        plan.roles().stream().map(role -> move(agency, role, successor, day, by)),
                        plan.endingRoles().stream().map(role -> end(agency, role, day)))
                .flatMap(some -> some)
                .toList();
        assignments.followSources(agency, clock.instant());
        return parts;
    }

    /// Undoes that, except where someone changed it since.
    void back(UUID agency, List<Part> parts, LocalDate day, PersonId by) {
        for (Part part : parts) {
            switch (part.kind()) {
                case HOLDING -> holdingBack(agency, part, day, by);
                case ROLE -> roleBack(agency, part, day);
            }
        }
        assignments.followSources(agency, clock.instant());
    }

    private Part move(UUID agency, Holding holding, PersonId successor, LocalDate day, PersonId by) {
        Post post = posts.lock(agency, holding.post()).orElseThrow(() -> new NoSuchElementException("no such post"));
        Part ended = end(agency, holding, day);
        var next = new Holding(
                UUID.randomUUID(),
                holding.post(),
                successor,
                HoldingKind.HOLDER,
                null,
                null,
                later(holding.from(), day),
                holding.until(),
                1,
                null);
        holdings.add(agency, next, by, clock.instant());
        roles.give(agency, post, next, by);
        return new Part(Kind.HOLDING, ended.left(), ended.untilBefore(), ended.byMark(), next.id());
    }

    private Part end(UUID agency, Holding holding, LocalDate day) {
        boolean byMark = !holding.from().isBefore(day);
        if (byMark) {
            holdings.end(agency, holding.id(), clock.instant());
            roles.end(agency, holding.id());
        } else {
            holdings.change(agency, holding.id(), holding.version(), day.minusDays(1));
            roles.until(agency, holding.id(), day.minusDays(1));
        }
        return new Part(Kind.HOLDING, holding.id(), holding.until(), byMark, null);
    }

    private void holdingBack(UUID agency, Part part, LocalDate day, PersonId by) {
        if (part.taken() != null && holdings.end(agency, part.taken(), clock.instant())) {
            roles.end(agency, part.taken());
        }
        Holding left = holdings.all(agency).stream()
                .filter(holding -> holding.id().equals(part.left()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no holding " + part.left()));
        if (part.byMark()) {
            if (holdings.end(agency, part.left(), null)) {
                posts.lock(agency, left.post()).ifPresent(post -> roles.give(agency, post, left, by));
            }
        } else if (day.minusDays(1).equals(left.until())
                && holdings.change(agency, part.left(), left.version(), part.untilBefore())) {
            roles.until(agency, part.left(), part.untilBefore());
        }
    }

    private Part move(UUID agency, Granted role, PersonId successor, LocalDate day, PersonId by) {
        Part ended = end(agency, role, day);
        Assignment what = role.what();
        var next = new Assignment(
                agency,
                UUID.randomUUID(),
                successor,
                what.role(),
                what.unit(),
                what.year(),
                what.slice(),
                later(what.from(), day),
                what.until(),
                by);
        boolean there = assignments.all(agency).stream().anyMatch(other -> isThere(other, next));
        if (!there) {
            assignments.add(next, clock.instant());
        }
        return new Part(Kind.ROLE, ended.left(), ended.untilBefore(), ended.byMark(), there ? null : next.id());
    }

    /// Whether the successor has the role for at least as long.
    private static boolean isThere(Granted other, Assignment next) {
        Assignment what = other.what();
        return other.isDirect()
                && other.revokedAt() == null
                && what.person().equals(next.person())
                && what.role() == next.role()
                && Objects.equals(what.unit(), next.unit())
                && Objects.equals(what.year(), next.year())
                && Objects.equals(what.slice(), next.slice())
                && !what.from().isAfter(next.from())
                && (what.until() == null
                        || (next.until() != null && !what.until().isBefore(next.until())));
    }

    private Part end(UUID agency, Granted role, LocalDate day) {
        UUID id = role.what().id();
        boolean byMark = !role.what().from().isBefore(day);
        if (byMark) {
            assignments.revoke(agency, id, clock.instant());
        } else {
            assignments.change(agency, id, role.version(), day.minusDays(1));
        }
        return new Part(Kind.ROLE, id, role.what().until(), byMark, null);
    }

    private void roleBack(UUID agency, Part part, LocalDate day) {
        if (part.taken() != null) {
            assignments.revoke(agency, part.taken(), clock.instant());
        }
        if (part.byMark()) {
            assignments.revoke(agency, part.left(), null);
            return;
        }
        assignments
                .find(agency, part.left())
                .filter(left -> day.minusDays(1).equals(left.what().until()))
                .ifPresent(left -> assignments.change(agency, part.left(), left.version(), part.untilBefore()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
