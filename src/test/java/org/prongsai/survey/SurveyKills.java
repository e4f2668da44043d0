package org.prongsai.survey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.attack.Wire;
import org.prongsai.survey.SurveysToLoad.Surveyed;
import org.prongsai.survey.token.BlindRsa;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;

/// Respondents who answer by link and collect passes while the program and its PostgreSQL are killed. Each keeps what
/// he
/// was told, and what he was not told he asks again.
final class SurveyKills {
    private static final int RESPONDENTS = 8;
    private static final int COLLECTORS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    static final Map<String, String> GIVEN =
            Map.of("PRONGSAI_SURVEY_FREELY", "1000000", "PRONGSAI_SURVEY_WRONG", "1000000");

    private final RunningProgram program;
    private final Random random;
    private final int questions;
    private final Respondents respondents;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger again = new AtomicInteger();
    private final Queue<Collected> collected = new ConcurrentLinkedQueue<>();
    private final Queue<String> secrets;
    private final List<Duration> recoveries = new ArrayList<>();
    private final Octets key;

    SurveyKills(RunningProgram program, Random random) throws IOException, SQLException {
        this.program = program;
        this.random = random;
        this.questions = Respondents.questions(program.port(), program.surveys().open());
        this.respondents = new Respondents(program.port());
        this.key = program.signingKey(program.surveys().roster());
        this.secrets = new ConcurrentLinkedQueue<>(program.surveys().secrets());
    }

    /// A blinded pass that was signed, and with what.
    private record Collected(String request, String signature) {}

    /// What is killed at once, as `kill -9` does.
    enum Victim {
        PROGRAM,
        POSTMASTER,
        SERVER,
        SERVER_AND_PROGRAM
    }

    /// @param acknowledged answers
    /// @param again        sent more than once
    /// @param changed      passes that were signed otherwise when they were asked for once more
    /// @param passes       that were collected
    /// @param counted      passes by the count of the days
    record Outcome(
            int kills,
            int acknowledged,
            int again,
            Ballots ballots,
            int passes,
            int changed,
            int counted,
            List<Duration> recoveries) {}

    Outcome kill(int kills) throws IOException, InterruptedException, SQLException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < RESPONDENTS; i++) {
            threads.add(Thread.ofPlatform().start(this::answer));
        }
        for (int i = 0; i < COLLECTORS; i++) {
            threads.add(Thread.ofPlatform().start(this::collect));
        }
        for (int kill = 0; kill < kills; kill++) {
            untilMore();
            Thread.sleep(random.nextInt(50, 800));
            long killed = System.nanoTime();
            kill(Victim.values()[kill % Victim.values().length]);
            if (!program.process().isAlive()) {
                program.again(program.port(), GIVEN);
            }
            untilMore();
            recoveries.add(Duration.ofNanos(System.nanoTime() - killed));
        }
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        return count(kills);
    }

    private void untilMore() {
        int before = respondents.acknowledged().size();
        await().atMost(PATIENCE).until(() -> respondents.acknowledged().size() > before + RESPONDENTS);
    }

    private void kill(Victim victim) {
        switch (victim) {
            case PROGRAM -> killProgram();
            case POSTMASTER -> program.postmaster().destroyForcibly();
            case SERVER -> killServer();
            case SERVER_AND_PROGRAM -> {
                killServer();
                killProgram();
            }
        }
    }

    private void killProgram() {
        program.process().destroyForcibly().onExit().join();
    }

    private void killServer() {
        ProcessHandle postmaster = program.postmaster();
        List<ProcessHandle> children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /// One answer after the other, each until it is acknowledged.
    private void answer() {
        Surveyed surveys = program.surveys();
        try (var wire = new Wire(program.port())) {
            while (!over.get()) {
                Respondents.Act act =
                        respondents.answers(surveys.open(), questions).next();
                for (int tries = 0; !tried(() -> act.over(wire)); tries++) {
                    again.addAndGet(tries == 0 ? 1 : 0);
                    Thread.sleep(20);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Trying {
        boolean done() throws IOException;
    }

    /// A connection that was cut is no end.
    private static boolean tried(Trying trying) {
        try {
            return trying.done();
        } catch (IOException | RuntimeException cut) {
            return false;
        }
    }

    private void collect() {
        try (var wire = new Wire(program.port())) {
            for (String secret = secrets.poll(); secret != null && !over.get(); secret = secrets.poll()) {
                String asked = ask(secret);
                while (!tried(() -> signed(wire, asked))) {
                    Thread.sleep(20);
                }
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean signed(Wire wire, String asked) throws IOException {
        Wire.Answer answer = wire.send(Respondents.request("issue", "POST", "/issue", "application/json", asked));
        if (answer.status() == 200) {
            collected.add(new Collected(asked, answer.text()));
        }
        return answer.status() == 200;
    }

    private String ask(String secret) {
        var secure = new java.security.SecureRandom();
        UUID roster = program.surveys().roster();
        return Respondents.asking(
                roster, secret, BlindRsa.blind(BlindRsa.key(key), Pass.message(roster, secure), secure));
    }

    private Outcome count(int kills) throws IOException, SQLException {
        // whoever acknowledges too early may not have its database back, or still be writing
        await().atMost(PATIENCE)
                .pollDelay(Duration.ofSeconds(3))
                .ignoreExceptions()
                .until(() -> {
                    program.connect().close();
                    return true;
                });
        int changed = 0;
        try (var wire = new Wire(program.port())) {
            for (Collected one : collected) {
                Wire.Answer answer =
                        wire.send(Respondents.request("issue", "POST", "/issue", "application/json", one.request()));
                changed += answer.text().equals(one.signature()) ? 0 : 1;
            }
        }
        try (Connection owner = program.connect();
                var days = owner.prepareStatement("select coalesce(sum(number), 0) from survey.day_count"
                        + " where survey_id = ? and way = 'COLLECTED'")) {
            days.setObject(1, program.surveys().roster());
            try (var row = days.executeQuery()) {
                row.next();
                return new Outcome(
                        kills,
                        respondents.acknowledged().size(),
                        again.get(),
                        Ballots.count(owner, program.surveys().open(), respondents.acknowledged()),
                        collected.size(),
                        changed,
                        row.getInt(1),
                        List.copyOf(recoveries));
            }
        }
    }
}
