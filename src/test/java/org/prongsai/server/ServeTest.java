package org.prongsai.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Prongsai;
import org.prongsai.database.DataFolder;
import org.prongsai.database.Database;
import org.prongsai.database.OtherPostgres;
import org.prongsai.database.Running;
import org.prongsai.database.StartRefused;

/// The program as people start it: a process of its own.
class ServeTest {
    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    private Path place;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void servesPagesRefusesASecondStartAndEndsInOrder() throws Exception {
        var folder = new DataFolder(place.resolve("data"));
        Process serve = serve(folder, Map.of());
        Running running = awaitRunning(folder, serve);
        assertThat(status(running)).isBetween(200, 499);

        Process second = serve(folder, Map.of());
        assertThat(second.onExit().orTimeout(1, TimeUnit.MINUTES).join().exitValue())
                .isEqualTo(1);
        assertThat(said(second)).contains("already running at " + running.address());

        serve.destroy();
        serve.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        assertThat(said(serve))
                .contains("Prongsai is running", running.address().toString());
        assertThat(Files.readString(folder.path().resolve("postgres/postgres.log")))
                .contains("received smart shutdown request")
                .doesNotContain("terminating connection", "received fast shutdown request")
                .endsWith("database system is shut down\n");
        assertThat(folder.running()).isEmpty();
    }

    @Test
    void runsAllMigrationsOnAServerOfTheOperatorsOwn() throws Exception {
        var programs = OtherPostgres.programs();
        assumeTrue(programs.isPresent(), "no PostgreSQL is installed here, see ./test");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var other = OtherPostgres.start(programs.get(), place)) {
            await().atMost(START).until(other::answers);
            var folder = new DataFolder(place.resolve("data"));
            Map<String, String> given = other.environmentOfAPlainOwner();
            Process serve = serve(folder, given);
            assertThat(status(awaitRunning(folder, serve))).isBetween(200, 499);
            assertThat(modulesWithHistory(folder, given)).containsAll(modulesWithMigrations());
            serve.destroy();
            serve.onExit().orTimeout(1, TimeUnit.MINUTES).join();
            assertThat(folder.path().resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void aCommandBesideNeedsARunningInstance() {
        assertThatThrownBy(() -> Database.attach(new DataFolder(place), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("./run");
    }

    private Process serve(DataFolder folder, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Prongsai.class.getName(),
                "--port",
                "0");
        builder.environment().keySet().removeIf(name -> name.startsWith("PRONGSAI_"));
        builder.environment().put("PRONGSAI_SAMPLES_AGENCIES", "0");
        builder.environment().putAll(environment);
        builder.environment().put("PRONGSAI_DATA", folder.path().toString());
        Path output = place.resolve("output-" + started.size());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        started.add(process);
        return process;
    }

    private String said(Process process) throws IOException {
        return Files.readString(place.resolve("output-" + started.indexOf(process)), StandardCharsets.UTF_8);
    }

    private Running awaitRunning(DataFolder folder, Process serve) throws IOException {
        await().atMost(START).until(() -> folder.running().isPresent() || !serve.isAlive());
        assertThat(folder.running()).as(said(serve)).isPresent();
        return folder.running().orElseThrow();
    }

    private static int status(Running running) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(running.address()).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static List<String> modulesWithHistory(DataFolder folder, Map<String, String> environment)
            throws Exception {
        var modules = new ArrayList<String>();
        try (var connection = Database.attach(folder, environment).connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select substr(relname, 23) from pg_class where relname ~ '^flyway_schema_history_[a-z]+$'")) {
            while (rows.next()) {
                modules.add(rows.getString(1));
            }
        }
        return modules;
    }

    private static List<String> modulesWithMigrations() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            return folders.map(it -> it.getFileName().toString())
                    .filter(it -> !it.startsWith("__"))
                    .toList();
        }
    }
}
