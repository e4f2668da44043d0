package org.prongsai.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Window;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.disclosure.check.Change;
import org.prongsai.disclosure.check.Look;
import org.prongsai.disclosure.check.PreCheck;
import org.prongsai.disclosure.check.Rule;
import org.prongsai.disclosure.check.Surroundings;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Seen;
import org.prongsai.framework.Editions;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at the address of evidence, checks what came, and keeps it as a snapshot.
@Component
class Looking {
    private static final int OK = 200;

    private final SnapshotStore store;
    private final Snapshots snapshots;
    private final EvidenceStore evidence;
    private final Visiting visiting;
    private final Editions editions;
    private final Windows windows;
    private final WebsiteStore websites;
    private final WalkStore walks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Looking(
            SnapshotStore store,
            Snapshots snapshots,
            EvidenceStore evidence,
            Visiting visiting,
            Editions editions,
            Windows windows,
            WebsiteStore websites,
            WalkStore walks,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.visiting = visiting;
        this.editions = editions;
        this.windows = windows;
        this.websites = websites;
        this.walks = walks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What is to be looked at, and what has to be known for it.
    ///
    /// @param held   the file that stands there, where it is kept here
    /// @param then   the look that was submitted last; null where there is none, or this is to be one
    /// @param before the last look of all; null where there is none
    private record Question(
            AgencyId agency,
            Snapshot asked,
            FiscalYear year,
            @Nullable HeldFile held,
            Rule rule,
            Surroundings around,
            @Nullable Look then,
            @Nullable Look before) {
        Surroundings around(Set<String> foreign) {
            return new Surroundings(
                    around.others(), around.homeAddress(), around.home(), around.further(), around.window(), foreign);
        }
    }

    /// The document's hash, where another agency handed it in, too. Pages are left out: what a provider shows in their
    /// place is the same everywhere.
    private Set<String> foreign(Question question, Fetched fetched, @Nullable Seen seen) {
        boolean document = seen != null
                && switch (seen.kind()) {
                    case PDF, WORD, SHEET, SLIDES -> true;
                    case HTML, PICTURE, TEXT, OTHER, BROKEN -> false;
                };
        if (!document || !(fetched.outcome() instanceof Fetched.Answered answered) || answered.status() != OK) {
            return Set.of();
        }
        Boolean foreign = transaction.execute(_ -> walks.isForeign(
                question.agency(), answered.sha256(), clock.instant().atOffset(ZoneOffset.UTC)));
        return Boolean.TRUE.equals(foreign) ? Set.of(answered.sha256()) : Set.of();
    }

    /// Takes a snapshot, unless it was taken before.
    ///
    /// @throws UncheckedIOException if our own side could not look, which says nothing of the page
    void look(AgencyId agency, UUID id) {
        Question question = transaction.execute(_ -> question(agency, id));
        if (question == null) {
            return;
        }
        String address = question.asked().address();
        HeldFile held = question.held();
        try {
            Visiting.Visited visited = held == null ? visiting.visit(address) : visiting.here(address, held);
            snapshots.keep(agency, question.year(), question.asked(), taken(question, visited));
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private @Nullable Question question(AgencyId agency, UUID id) {
        Snapshot asked = store.find(agency, id).orElse(null);
        FiscalYear year = store.year(agency, id).orElse(null);
        if (asked == null || year == null || asked.taken() != null) {
            return null;
        }
        List<Snapshot> earlier = store.of(agency, year, asked.code()).stream()
                .filter(one -> one.evidence().equals(asked.evidence()) && one.taken() != null)
                .toList();
        return new Question(
                agency,
                asked,
                year,
                evidence.find(agency, asked.evidence()).map(Evidence::file).orElse(null),
                editions.forYear(year).stream()
                        .findFirst()
                        .map(edition -> Rule.of(edition, asked.code()))
                        .orElseGet(() -> new Rule(Optional.empty(), List.of())),
                around(agency, year, asked),
                asked.occasion() == Snapshot.Occasion.SUBMITTED
                        ? null
                        : look(agency, earlier.stream().filter(one -> one.occasion() == Snapshot.Occasion.SUBMITTED)),
                look(agency, earlier.stream()));
    }

    /// The first of them, with what was read there.
    private @Nullable Look look(AgencyId agency, Stream<Snapshot> snapshots) {
        return snapshots
                .findFirst()
                .flatMap(one -> store.find(agency, one.id()))
                .flatMap(one -> Optional.ofNullable(one.taken()).map(taken -> taken.look(one.address())))
                .orElse(null);
    }

    private Snapshot.Taken taken(Question question, Visiting.Visited visited) {
        Fetched fetched = visited.fetched();
        Seen seen = visited.seen();
        var taken =
                new Snapshot.Taken(clock.instant(), fetched, seen, visited.parts(), visited.picture(), List.of(), null);
        Look look = taken.look(question.asked().address());
        return new Snapshot.Taken(
                taken.at(),
                fetched,
                seen,
                visited.parts(),
                visited.picture(),
                PreCheck.findings(look, question.rule(), question.around(foreign(question, fetched, seen))).stream()
                        .filter(finding ->
                                question.held() == null || !finding.check().isOfThePlace())
                        .toList(),
                change(question, look));
    }

    private Surroundings around(AgencyId agency, FiscalYear year, Snapshot asked) {
        List<Surroundings.Other> others = evidence.of(agency, year).entrySet().stream()
                .filter(item -> !item.getKey().equals(asked.code()))
                .flatMap(item ->
                        item.getValue().stream().map(one -> new Surroundings.Other(item.getKey(), one.address())))
                .toList();
        String home = websites.find(agency).home();
        Optional<Walk> walk = walks.find(agency, home);
        return new Surroundings(
                others,
                home,
                walk.map(Walk::front).orElse(null),
                walk.map(Walk::further).orElse(Map.of()),
                windows.find(year, WindowKind.EVIDENCE).map(Window::days).orElse(null),
                Set.of());
    }

    /// What became of it since the look that was submitted last.
    private static @Nullable Change change(Question question, Look now) {
        Look then = question.then();
        return then == null
                ? null
                : Change.between(then, question.before(), now, question.rule().year());
    }
}
