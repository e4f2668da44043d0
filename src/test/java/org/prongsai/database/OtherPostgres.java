package org.prongsai.database;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A PostgreSQL that the system has installed, run on files of its own, as an operator's server would be.
public final class OtherPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;
    private static final int NEWEST = 30;

    private final Process process;
    private final int port;

    private OtherPostgres(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// The programs of the oldest version here that Prongsai supports.
    public static Optional<Path> programs() {
        return IntStream.range(OLDEST, NEWEST)
                .mapToObj(version -> INSTALLED.resolve(version + "/bin"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /// Makes a cluster in `folder`, which others may enter, and starts it.
    public static OtherPostgres start(Path programs, Path folder) throws IOException, InterruptedException {
        boolean root = ServerAccount.owner(Path.of("/proc/self")) == 0;
        ServerAccount account = root ? ServerAccount.NOBODY : ServerAccount.SAME;
        Path cluster = Files.createDirectory(
                folder.resolve("cluster"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(cluster);
        Shell.Result made = Shell.run(account.command(
                programs.resolve("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=operator",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8"));
        if (!made.succeeded()) {
            throw new IOException(made.output());
        }
        int port = TcpPort.any(InetAddress.getLoopbackAddress()).number();
        var command = account.command(
                programs.resolve("postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
        Process process = Shell.of(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("postgres.log").toFile())
                .start();
        return new OtherPostgres(process, port);
    }

    /// What names this server to Prongsai.
    public Map<String, String> environment() {
        return Map.of("PRONGSAI_DATABASE_URL", "postgres://operator@127.0.0.1:" + port + "/postgres");
    }

    /// As [#environment()], for a database of its own whose owner may make roles and is no superuser.
    public Map<String, String> environmentOfAPlainOwner() throws SQLException {
        try (Connection operator = coordinates().connect();
                Statement statement = operator.createStatement()) {
            statement.execute("create role plain login createrole");
            statement.execute("create database given owner plain");
        }
        return Map.of("PRONGSAI_DATABASE_URL", "postgres://plain@127.0.0.1:" + port + "/given");
    }

    public Coordinates coordinates() {
        return DatabaseUrl.of(environment()).orElseThrow();
    }

    public boolean answers() {
        return coordinates().answers();
    }

    @Override
    public void close() {
        ProcessHandle.of(process.pid()).ifPresent(it -> interrupt(List.of("kill", "-INT", Long.toString(it.pid()))));
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void interrupt(List<String> command) {
        try {
            new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
