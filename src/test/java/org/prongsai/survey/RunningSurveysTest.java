package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.attack.Wire;

/// What only the running program shows: what it leaves of whoever answered, and a node beside it that takes answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningSurveysTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ANSWERS = 20;

    @TempDir
    private static Path place;

    private RunningProgram program;

    @BeforeAll
    void start() throws IOException {
        program = RunningProgram.start(place, 2, Map.of("SERVER_FORWARD_HEADERS_STRATEGY", "native"));
    }

    @AfterAll
    void end() {
        program.close();
    }

    /// The canary scan of the security design, section 5.8. In the memory a request lies as long as its connection, and
    /// no
    /// longer.
    @Test
    void nothingIsLeftOfWhoeverAnswered() throws Exception {
        var canary = new Canary(program, 0, program.port());
        assertThat(canary.answerAsAnInvited()).isEqualTo(200);
        assertThat(canary.stumble()).doesNotContain(500);
        try (var owner = program.connect();
                var statement = owner.createStatement()) {
            statement.execute("checkpoint");
        }
        assertThat(canary.files("position1@example.go.th"))
                .as("control: the roster")
                .isNotEmpty();
        for (String word : canary.words()) {
            assertThat(canary.files(word)).as(word).isEmpty();
        }
        try (var _ = canary.staying()) {
            assertThat(canary.meetings(canary.memory()))
                    .as("control: the line is open")
                    .isPositive();
        }
        await().atMost(PATIENCE).until(() -> canary.meetings(canary.memory()) == 0);
    }

    @Test
    void theProxyOfTheExampleWritesNothingDown() throws Exception {
        var programs = Nginx.installed();
        assumeTrue(programs.isPresent(), "no nginx is installed here, see ./test");
        Path folder = place.resolve("nginx");
        int port = freePort();
        try (var _ = Nginx.start(programs.get(), folder, port, freePort(), program.port())) {
            var canary = new Canary(program, 1, port);
            assertThat(canary.answerAsAnInvited()).isEqualTo(200);
            assertThat(canary.stumble()).doesNotContain(500, 502);
            for (String word : canary.words()) {
                assertThat(Canary.files(word, folder)).as(word).isEmpty();
            }
            assertThat(canary.visit()).isEqualTo(200);
            assertThat(canary.words())
                    .as("control: a page of the others")
                    .anySatisfy(word -> assertThat(Canary.files(word, folder)).hasSize(1));
        }
    }

    @Test
    void aNodeThatTakesAnswersDoesNothingElse() throws Exception {
        UUID survey = program.surveys().open();
        int port = freePort();
        Path temporary = place.resolve("temporary");
        Process node = program.intakeNode(port, temporary);
        try {
            await().atMost(PATIENCE).until(() -> !node.isAlive() || status(port, "answer.localhost", survey) == 200);
            assertThat(node.isAlive())
                    .as(Files.readString(place.resolve("node.log")))
                    .isTrue();

            var respondents = new Respondents(port);
            var answers = respondents.answers(survey, Respondents.questions(port, survey));
            try (var wire = new Wire(port)) {
                for (int i = 0; i < ANSWERS; i++) {
                    assertThat(answers.next().over(wire))
                            .as(respondents.refused())
                            .isTrue();
                }
            }
            try (var owner = program.connect()) {
                Ballots ballots = Ballots.count(owner, survey, respondents.acknowledged());
                assertThat(ballots.lost()).isZero();
                assertThat(ballots.doubled()).isZero();
                assertThat(ballots.kept()).isEqualTo(ballots.counted()).isGreaterThanOrEqualTo(ANSWERS);
            }
            assertThat(status(port, "localhost", survey)).isEqualTo(404);
            assertThat(status(port, "issue.localhost", survey)).isEqualTo(404);
        } finally {
            node.destroy();
            node.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
        assertThat(place.resolve("nowhere")).doesNotExist();
        assertThat(temporary.toFile().list((_, name) -> name.startsWith("prongsai-answers-")))
                .isEmpty();
    }

    private static int status(int port, String host, UUID survey) throws IOException {
        try (var wire = new Wire(port)) {
            return wire.send(("GET /a/" + survey + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII))
                    .status();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
