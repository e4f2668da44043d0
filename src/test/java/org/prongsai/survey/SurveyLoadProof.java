package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Proof;
import org.prongsai.attack.Wire;
import org.prongsai.survey.Respondents.Acts;
import org.prongsai.survey.Respondents.Ran;
import org.prongsai.survey.RunningProgram.Cpu;
import org.prongsai.survey.SurveysToLoad.Surveyed;
import org.prongsai.survey.token.BlindRsa;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;

/// The last day of a survey: how many answers the real program takes in, and whether each that it acknowledged is
/// there.
class SurveyLoadProof {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32, 64);
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final Duration TIME = Duration.ofMillis(Integer.getInteger("millis", 2000));
    private static final Duration WARM = TIME.multipliedBy(5);
    private static final int PASSES = 1500;
    private static final int PEOPLE = 500;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /// All respondents are one network here, and none of them is to pay for the crowd.
    private static final Map<String, String> GIVEN =
            Map.of("PRONGSAI_SURVEY_FREELY", "1000000", "PRONGSAI_SURVEY_WRONG", "1000000");

    @TempDir
    private Path place;

    private final SecureRandom random = new SecureRandom();

    /// One line of the table: the run in the middle of several.
    ///
    /// @param each milliseconds of processor that the program and its database took for one
    private record Line(String what, int clients, Ran ran, double each, String cpu) {
        String[] cells() {
            return new String[] {
                what,
                Integer.toString(clients),
                "**%,.0f**".formatted(ran.perSecond()),
                "%.1f ms".formatted(ran.p50()),
                "%.1f ms".formatted(ran.p99()),
                "%.2f ms".formatted(each),
                cpu,
                Integer.toString(ran.errors())
            };
        }
    }

    @Test
    void load() throws Exception {
        var lines = new ArrayList<Line>();
        Ballots open;
        Ballots roster;
        Ballots stolen;
        Ballots copied;
        Line alone;
        try (var program = RunningProgram.start(place, PEOPLE * (RUNS + 1), GIVEN)) {
            Surveyed surveys = program.surveys();
            var respondents = new Respondents(program.port());
            int questions = Respondents.questions(program.port(), surveys.open());
            int at;
            try (var wire = new Wire(program.port())) {
                at = Respondents.place(wire, surveys.open());
            }
            Acts whole = respondents.whole(surveys.open(), questions, at);
            Acts answers = respondents.answers(surveys.open(), questions);
            Ran warm = respondents.run(32, WARM, whole); // until it is compiled
            assertThat(warm.done()).as(respondents.refused()).isPositive();
            for (int clients : CLIENTS) {
                lines.add(line("form and answer, by link", clients, program, respondents, () -> whole));
            }
            for (int clients : CLIENTS) {
                lines.add(line("answer alone, by link", clients, program, respondents, () -> answers));
            }
            var withPass = new Respondents(program.port());
            PrivateKey key = key(program, surveys.roster());
            withPass.run(8, Duration.ofSeconds(20), passes(key, surveys.roster(), 1000, questions, withPass));
            for (int clients : CLIENTS) {
                int passes = clients == 1 ? PASSES / 4 : PASSES;
                lines.add(line(
                        "answer alone, with a pass",
                        clients,
                        program,
                        withPass,
                        () -> passes(key, surveys.roster(), passes, questions, withPass)));
            }
            var collectors = new Respondents(program.port());
            var secrets = new ConcurrentLinkedQueue<>(surveys.secrets());
            collectors.run(8, Duration.ofMinutes(1), collects(program, surveys.roster(), secrets));
            lines.add(
                    line("pass collected", 8, program, collectors, () -> collects(program, surveys.roster(), secrets)));
            try (Connection owner = program.connect()) {
                owner.setAutoCommit(false);
                open = Ballots.count(owner, surveys.open(), respondents.acknowledged());
                roster = Ballots.count(owner, surveys.roster(), withPass.acknowledged());
                stolen = after(
                        owner,
                        "delete from survey.intake where box_id = (select box_id from survey.intake"
                                + " where survey_id = '%s' limit 1)",
                        surveys.open(),
                        respondents);
                copied = after(
                        owner,
                        "insert into survey.intake select agency_id, survey_id, gen_random_uuid(), enc, seq, sealed"
                                + " from survey.intake where survey_id = '%s' limit 1",
                        surveys.open(),
                        respondents);
            }
            alone = one(program, surveys, questions);
        }
        lines.add(alone);
        write(lines, open, roster, stolen, copied);

        for (Ballots ballots : List.of(open, roster)) {
            assertThat(ballots.lost()).isZero();
            assertThat(ballots.doubled()).isZero();
            assertThat(ballots.counted()).isEqualTo(ballots.kept());
        }
        assertThat(stolen.lost()).as("the control must lose").isOne();
        assertThat(copied.doubled()).as("the control must double").isOne();
        assertThat(lines.stream().mapToInt(line -> line.ran().errors()).sum()).isZero();
        assertThat(at32(lines, "answer alone, by link"))
                .as("many answers with one commit")
                .isGreaterThan(alone.ran().perSecond());
    }

    private static double at32(List<Line> lines, String what) {
        return lines.stream()
                .filter(line -> line.what().equals(what) && line.clients() == 32)
                .findFirst()
                .orElseThrow()
                .ran()
                .perSecond();
    }

    /// The same program with one commit for each answer.
    private Line one(RunningProgram program, Surveyed surveys, int questions) throws Exception {
        program.end();
        var given = new java.util.HashMap<>(GIVEN);
        given.put("PRONGSAI_SURVEY_BATCH", "1");
        program.again(0, given);
        program.awaitReady();
        var respondents = new Respondents(program.port());
        Acts answers = respondents.answers(surveys.open(), questions);
        respondents.run(32, WARM, answers);
        return line("control: a commit for each answer, alone, by link", 32, program, respondents, () -> answers);
    }

    private interface Making {
        Acts make() throws Exception;
    }

    private static Line line(String what, int clients, RunningProgram program, Respondents respondents, Making acts)
            throws Exception {
        var runs = new ArrayList<Line>();
        for (int run = 0; run < RUNS; run++) {
            Acts made = acts.make();
            Cpu before = program.cpu();
            Duration own = ownCpu();
            long start = System.nanoTime();
            Ran ran = respondents.run(clients, TIME.multipliedBy(made instanceof Counted ? 30 : 1), made);
            double wall = (System.nanoTime() - start) / 1e9 * CORES;
            Cpu cpu = program.cpu().minus(before);
            runs.add(new Line(
                    what,
                    clients,
                    ran,
                    (double) cpu.program().plus(cpu.database()).toMillis() / ran.done(),
                    "%s / %s / %s"
                            .formatted(
                                    share(cpu.program(), wall),
                                    share(cpu.database(), wall),
                                    share(ownCpu().minus(own), wall))));
        }
        int errors = runs.stream().mapToInt(one -> one.ran().errors()).sum();
        Line median = runs.stream()
                .sorted(Comparator.comparingDouble(one -> one.ran().perSecond()))
                .toList()
                .get(RUNS / 2);
        Ran ran = median.ran();
        Line line = new Line(
                what,
                clients,
                new Ran(ran.done(), errors, ran.perSecond(), ran.p50(), ran.p99()),
                median.each(),
                median.cpu());
        System.out.println(String.join(" | ", line.cells()));
        return line;
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String share(Duration cpu, double of) {
        return "%.0f %%".formatted(cpu.toMillis() / 10.0 / of);
    }

    /// Acts of which there are so many, and then no more.
    private record Counted(Queue<Respondents.Act> acts) implements Acts {
        @Override
        public Respondents.Act next() {
            return acts.poll();
        }
    }

    private Counted passes(PrivateKey key, UUID survey, int number, int questions, Respondents respondents) {
        var all = new ConcurrentLinkedQueue<Respondents.Act>();
        IntStream.range(0, number).parallel().forEach(_ -> {
            Pass pass = pass(key, survey);
            all.add(wire -> respondents.send(wire, survey, "ROSTER", pass.text(), pass.message(), questions));
        });
        return new Counted(all);
    }

    /// As an invitation would give it; signing is what [Issuing] does, and is measured by itself.
    private Pass pass(PrivateKey key, UUID survey) {
        try {
            byte[] message = Pass.message(survey, random);
            Signature signer = Signature.getInstance("RSASSA-PSS");
            signer.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1));
            signer.initSign(key);
            signer.update(message);
            return new Pass(Octets.of(message), Octets.of(signer.sign()));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey key(RunningProgram program, UUID survey) throws Exception {
        String encoded =
                Files.readString(program.keys().resolve(survey + ".sign")).strip();
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    }

    private Counted collects(RunningProgram program, UUID survey, Queue<String> secrets) throws SQLException {
        Octets key = program.signingKey(survey);
        var all = new ConcurrentLinkedQueue<Respondents.Act>();
        for (int i = 0; i < PEOPLE; i++) {
            var blinded = BlindRsa.blind(BlindRsa.key(key), Pass.message(survey, random), random);
            byte[] asked = Respondents.request(
                    "issue",
                    "POST",
                    "/issue",
                    "application/json",
                    Respondents.asking(survey, secrets.remove(), blinded));
            all.add(wire -> wire.send(asked).status() == 200);
        }
        return new Counted(all);
    }

    /// What is counted after something was done to the box, which is undone again.
    private static Ballots after(Connection owner, String harm, UUID survey, Respondents respondents)
            throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(harm.formatted(survey));
        }
        Ballots ballots = Ballots.count(owner, survey, respondents.acknowledged());
        owner.rollback();
        return ballots;
    }

    private static void write(List<Line> lines, Ballots open, Ballots roster, Ballots stolen, Ballots copied)
            throws IOException {
        var proof = new Proof("survey-load", "Surveys: the last day on one machine")
                .text("""
                        The program as people start it, with its own PostgreSQL; respondents on the same cores, each over a \
                        connection of his own, one answer after the other without a pause. The questionnaire is that of IIT. \
                        Each figure is the middle one of %d short runs; other work of the machine counts against them, but not against \
                        the processor time of program and PostgreSQL for each. Shares of the processors: program / \
                        PostgreSQL / respondents. An answer is acknowledged after its commit.""".formatted(RUNS))
                .row(
                        "what",
                        "at once",
                        "a second",
                        "half within",
                        "99 % within",
                        "processor for each",
                        "processors",
                        "errors");
        lines.forEach(line -> proof.row(line.cells()));
        proof.text("Held against the database afterwards:")
                .row("survey", "answers in the box", "acknowledged and lost", "doubled", "counted by day")
                .row(cells("by link", open))
                .row(cells("with a pass", roster))
                .row(cells("control: one answer taken out of the box", stolen))
                .row(cells("control: one answer copied in the box", copied))
                .write();
    }

    private static String[] cells(String name, Ballots ballots) {
        return new String[] {
            name,
            "%,d".formatted(ballots.kept()),
            "**%d**".formatted(ballots.lost()),
            "**%d**".formatted(ballots.doubled()),
            "%,d".formatted(ballots.counted())
        };
    }
}
