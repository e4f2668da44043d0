package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.FetchLine.Asked;
import org.prongsai.fetcher.FetchLine.Begun;
import org.prongsai.fetcher.FetchLine.Fetch;
import org.prongsai.fetcher.FetchLine.Look;
import org.prongsai.fetcher.FetchLine.Picture;
import org.prongsai.fetcher.FetchLine.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The fetching process, seen from the program that asks.
///
/// It is started with the first question and again whenever it has died; what it had not answered is asked
/// again, so that everything that is asked is answered once. A body or a page over which it falls twice, or
/// which it cannot end in time, is answered as broken, and nothing else suffers. The child gets a bare
/// environment: no password, no key, no proxy.
final class FetcherProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FetcherProcess.class);
    private static final long LAST_SECONDS = 2;
    private static final int MOST_STARTS = 3;
    private static final Duration LOOK = Duration.ofSeconds(20);
    /// Longer than the camera gives itself.
    private static final Duration PICTURE = Duration.ofSeconds(60);

    private final List<String> command;
    private final Duration lookLimit;
    private final Map<String, Waiting<?>> waiting = new LinkedHashMap<>();
    /// What may be to blame if the process ends.
    private @Nullable Waiting<?> inWork;

    private @Nullable Process process;
    private @Nullable BufferedWriter questions;
    private int startsWithoutAnswer;
    private boolean closed;

    /// @param command starts the process
    FetcherProcess(List<String> command) {
        this(command, LOOK);
    }

    /// @param lookLimit for a look into one body
    FetcherProcess(List<String> command, Duration lookLimit) {
        this.command = List.copyOf(command);
        this.lookLimit = lookLimit;
    }

    /// A process that fetches as `settings` say.
    ///
    /// @param main the class whose command line knows `fetcher`
    static FetcherProcess of(FetcherSettings settings, Class<?> main) throws IOException {
        Files.createDirectories(settings.folder());
        return new FetcherProcess(settings.command(main));
    }

    /// Fetches `address`.
    ///
    /// @param id names the question; asked again while it is open, it is the same question
    /// @return fails with [IOException] if no process can be kept alive
    CompletableFuture<Fetched> fetch(String id, String address) {
        return ask(new Fetch("fetch " + id, address), Fetched.class);
    }

    /// Looks into a body that was fetched.
    ///
    /// @param id       names the question among looks
    /// @param sha256   under which it is kept
    /// @param address  of the page, from which its links are understood
    /// @param type     what the server called it; may be empty
    /// @param encoding what the server called its packing; may be empty
    /// @return fails with [IOException] if there is no such body, or no process can be kept alive
    CompletableFuture<Seen> look(String id, String sha256, String address, String type, String encoding) {
        return ask(new Look("look " + id, sha256, address, type, encoding), Seen.class);
    }

    /// Pictures the page at `address` as a browser shows it.
    ///
    /// @param id names the question among pictures
    /// @return fails with [IOException] if no process can be kept alive
    CompletableFuture<PagePicture> picture(String id, String address) {
        return ask(new Picture("picture " + id, address), PagePicture.class);
    }

    private synchronized <T> CompletableFuture<T> ask(Asked asked, Class<T> kind) {
        Waiting<?> known = waiting.get(asked.id());
        if (known != null) {
            return known.answer(kind);
        }
        if (closed) {
            return CompletableFuture.failedFuture(new IOException("fetching has ended"));
        }
        var one = new Waiting<>(asked, kind);
        waiting.put(asked.id(), one);
        if (process == null) {
            start();
        } else {
            ask(one);
        }
        return one.answer(kind);
    }

    /// How many questions are open.
    synchronized int open() {
        return waiting.size();
    }

    private void start() {
        if (startsWithoutAnswer >= MOST_STARTS) {
            fail("the fetching process dies as soon as it starts");
            return;
        }
        startsWithoutAnswer++;
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().put("LANG", "C.UTF-8");
            Process started = builder.start();
            process = started;
            questions = new BufferedWriter(new OutputStreamWriter(started.getOutputStream(), UTF_8));
            Thread.ofVirtual().name("fetcher-answers").start(() -> listen(started));
            List.copyOf(waiting.values()).forEach(this::ask);
        } catch (IOException cannot) {
            log.warn("the fetching process cannot be started: {}", cannot.getMessage());
            process = null;
            fail("the fetching process cannot be started");
        }
    }

    private void ask(Waiting<?> one) {
        BufferedWriter out = questions;
        if (out == null) {
            return;
        }
        try {
            out.write(FetchLine.of(one.asked()));
            out.newLine();
            out.flush();
        } catch (IOException died) {
            // whoever listens notices, starts another process and asks it everything that is open
            log.debug("the fetching process took no question: {}", died.getMessage());
        }
    }

    private void listen(Process started) {
        try (var in = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                told(started, FetchLine.read(line, Told.class));
            }
        } catch (IOException | RuntimeException broken) {
            log.warn("the fetching process said something strange and is replaced: {}", broken.getMessage());
        }
        started.destroyForcibly();
        died(started);
    }

    private void told(Process by, Told told) {
        Waiting<?> one;
        synchronized (this) {
            startsWithoutAnswer = 0;
            if (told instanceof Begun) {
                begun(by, waiting.get(told.id()));
                return;
            }
            one = waiting.remove(told.id());
            if (one == inWork) {
                inWork = null;
            }
        }
        if (one != null) {
            one.answer(told);
        }
    }

    private void begun(Process by, @Nullable Waiting<?> one) {
        inWork = one;
        if (one != null) {
            Duration limit = one.asked() instanceof Look ? lookLimit : PICTURE;
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> endIfStillAt(by, one));
        }
    }

    private synchronized void endIfStillAt(Process by, Waiting<?> one) {
        if (by.equals(process) && inWork == one) {
            by.destroyForcibly();
        }
    }

    private void died(Process started) {
        Waiting<?> hopeless = null;
        synchronized (this) {
            if (!started.equals(process)) {
                return;
            }
            process = null;
            questions = null;
            if (inWork != null && inWork.fell()) {
                hopeless = inWork;
                waiting.remove(hopeless.asked().id());
            }
            inWork = null;
            if (!closed && !waiting.isEmpty()) {
                log.warn(
                        "the fetching process ended and is started again; {} questions are asked anew", waiting.size());
                start();
            }
        }
        if (hopeless != null) {
            hopeless.giveUp();
        }
    }

    private void fail(String why) {
        List<Waiting<?>> all = List.copyOf(waiting.values());
        waiting.clear();
        inWork = null;
        startsWithoutAnswer = 0;
        all.forEach(one -> one.fail(why));
    }

    @Override
    public void close() {
        Process running;
        synchronized (this) {
            closed = true;
            running = process;
            fail("fetching has ended");
        }
        if (running != null) {
            running.destroy();
            try {
                if (!running.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                running.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
