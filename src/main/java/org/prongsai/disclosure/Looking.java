package org.prongsai.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
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
import org.prongsai.fetcher.Fetcher;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;
import org.prongsai.files.FileStore;
import org.prongsai.framework.Editions;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at the address of evidence through the fetching process, keeps what came, and checks it.
@Component
class Looking {
    /// A host is asked one thing at a time, so that a look may have to wait for others.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_PARTS = 5;
    private static final int OK = 200;
    private static final Pattern DOCUMENT = Pattern.compile("(?i)\\.(?:pdf|docx?|xlsx?|odt|ods)(?:[?#].*)?$");

    private final SnapshotStore store;
    private final Snapshots snapshots;
    private final EvidenceStore evidence;
    private final Fetcher fetcher;
    private final FileStore files;
    private final Editions editions;
    private final Windows windows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Looking(
            SnapshotStore store,
            Snapshots snapshots,
            EvidenceStore evidence,
            Fetcher fetcher,
            FileStore files,
            Editions editions,
            Windows windows,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.fetcher = fetcher;
        this.files = files;
        this.editions = editions;
        this.windows = windows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What is to be looked at, and what has to be known for it.
    ///
    /// @param then   the look that was submitted last; null where there is none, or this is to be one
    /// @param before the last look of all; null where there is none
    private record Question(
            Snapshot asked,
            FiscalYear year,
            Rule rule,
            Surroundings around,
            @Nullable Look then,
            @Nullable Look before) {}

    /// Takes a snapshot, unless it was taken before.
    ///
    /// @throws UncheckedIOException if our own side could not look, which says nothing of the page
    void look(AgencyId agency, UUID id) {
        Question question = transaction.execute(_ -> question(agency, id));
        if (question == null) {
            return;
        }
        Snapshot asked = question.asked();
        try {
            Fetched fetched = answer(fetcher.fetch(asked.address()));
            Seen seen = null;
            Map<String, Snapshot.Part> parts = Map.of();
            PagePicture picture = new PagePicture.Missing(PagePicture.Reason.NO_PAGE);
            if (fetched.outcome() instanceof Fetched.Answered answered) {
                keep(answered.sha256());
                seen = answer(fetcher.read(answered, last(asked, fetched)));
                parts = parts(seen);
                picture = seen.kind() == Seen.Kind.HTML ? picture(asked) : picture;
            }
            snapshots.keep(agency, question.year(), asked, taken(question, fetched, seen, parts, picture));
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
                asked,
                year,
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

    private PagePicture picture(Snapshot asked) throws IOException {
        PagePicture picture = answer(fetcher.picture(asked.address()));
        if (picture instanceof PagePicture.Taken(var png, var pdf)) {
            keep(png);
            if (pdf != null) {
                keep(pdf);
            }
        }
        return picture;
    }

    /// The frames of a page, and the first documents that it links. One that cannot be had is left out.
    private Map<String, Snapshot.Part> parts(Seen seen) {
        Map<String, Snapshot.Part> parts = new LinkedHashMap<>();
        Stream.concat(
                        seen.frames().stream(),
                        seen.links().stream()
                                .map(Seen.Link::address)
                                .filter(address -> DOCUMENT.matcher(address).find()))
                .distinct()
                .limit(MOST_PARTS)
                .forEach(address -> part(address).ifPresent(part -> parts.put(address, part)));
        return parts;
    }

    private Optional<Snapshot.Part> part(String address) {
        try {
            Fetched fetched = answer(fetcher.fetch(address));
            if (fetched.outcome() instanceof Fetched.Answered answered && answered.status() == OK) {
                keep(answered.sha256());
                return Optional.of(new Snapshot.Part(answered.sha256(), answer(fetcher.read(answered, address))));
            }
            return Optional.empty();
        } catch (IOException ours) {
            return Optional.empty();
        }
    }

    private void keep(String hash) throws IOException {
        try (InputStream bytes = fetcher.open(hash).orElseThrow(() -> new IOException("lost: " + hash))) {
            files.keep(bytes);
        }
    }

    private Snapshot.Taken taken(
            Question question,
            Fetched fetched,
            @Nullable Seen seen,
            Map<String, Snapshot.Part> parts,
            PagePicture picture) {
        var taken = new Snapshot.Taken(clock.instant(), fetched, seen, parts, picture, List.of(), null);
        Look look = taken.look(question.asked().address());
        return new Snapshot.Taken(
                taken.at(),
                fetched,
                seen,
                parts,
                picture,
                PreCheck.findings(look, question.rule(), question.around()),
                change(question, look));
    }

    private Surroundings around(AgencyId agency, FiscalYear year, Snapshot asked) {
        List<Surroundings.Other> others = evidence.of(agency, year).entrySet().stream()
                .filter(item -> !item.getKey().equals(asked.code()))
                .flatMap(item ->
                        item.getValue().stream().map(one -> new Surroundings.Other(item.getKey(), one.address())))
                .toList();
        return new Surroundings(
                others,
                "",
                null,
                Map.of(),
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

    private static String last(Snapshot asked, Fetched fetched) {
        return fetched.hops().isEmpty()
                ? asked.address()
                : fetched.hops().getLast().address();
    }

    private static <T> T answer(CompletableFuture<T> question) throws IOException {
        try {
            return question.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException ours ? ours : new IOException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopping);
        }
    }
}
