package org.prongsai.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that comes with the program, running on the data folder.
final class EmbeddedDatabase implements Database {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "prongsai";
    private static final String MAJOR = "18";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long LOG_LIMIT = 10_000_000;

    private final DataFolder folder;
    private final DataFolder.FolderLock lock;
    private final PostgresServer server;
    private final Coordinates coordinates;

    private EmbeddedDatabase(
            DataFolder folder, DataFolder.FolderLock lock, PostgresServer server, Coordinates coordinates) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.coordinates = coordinates;
    }

    static EmbeddedDatabase open(DataFolder folder, DataFolder.FolderLock lock)
            throws IOException, InterruptedException, SQLException {
        Path home = PrivateFile.folder(folder.path().resolve("postgres"));
        var binaries = PostgresBinaries.unpackInto(home);
        var account = ServerAccount.choose(binaries);
        String password = password(home.resolve("password"));
        var cluster = PostgresCluster.prepare(home.resolve("cluster-" + MAJOR), binaries, account, USER, password);
        int port = port(home.resolve("port"));
        var maintenance = new Coordinates("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
        var server = new PostgresServer(binaries, cluster, account, maintenance, port, logFile(home));
        try {
            server.start();
            ensureDatabase(maintenance);
            SchemaAge.refuseNewer(at(port, password));
            log.info("PostgreSQL on port {} {}, files in {}", port, account, cluster.folder());
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            server.stop();
            throw e;
        }
        return new EmbeddedDatabase(folder, lock, server, at(port, password));
    }

    private static Coordinates at(int port, String password) {
        return new Coordinates("jdbc:postgresql://127.0.0.1:" + port + "/" + USER, USER, password);
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            PrivateFile.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }

    /// The port of the last time, so that an operator's tools find it again; another if that one is taken now.
    private static int port(Path file) throws IOException {
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        if (Files.exists(file)) {
            var last = new TcpPort(loopback, Integer.parseInt(Files.readString(file)));
            if (last.isFree()) {
                return last.number();
            }
        }
        int chosen = TcpPort.any(loopback).number();
        PrivateFile.write(file, Integer.toString(chosen));
        return chosen;
    }

    private static Path logFile(Path home) throws IOException {
        Path file = home.resolve("postgres.log");
        if (Files.exists(file) && Files.size(file) > LOG_LIMIT) {
            Files.move(file, home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            PrivateFile.write(file, "");
        }
        return file;
    }

    private static void ensureDatabase(Coordinates maintenance) throws SQLException {
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + USER + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + USER);
        }
    }

    @Override
    public Coordinates coordinates() {
        return coordinates;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            folder.withdraw();
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while PostgreSQL was shutting down");
        }
    }
}
