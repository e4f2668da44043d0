package org.prongsai.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Fetcher;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;
import org.prongsai.files.FileStore;
import org.springframework.stereotype.Component;

/// Asks the fetching process for what stands at an address, and keeps its bytes.
@Component
class Visiting {
    /// A host is asked one thing at a time, so that a look may have to wait for others.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_PARTS = 5;
    private static final int OK = 200;
    private static final Pattern DOCUMENT = Pattern.compile("(?i)\\.(?:pdf|docx?|xlsx?|odt|ods)(?:[?#].*)?$");

    private final Fetcher fetcher;
    private final FileStore files;
    private final Clock clock;

    Visiting(Fetcher fetcher, FileStore files, Clock clock) {
        this.fetcher = fetcher;
        this.files = files;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param seen  what was read there; null where nothing answered
    /// @param parts frames and documents of a page, by their addresses
    record Visited(Fetched fetched, @Nullable Seen seen, Map<String, Snapshot.Part> parts, PagePicture picture) {
        Visited {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }

    Visited visit(String address) throws IOException {
        Fetched fetched = answer(fetcher.fetch(address));
        if (!(fetched.outcome() instanceof Fetched.Answered answered)) {
            return new Visited(fetched, null, Map.of(), new PagePicture.Missing(PagePicture.Reason.NO_PAGE));
        }
        keep(answered.sha256());
        Seen seen = answer(fetcher.read(answered, last(address, fetched)));
        return new Visited(
                fetched,
                seen,
                parts(seen),
                seen.kind() == Seen.Kind.HTML ? picture(address) : new PagePicture.Missing(PagePicture.Reason.NO_PAGE));
    }

    /// What is kept here is looked at from its bytes, and nothing is asked of the web.
    Visited here(String address, HeldFile held) throws IOException {
        byte[] bytes;
        try (InputStream kept = files.open(held.sha256()).orElseThrow(() -> new IOException("lost: " + held))) {
            bytes = kept.readAllBytes();
        }
        Seen seen = answer(fetcher.read(bytes, address, held.type(), ""));
        var fetched = new Fetched(
                List.of(new Fetched.Hop(address, OK, null, clock.instant())),
                new Fetched.Answered(
                        OK, List.of(new Fetched.Header("Content-Type", held.type())), held.sha256(), bytes.length));
        return new Visited(fetched, seen, Map.of(), new PagePicture.Missing(PagePicture.Reason.NO_PAGE));
    }

    private PagePicture picture(String address) throws IOException {
        PagePicture picture = answer(fetcher.picture(address));
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

    /// Whether an address is a document's, by its ending.
    static boolean isDocument(String address) {
        return DOCUMENT.matcher(address).find();
    }

    private void keep(String hash) throws IOException {
        try (InputStream bytes = fetcher.open(hash).orElseThrow(() -> new IOException("lost: " + hash))) {
            files.keep(bytes);
        }
    }

    private static String last(String asked, Fetched fetched) {
        return fetched.hops().isEmpty() ? asked : fetched.hops().getLast().address();
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
