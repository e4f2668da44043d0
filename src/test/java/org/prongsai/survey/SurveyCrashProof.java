package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Proof;
import org.prongsai.survey.SurveyKills.Outcome;

/// Kills the real program and its PostgreSQL while people answer and collect passes, then at each step of the close.
class SurveyCrashProof {
    private static final int KILLS = Integer.getInteger("kills", 30);
    private static final int CONTROL_KILLS = Integer.getInteger("control.kills", 4);
    private static final int PEOPLE = 2000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path place;

    /// What a close left.
    ///
    /// @param closed how often the trail says that it was closed
    private record Closed(
            String step, int answered, int responses, int counted, int receipts, int sealed, int closed) {}

    @Test
    void crash() throws Exception {
        Outcome product;
        Closed closed;
        int halted = 0;
        try (var program = RunningProgram.start(
                Files.createDirectory(place.resolve("product")), PEOPLE, SurveyKills.GIVEN, HaltedClose.class)) {
            product = new SurveyKills(program, new Random(2569)).kill(KILLS);
            program.end();
            for (HaltedClose.Point point : HaltedClose.Point.values()) {
                program.again(0, Map.of(), "-Dload.close=true", "-Dload.halt=" + point);
                halted += program.process()
                                        .onExit()
                                        .get(4, java.util.concurrent.TimeUnit.MINUTES)
                                        .exitValue()
                                == 137
                        ? 1
                        : 0;
            }
            program.again(0, Map.of(), "-Dload.close=true");
            program.awaitReady();
            await().atMost(PATIENCE).until(() -> closed(program).step().equals(Close.Step.DONE.name()));
            closed = closed(program);
            assertThat(program.keys().resolve(program.surveys().open() + ".sign"))
                    .doesNotExist();
        }
        Outcome early;
        try (var program = RunningProgram.start(
                Files.createDirectory(place.resolve("early")), 0, SurveyKills.GIVEN, EarlyBox.class)) {
            early = new SurveyKills(program, new Random(2569)).kill(CONTROL_KILLS);
        }
        write(product, early, closed, halted);

        assertThat(product.ballots().lost()).isZero();
        assertThat(product.ballots().doubled()).isZero();
        assertThat(product.ballots().counted()).isEqualTo(product.ballots().kept());
        assertThat(product.changed()).isZero();
        assertThat(product.counted()).isEqualTo(product.passes());
        assertThat(early.ballots().lost()).as("the control must lose").isPositive();
        assertThat(halted).isEqualTo(HaltedClose.Point.values().length);
        int kept = product.ballots().kept();
        assertThat(closed).isEqualTo(new Closed("DONE", kept, kept, kept, kept, 0, 1));
    }

    private static Closed closed(RunningProgram program) throws SQLException {
        UUID survey = program.surveys().open();
        String sql = """
                select (select step from survey.closing where survey_id = s.id),
                       (select answered from survey.closing where survey_id = s.id),
                       (select count(*) from survey.response where survey_id = s.id),
                       (select sum(respondents) from survey.tally where survey_id = s.id and attribute = ''),
                       (select octet_length(receipts) / 10 from survey.closing where survey_id = s.id),
                       (select count(*) from survey.intake where survey_id = s.id),
                       (select count(*) from audit.event where action = 'survey.log.closed' and agency_id = s.agency_id)
                  from survey.survey s where s.id = '%s'
                """.formatted(survey);
        try (Connection owner = program.connect();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Closed(
                    String.valueOf(row.getString(1)),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7));
        }
    }

    private static void write(Outcome product, Outcome early, Closed closed, int halted) throws IOException {
        new Proof("survey-crash", "Surveys: nothing acknowledged is lost when everything is killed")
                .text("""
                        Eight respondents answer by link, two people collect passes, each until he is told that it is done, and \
                        keeps what he was told. At random moments `kill -9` hits, in turn, the program, the postmaster alone, \
                        every process of the server, or server and program.""")
                .row(
                        "way",
                        "kills",
                        "acknowledged",
                        "sent again",
                        "lost",
                        "doubled",
                        "passes",
                        "signed otherwise the second time",
                        "back after, median",
                        "worst")
                .row(cells("**the program**", product))
                .row(cells("control: acknowledges before the commit", early))
                .text("""
                        Then the same survey is closed by a program that dies at %d points: before and after the shuffle, after the \
                        count, before the commit that tells of it, after the keys are destroyed, before the last commit. It \
                        died at **%d** of them, and was started once more each time. In the end %,d answers are published, \
                        %,d rows stored, %,d respondents counted, %,d receipts listed, %d sealed answers left, and the trail says \
                        **%d** times that it was closed.""".formatted(
                                HaltedClose.Point.values().length,
                                halted,
                                closed.answered(),
                                closed.responses(),
                                closed.counted(),
                                closed.receipts(),
                                closed.sealed(),
                                closed.closed()))
                .text("Not covered: loss of power. A killed process leaves the page cache of the system alone.")
                .write();
    }

    private static String[] cells(String way, Outcome outcome) {
        List<Duration> sorted = outcome.recoveries().stream().sorted().toList();
        return new String[] {
            way,
            Integer.toString(outcome.kills()),
            "%,d".formatted(outcome.acknowledged()),
            Integer.toString(outcome.again()),
            "**%d**".formatted(outcome.ballots().lost()),
            "**%d**".formatted(outcome.ballots().doubled()),
            "%,d".formatted(outcome.passes()),
            "**%d**".formatted(outcome.changed()),
            seconds(sorted.get(sorted.size() / 2)),
            seconds(sorted.getLast())
        };
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
