package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path place;

    private DataFolder folder;

    @BeforeEach
    void prepareAFolderThatOthersMayEnter() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = new DataFolder(place.resolve("data"));
        TestDatabase.prepare(folder);
    }

    @Test
    void unpacksAndStartsInAnEmptyFolder() throws Exception {
        var empty = new DataFolder(place.resolve("empty"));
        try (Database database = Database.open(empty, Map.of())) {
            assertThat(one(database.coordinates(), "select current_database()")).isEqualTo("prongsai");
            assertThat(one(database.coordinates(), "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void keepsRowsPasswordAndPortFromOneStartToTheNext() throws Exception {
        Coordinates first;
        try (Database database = Database.open(folder, Map.of())) {
            first = database.coordinates();
            run(first, "create table kept (word text)", "insert into kept values ('ที่ดิน')");
        }
        try (Database database = Database.open(folder, Map.of())) {
            assertThat(database.coordinates()).isEqualTo(first);
            assertThat(one(first, "select word from kept")).isEqualTo("ที่ดิน");
        }
    }

    @Test
    void takesAnotherPortIfItsOwnIsTaken() throws Exception {
        int port;
        try (Database database = Database.open(folder, Map.of())) {
            port = port(database.coordinates());
        }
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                Database database = Database.open(folder, Map.of())) {
            assertThat(port(database.coordinates())).isNotEqualTo(taken.getLocalPort());
            assertThat(one(database.coordinates(), "select 'answers'")).isEqualTo("answers");
        }
    }

    @Test
    void refusesASecondInstanceAndNamesTheFirst() throws Exception {
        try (Database database = Database.open(folder, Map.of())) {
            folder.announce(new Running(URI.create("http://localhost:8083"), database.coordinates()));
            assertThatThrownBy(() -> Database.open(folder, Map.of()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already running at http://localhost:8083");
            try (Instance second = Instance.start(folder)) {
                assertThatThrownBy(second::ready).hasMessageContaining("already running at http://localhost:8083");
            }
            assertThat(Database.attach(folder, Map.of())).isEqualTo(database.coordinates());
        }
        assertThatThrownBy(() -> Database.attach(folder, Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("No instance is running");
    }

    @Test
    void ofTwoStartsAtOnceExactlyOneServes() throws Exception {
        try (Instance one = Instance.start(folder);
                Instance other = Instance.start(folder)) {
            long ready =
                    Stream.of(one, other).filter(LauncherTest::becomesReady).count();
            assertThat(ready).isEqualTo(1);
        }
    }

    @Test
    void startsTheServerAgainIfItIsKilledWhileInUse() throws Exception {
        try (Database database = Database.open(folder, Map.of())) {
            run(database.coordinates(), "create table kept (n int)", "insert into kept values (7)");
            ProcessHandle.of(Instance.serverPid(folder)).ifPresent(ProcessHandle::destroyForcibly);
            await().atMost(PATIENCE).until(database.coordinates()::answers);
            assertThat(one(database.coordinates(), "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void leavesNoServerBehindWhenTheProgramIsKilled() throws Exception {
        try (Instance instance = Instance.start(folder).ready()) {
            long server = Instance.serverPid(folder);
            instance.kill();
            await().atMost(PATIENCE).until(() -> ProcessHandle.of(server).isEmpty());
        }
        startsAndAnswers();
    }

    @Test
    void recoversWhenServerAndProgramAreKilledTogether() throws Exception {
        try (Instance instance = Instance.start(folder).ready()) {
            run(instance.coordinates(), "create table kept (n int)", "insert into kept values (7)");
            instance.killServer();
            instance.kill();
        }
        try (Database database = Database.open(folder, Map.of())) {
            assertThat(one(database.coordinates(), "select n from kept")).isEqualTo("7");
        }
        assertThat(logOfServer()).contains("database system was not properly shut down; automatic recovery");
    }

    @Test
    void neverTouchesAnInnocentProcessThatHasTheNumberOfAFormerServer() throws Exception {
        startsAndAnswers();
        Process innocent = new ProcessBuilder(asServerAccount("sleep", "600")).start();
        try {
            await().atMost(PATIENCE)
                    .until(() -> innocent.info().command().orElse("").endsWith("sleep"));
            lockFileNaming(innocent.pid());
            startsAndAnswers();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void startsDespiteALockFileThatWasNeverWrittenToItsEnd() throws Exception {
        startsAndAnswers();
        Files.writeString(Instance.cluster(folder).resolve("postmaster.pid"), "");
        startsAndAnswers();
    }

    @Test
    void beginsAgainWhatAFirstStartLeftUnfinished() throws Exception {
        Path home = folder.path().resolve("postgres");
        Files.move(home.resolve("cluster-18"), home.resolve("cluster-18.unfinished"));
        Files.createDirectories(home.resolve("unpacking-123").resolve("bin"));
        startsAndAnswers();
        assertThat(home.resolve("cluster-18.unfinished")).doesNotExist();
    }

    @Test
    void saysSoIfThePasswordIsLost() throws Exception {
        startsAndAnswers();
        Files.writeString(folder.path().resolve("postgres").resolve("password"), "another");
        assertThatThrownBy(this::startsAndAnswers)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("password");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (Database database = Database.open(folder, Map.of())) {
            Coordinates known = database.coordinates();
            var guess = new Coordinates(known.url(), known.user(), "");
            assertThat(guess.answers()).isFalse();
        }
        for (String secret : List.of("password", "port", "postgres.log")) {
            Path file = folder.path().resolve("postgres").resolve(secret);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void rootStepsDownToNobodyWhereNobodyMayEnter() throws Exception {
        assumeTrue(isRoot());
        startsAndAnswers();
        assertThat(ServerAccount.owner(Instance.cluster(folder))).isEqualTo(NOBODY);
    }

    @Test
    void rootUsesAUserNamespaceWhereOthersMayNotEnter() throws Exception {
        assumeTrue(isRoot() && Shell.run(List.of("unshare", "-U", "true")).succeeded());
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        startsAndAnswers();
        assertThat(ServerAccount.owner(Instance.cluster(folder))).isEqualTo(ROOT);
    }

    @Test
    void goesFromOneAccountToTheOtherWhenTheFolderIsClosed() throws Exception {
        assumeTrue(isRoot() && Shell.run(List.of("unshare", "-U", "true")).succeeded());
        try (Database database = Database.open(folder, Map.of())) {
            run(database.coordinates(), "create table kept (n int)", "insert into kept values (7)");
        }
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        try (Database database = Database.open(folder, Map.of())) {
            assertThat(one(database.coordinates(), "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void worksForAnOrdinaryUser() throws Exception {
        assumeTrue(isRoot(), "otherwise every other test here says so");
        assumeTrue(mayRunJava(), "the JDK lies where others may not enter");
        Path classes = Files.createDirectory(place.resolve("classes"));
        String classPath = TestDatabase.copyClassPathTo(classes);
        Path home = Files.createDirectory(place.resolve("home"));
        Files.setAttribute(home, "unix:uid", NOBODY);
        var own = new DataFolder(home.resolve("data"));
        try (Instance instance =
                Instance.start(own, ServerAccount.NOBODY.command(), classPath).ready()) {
            assertThat(instance.isAlive()).isTrue();
            assertThat(ServerAccount.owner(Instance.cluster(own))).isEqualTo(NOBODY);
        }
    }

    private void startsAndAnswers() throws IOException, InterruptedException, SQLException {
        try (Database database = Database.open(folder, Map.of())) {
            assertThat(one(database.coordinates(), "select 'answers'")).isEqualTo("answers");
        }
    }

    private String logOfServer() throws IOException {
        return Files.readString(folder.path().resolve("postgres").resolve("postgres.log"));
    }

    /// Writes what a killed server leaves, but with the number of another process.
    private void lockFileNaming(long pid) throws IOException {
        Path file = Instance.cluster(folder).resolve("postmaster.pid");
        Files.writeString(file, pid + "\n" + Instance.cluster(folder) + "\n1700000000\n54321\n\n127.0.0.1\n\n");
        if (isRoot()) {
            Files.setAttribute(file, "unix:uid", NOBODY);
        }
    }

    private static void run(Coordinates database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(Coordinates database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static int port(Coordinates database) {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    private static boolean isRoot() throws IOException {
        return ServerAccount.owner(Path.of("/proc/self")) == ROOT;
    }

    private static List<String> asServerAccount(String... command) throws IOException {
        return isRoot() ? ServerAccount.NOBODY.command(command) : List.of(command);
    }

    private static boolean mayRunJava() throws InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Shell.run(ServerAccount.NOBODY.command(java, "-version")).succeeded();
    }

    private static boolean becomesReady(Instance instance) {
        try {
            instance.ready();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
