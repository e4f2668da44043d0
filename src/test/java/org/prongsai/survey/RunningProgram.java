package org.prongsai.survey;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.Prongsai;
import org.prongsai.database.DataFolder;
import org.prongsai.database.Running;
import org.prongsai.survey.SurveysToLoad.Surveyed;
import org.prongsai.survey.token.Octets;

/// The program as people start it, a process of its own with its own PostgreSQL, which also opens [SurveysToLoad].
///
/// Nothing else of the tests is on its class path but the classes named to it.
final class RunningProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long TICKS = 100;

    private final Path place;
    private final DataFolder folder;
    private final int people;
    private final List<Class<?>> sources;
    private Process process;

    private RunningProgram(Path place, int people, List<Class<?>> sources, Process process) {
        this.place = place;
        this.folder = new DataFolder(place.resolve("data"));
        this.people = people;
        this.sources = sources;
        this.process = process;
    }

    /// Starts it in an empty folder and waits until its surveys are open.
    ///
    /// @param people  on the roster
    /// @param given   its settings
    /// @param sources beans beside its own
    static RunningProgram start(Path place, int people, Map<String, String> given, Class<?>... sources)
            throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        var all = new ArrayList<>(List.of(sources));
        all.add(SurveysToLoad.class);
        all.forEach(source -> copy(source, place.resolve("classes")));
        var program =
                new RunningProgram(place, people, List.copyOf(all), begin(place, people, all, 0, given, List.of()));
        program.awaitReady();
        return program;
    }

    /// Starts it again in the same folder, and does not wait.
    ///
    /// @param port    0 for any
    /// @param options of its Java
    void again(int port, Map<String, String> given, String... options) throws IOException {
        Files.deleteIfExists(folder.path().resolve("running.properties"));
        process = begin(place, people, sources, port, given, List.of(options));
    }

    private static Process begin(
            Path place, int people, List<Class<?>> sources, int port, Map<String, String> given, List<String> options)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-Dload.people=" + people, "-Dload.file=" + place.resolve("load.txt")));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(place), Prongsai.class.getName(), "--port", Integer.toString(port)));
        var settings = new HashMap<>(given);
        settings.put("PRONGSAI_DATA", place.resolve("data").toString());
        settings.put(
                "SPRING_MAIN_SOURCES",
                String.join(",", sources.stream().map(Class::getName).toList()));
        return process(command, settings, place.resolve("program.log"));
    }

    /// With these settings and none of ours.
    private static Process process(List<String> command, Map<String, String> settings, Path said) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PRONGSAI_"));
        builder.environment().put("PRONGSAI_SAMPLES_AGENCIES", "0");
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    /// Starts a node that takes answers only, at the same database and without a folder of its own.
    ///
    /// @param temporary where it may lay what goes with it
    Process intakeNode(int port, Path temporary) throws IOException {
        var coordinates = running().coordinates();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + Files.createDirectories(temporary),
                "-cp",
                classPath(place),
                Prongsai.class.getName(),
                "serve",
                "--answers-only",
                "--port",
                Integer.toString(port));
        Map<String, String> settings = Map.of(
                "PRONGSAI_DATABASE_URL", coordinates.url(),
                "PRONGSAI_DATABASE_USER", coordinates.user(),
                "PRONGSAI_DATABASE_PASSWORD", coordinates.password(),
                "PRONGSAI_DATA", place.resolve("nowhere").toString());
        return process(command, settings, place.resolve("node.log"));
    }

    /// The program's classes and libraries without those of the tests, whose settings it would read.
    private static String classPath(Path place) {
        return Stream.concat(
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(entry -> !entry.replaceFirst("/$", "").endsWith("test-classes")),
                        Stream.of(place.resolve("classes").toString()))
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    private static void copy(Class<?> source, Path target) {
        String name = source.getName().replace('.', '/');
        Path home = Path.of("target/test-classes").resolve(name).getParent();
        try (Stream<Path> files = Files.list(home)) {
            Path folder = Files.createDirectories(target.resolve(name).getParent());
            for (Path file : files.filter(
                            one -> one.getFileName().toString().matches(source.getSimpleName() + "(\\$.*)?\\.class"))
                    .toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() throws IOException {
        await().atMost(PATIENCE)
                .until(() -> (folder.running().isPresent() && Files.exists(place.resolve("load.txt")))
                        || !process.isAlive());
        if (!process.isAlive()) {
            throw new IOException(said());
        }
    }

    String said() throws IOException {
        return Files.readString(place.resolve("program.log"));
    }

    int port() {
        return running().address().getPort();
    }

    Surveyed surveys() {
        return Surveyed.read(place.resolve("load.txt"));
    }

    /// Where all of it lies, and what it prints.
    Path place() {
        return place;
    }

    Path keys() {
        return folder.path().resolve("keys");
    }

    /// A connection that sees everything.
    Connection connect() throws SQLException {
        return running().coordinates().connect();
    }

    /// The public key of the passes of a survey.
    Octets signingKey(UUID survey) throws SQLException {
        try (Connection owner = connect();
                var key = owner.prepareStatement("select signing_key from survey.form where survey_id = ?")) {
            key.setObject(1, survey);
            try (var row = key.executeQuery()) {
                row.next();
                return Octets.of(row.getBytes(1));
            }
        }
    }

    private Running running() {
        return folder.running().orElseThrow();
    }

    Process process() {
        return process;
    }

    /// The server of its database; right after that was killed there is none, which is waited for.
    ProcessHandle postmaster() {
        return await().atMost(Duration.ofMinutes(4))
                .until(this::server, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ProcessHandle> server() throws IOException {
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(folder.path().resolve("postgres/cluster-18/postmaster.pid"))
                        .getFirst()
                        .strip()));
    }

    /// Time of the processor that the program has taken, and its PostgreSQL.
    ///
    /// @param program  since its start
    /// @param database since its start, without those of its processes that ended
    record Cpu(Duration program, Duration database) {
        Cpu minus(Cpu other) {
            return new Cpu(program.minus(other.program), database.minus(other.database));
        }
    }

    Cpu cpu() {
        ProcessHandle postmaster = postmaster();
        long database = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .mapToLong(one -> ticks(one.pid()))
                .sum();
        return new Cpu(millis(ticks(process.pid())), millis(database));
    }

    private static Duration millis(long ticks) {
        return Duration.ofMillis(ticks * 1000 / TICKS);
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1));
            return Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
        } catch (IOException e) {
            return 0; // it ended meanwhile
        }
    }

    /// Ends it in order; it can be started again.
    void end() {
        process.destroy();
        process.onExit().orTimeout(1, java.util.concurrent.TimeUnit.MINUTES).join();
    }

    @Override
    public void close() {
        end();
    }
}
