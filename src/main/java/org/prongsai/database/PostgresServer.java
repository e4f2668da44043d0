package org.prongsai.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL that runs as a child of this process, ends with it, and is started again if it ends before.
final class PostgresServer {
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String PASSWORD_REFUSED = "28P01";
    private static final int ATTEMPTS = 20;

    private final PostgresBinaries binaries;
    private final PostgresCluster cluster;
    private final ServerAccount account;
    private final Coordinates coordinates;
    private final int port;
    private final Path logFile;

    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private final Thread keeper;
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    /// @param coordinates a database of this server that is always there
    PostgresServer(
            PostgresBinaries binaries,
            PostgresCluster cluster,
            ServerAccount account,
            Coordinates coordinates,
            int port,
            Path logFile) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.account = account;
        this.coordinates = coordinates;
        this.port = port;
        this.logFile = logFile;
        // The kernel ties the server's life to the thread that started it, so that thread lives as long as the server.
        this.keeper = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
    }

    /// Starts the server and returns when it answers, after its recovery if it had been cut short.
    ///
    /// @throws StartRefused if the password that was kept is not the server's
    void start() throws IOException, InterruptedException {
        keeper.start();
        while (!answers()) {
            if (answered.isCompletedExceptionally()) {
                throw new IOException("PostgreSQL does not start, see " + logFile, answered.exceptionNow());
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        answered.complete(null);
    }

    private boolean answers() {
        try (Connection connection = coordinates.connect()) {
            return connection.isValid(10);
        } catch (SQLException e) {
            if (PASSWORD_REFUSED.equals(e.getSQLState())) {
                throw new StartRefused(
                        "รหัสผ่านของฐานข้อมูลในตัวไม่ตรงกับไฟล์ที่เก็บไว้",
                        "The password kept beside " + cluster.folder() + " is not that of the PostgreSQL in it."
                                + " Put the file back from a backup.");
            }
            return false;
        }
    }

    private void keep() {
        int failures = 0;
        while (!stopping) {
            try {
                int exit = runOnce();
                if (stopping) {
                    return;
                }
                log.warn("PostgreSQL ended with {}, starting it again", exit);
                failures = answered.isDone() ? 0 : failures + 1;
                if (failures == ATTEMPTS) {
                    throw new IOException("PostgreSQL ended " + failures + " times before it answered");
                }
                Thread.sleep(PAUSE);
            } catch (IOException | InterruptedException e) {
                if (!answered.completeExceptionally(e) && !stopping) {
                    log.error("PostgreSQL cannot be started again", e);
                }
                return;
            }
        }
    }

    private int runOnce() throws IOException, InterruptedException {
        cluster.settle();
        return spawn().waitFor();
    }

    private synchronized Process spawn() throws IOException {
        if (stopping) {
            throw new IOException("stopped before it was started");
        }
        var builder = Shell.of(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        // with another user's home, libpq inside the server stumbles over certificate files that it may not read
        builder.environment().put("HOME", cluster.folder().toString());
        Process started = builder.start();
        process = started;
        return started;
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        if (Shell.has("setsid")) {
            command.add("setsid"); // keeps Ctrl-C in the terminal from the server, which has to end last
        }
        if (Shell.has("setpriv")) {
            command.addAll(List.of("setpriv", "--pdeathsig", "INT", "--"));
        }
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", cluster.folder().toString(), "-p", Integer.toString(port)));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return account.command(command.toArray(String[]::new));
    }

    private static List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                // the details of an error repeat what people entered, which belongs in no log
                "log_error_verbosity=terse",
                "log_min_error_statement=panic",
                "timezone=UTC",
                "jit=off");
    }

    /// Shuts the server down and waits for its end. Connections that were just closed, whose ends the server has
    /// yet to notice, get a moment; whatever is still open then is ended.
    void stop() throws InterruptedException {
        Process last = forbidRestart();
        if (last == null) {
            return;
        }
        for (Farewell farewell : Farewell.values()) {
            if (last.isAlive()) {
                Shell.signal(farewell.name(), last.pid());
            }
            if (last.waitFor(farewell.patience)) {
                break;
            }
        }
        keeper.join();
    }

    private synchronized @Nullable Process forbidRestart() {
        stopping = true;
        return process;
    }

    /// The signals that end a server, the gentlest first, and how long each is given.
    private enum Farewell {
        /// Waits for those who are connected.
        TERM(Duration.ofSeconds(3)),
        /// Ends their connections.
        INT(Duration.ofSeconds(60)),
        /// Ends at once; the next start recovers.
        QUIT(Duration.ofSeconds(60)),
        KILL(Duration.ofSeconds(60));

        private final Duration patience;

        Farewell(Duration patience) {
            this.patience = patience;
        }
    }
}
