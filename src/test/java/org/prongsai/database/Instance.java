package org.prongsai.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A process of its own that keeps a data folder open, to be killed by a test.
final class Instance implements AutoCloseable {
    private static final String READY = "READY";

    private final DataFolder folder;
    private final Process process;
    private final BufferedReader output;
    private String url = "";

    private Instance(DataFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// The life of the process: opens the folder in its first argument until the input ends.
    public static void main(String[] args) throws IOException, InterruptedException {
        try (Database database = Database.open(new DataFolder(Path.of(args[0])), Map.of())) {
            System.out.println(READY + " " + database.coordinates().url());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    static Instance start(DataFolder folder) throws IOException {
        return start(folder, List.of(), System.getProperty("java.class.path"));
    }

    /// @param prefix a command that runs the rest of the line, such as `setpriv`
    static Instance start(DataFolder folder, List<String> prefix, String classPath) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Instance.class.getName(),
                folder.path().toString()));
        return new Instance(
                folder, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// Waits until the database answers; throws with what the process said if it ends before.
    Instance ready() throws IOException {
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                url = line.substring(READY.length()).strip();
                return this;
            }
            said.append(line).append('\n');
        }
        throw new IOException("ended before it was ready: " + said);
    }

    Coordinates coordinates() throws IOException {
        return new Coordinates(url, "prongsai", Files.readString(folder.path().resolve("postgres/password")));
    }

    /// Ends the process at once, as `kill -9` does.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void killServer() throws IOException {
        ProcessHandle.of(serverPid(folder)).ifPresent(ProcessHandle::destroyForcibly);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    static long serverPid(DataFolder folder) throws IOException {
        return Long.parseLong(Files.readAllLines(cluster(folder).resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    static Path cluster(DataFolder folder) {
        return folder.path().resolve("postgres").resolve("cluster-18");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
