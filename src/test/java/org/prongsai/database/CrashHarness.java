package org.prongsai.database;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.CrashedProgram.Way;

/// Clients that send acts to a program which is killed again and again, and keep a journal of what was acknowledged.
final class CrashHarness {
    private static final int OUTSTANDING = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final Way way;
    private final Random random;

    private final Set<UUID> unanswered = ConcurrentHashMap.newKeySet();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Semaphore window = new Semaphore(OUTSTANDING);
    private final List<Duration> recoveries = new ArrayList<>();
    private volatile CountDownLatch answer = new CountDownLatch(1);
    private volatile @Nullable UUID probe;
    private @Nullable Run run;

    CrashHarness(DataFolder folder, Way way, Random random) {
        this.folder = folder;
        this.way = way;
        this.random = random;
    }

    /// What is killed at once, as `kill -9` does.
    enum Victim {
        PROGRAM,
        POSTMASTER,
        SERVER,
        SERVER_AND_PROGRAM
    }

    /// @param acknowledged acts of which a client was told that they are booked
    /// @param lost acknowledged acts that are not there afterwards
    /// @param doubled acts that are there twice
    /// @param halfDone rows without their count, or counts without their row
    /// @param recoveries from each kill to the next acknowledgement
    record Outcome(int kills, int acknowledged, int lost, int doubled, long halfDone, List<Duration> recoveries) {}

    /// Kills `kills` times, each kind of victim in turn, then lets every act be answered and counts.
    Outcome kill(int kills) throws IOException, InterruptedException, SQLException {
        for (int kill = 0; kill < kills; kill++) {
            serve();
            sendFor(Duration.ofMillis(random.nextInt(50, 800)));
            long killed = System.nanoTime();
            kill(Victim.values()[kill % Victim.values().length]);
            serve();
            sendUntilAnswered();
            recoveries.add(Duration.ofNanos(System.nanoTime() - killed));
        }
        serve();
        await().atMost(PATIENCE).until(unanswered::isEmpty);
        try {
            return count(kills);
        } finally {
            end();
        }
    }

    /// Makes sure that a program runs, and sends it what the last one left unanswered.
    private void serve() throws IOException {
        if (run != null && run.process.isAlive()) {
            return;
        }
        run = new Run();
        run.awaitReady();
        for (UUID act : unanswered) {
            run.send(act);
        }
    }

    private void sendFor(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            sendOne();
        }
    }

    /// Until an act that did not exist before is answered: what was said before the kill may be heard after it.
    private void sendUntilAnswered() throws InterruptedException {
        answer = new CountDownLatch(1);
        probe = null;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (answer.getCount() > 0) {
            sendOne();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer within " + PATIENCE);
            }
        }
    }

    private void sendOne() throws InterruptedException {
        if (window.tryAcquire(10, TimeUnit.MILLISECONDS)) {
            UUID act = new UUID(random.nextLong(), random.nextLong());
            unanswered.add(act);
            if (probe == null) {
                probe = act;
            }
            current().send(act);
        }
    }

    private void kill(Victim victim) throws IOException {
        switch (victim) {
            case PROGRAM -> current().process.destroyForcibly().onExit().join();
            case POSTMASTER -> postmaster().destroyForcibly();
            case SERVER -> killServer();
            case SERVER_AND_PROGRAM -> {
                killServer();
                current().process.destroyForcibly().onExit().join();
            }
        }
    }

    private void killServer() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private ProcessHandle postmaster() throws IOException {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> ProcessHandle.of(Instance.serverPid(folder)).isPresent());
        return ProcessHandle.of(Instance.serverPid(folder)).orElseThrow();
    }

    private Outcome count(int kills) throws IOException, SQLException {
        var present = new HashSet<UUID>();
        int rows = 0;
        try (Connection connection = current().coordinates().connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet acts = statement.executeQuery("select given from act")) {
                for (; acts.next(); rows++) {
                    present.add(acts.getObject(1, UUID.class));
                }
            }
            try (ResultSet sum = statement.executeQuery("select sum(acts) from account")) {
                sum.next();
                int lost = (int) acknowledged.stream()
                        .filter(act -> !present.contains(act))
                        .count();
                return new Outcome(
                        kills,
                        acknowledged.size(),
                        lost,
                        rows - present.size(),
                        Math.abs(rows - sum.getLong(1)),
                        List.copyOf(recoveries));
            }
        }
    }

    private void end() throws IOException {
        current().commands.close();
        current().process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private Run current() {
        if (run == null) {
            throw new IllegalStateException("no program runs");
        }
        return run;
    }

    /// One life of the program.
    private final class Run {
        private final Process process;
        private final Writer commands;
        private final CountDownLatch ready = new CountDownLatch(1);

        Run() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CrashedProgram.class.getName(),
                            folder.path().toString(),
                            way.name())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.path().resolve("program.log").toFile()))
                    .start();
            commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
            Thread.ofPlatform().daemon().start(this::listen);
        }

        void awaitReady() throws IOException {
            try {
                while (!ready.await(100, TimeUnit.MILLISECONDS)) {
                    if (!process.isAlive()) {
                        throw new IOException(Files.readString(folder.path().resolve("program.log")));
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        private void listen() {
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    hear(line);
                }
            } catch (IOException e) {
                return; // it was killed
            }
        }

        private void hear(String line) {
            if (line.equals(CrashedProgram.READY)) {
                ready.countDown();
            } else if (line.startsWith(CrashedProgram.ACKNOWLEDGED)) {
                acknowledge(line.substring(CrashedProgram.ACKNOWLEDGED.length()));
            }
        }

        /// A line that a kill has cut short acknowledges nothing.
        private void acknowledge(String act) {
            if (act.length() == UUID.randomUUID().toString().length()) {
                UUID known = UUID.fromString(act);
                acknowledged.add(known);
                if (unanswered.remove(known)) {
                    window.release();
                }
                if (known.equals(probe)) {
                    answer.countDown();
                }
            }
        }

        /// An act that cannot be sent stays unanswered, and goes to the next program.
        void send(UUID act) {
            try {
                commands.write(act + "\n");
                commands.flush();
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }

        Coordinates coordinates() throws IOException {
            Path home = folder.path().resolve("postgres");
            return new Coordinates(
                    "jdbc:postgresql://127.0.0.1:" + Files.readString(home.resolve("port")) + "/prongsai",
                    "prongsai",
                    Files.readString(home.resolve("password")));
        }
    }

    /// Cuts first starts short: each in an empty folder, killed at a random moment, then started again.
    ///
    /// @return how many of them did not come up the second time
    static int cutFirstStarts(Path place, int starts, Random random) throws IOException, InterruptedException {
        int failed = 0;
        for (int start = 0; start < starts; start++) {
            var folder = new DataFolder(Files.createDirectory(place.resolve("first-" + start)));
            try (Instance cut = Instance.start(folder)) {
                Thread.sleep(Duration.ofMillis(random.nextInt(4000)));
                cut.kill();
            }
            try (Database again = Database.open(folder, Map.of())) {
                failed += again.coordinates().answers() ? 0 : 1;
            } catch (IOException | StartRefused e) {
                failed++;
            }
            PostgresBinaries.remove(folder.path());
        }
        return failed;
    }
}
