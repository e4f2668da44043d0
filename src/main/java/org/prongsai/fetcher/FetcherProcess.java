package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.FetchLine.Asked;
import org.prongsai.fetcher.FetchLine.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The fetching process, seen from the program that asks.
///
/// It is started with the first question and again whenever it has died; what it had not answered is asked again, so that
/// everything that is asked is answered once. The child gets a bare environment: no password, no key, no proxy.
public final class FetcherProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FetcherProcess.class);
    private static final long LAST_SECONDS = 2;
    private static final int MOST_STARTS = 3;

    private final List<String> command;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private @Nullable Process process;
    private @Nullable BufferedWriter questions;
    private int startsWithoutAnswer;
    private boolean closed;

    /// @param command starts the process
    FetcherProcess(List<String> command) {
        this.command = List.copyOf(command);
    }

    /// A process that fetches into `folder`.
    ///
    /// @param main the class whose command line knows `fetcher`
    public static FetcherProcess into(Path folder, Class<?> main) throws IOException {
        Files.createDirectories(folder);
        return new FetcherProcess(command(folder, main));
    }

    /// The running program's own Java and classes, with little memory.
    private static List<String> command(Path folder, Class<?> main) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-Xshare:auto"));
        String classes = System.getProperty("java.class.path");
        if (classes.endsWith(".jar") && classes.indexOf(File.pathSeparatorChar) < 0) {
            command.addAll(List.of("-jar", classes));
        } else {
            command.addAll(List.of("-cp", classes, main.getName()));
        }
        command.addAll(List.of("fetcher", "--into", folder.toAbsolutePath().toString()));
        return command;
    }

    private record Waiting(Asked asked, CompletableFuture<Fetched> answer) {}

    /// Fetches `address`.
    ///
    /// @param id names the question; asked again while it is open, it is the same question
    /// @return fails with [IOException] if no process can be kept alive
    public synchronized CompletableFuture<Fetched> fetch(String id, String address) {
        Waiting known = waiting.get(id);
        if (known != null) {
            return known.answer();
        }
        if (closed) {
            return CompletableFuture.failedFuture(new IOException("fetching has ended"));
        }
        var one = new Waiting(new Asked(id, address), new CompletableFuture<>());
        waiting.put(id, one);
        if (process == null) {
            start();
        } else {
            ask(one);
        }
        return one.answer();
    }

    /// How many questions are open.
    public synchronized int open() {
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

    private void ask(Waiting one) {
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
                answered(FetchLine.read(line, Told.class));
            }
        } catch (IOException | RuntimeException broken) {
            log.warn("the fetching process said something strange and is replaced: {}", broken.getMessage());
        }
        started.destroyForcibly();
        died(started);
    }

    private void answered(Told told) {
        Waiting one;
        synchronized (this) {
            startsWithoutAnswer = 0;
            one = waiting.remove(told.id());
        }
        if (one != null) {
            one.answer().complete(told.fetched());
        }
    }

    private synchronized void died(Process started) {
        if (process != started) {
            return;
        }
        process = null;
        questions = null;
        if (!closed && !waiting.isEmpty()) {
            log.warn("the fetching process ended and is started again; {} pages are asked for anew", waiting.size());
            start();
        }
    }

    private void fail(String why) {
        List<Waiting> all = List.copyOf(waiting.values());
        waiting.clear();
        startsWithoutAnswer = 0;
        all.forEach(one -> one.answer().completeExceptionally(new IOException(why)));
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
