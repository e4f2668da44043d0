package org.prongsai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files in which the server keeps its databases.
record PostgresCluster(Path folder) {
    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /// Opens the cluster in `folder`; makes it first if there is none.
    static PostgresCluster prepare(
            Path folder, PostgresBinaries binaries, ServerAccount account, String user, String password)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
            create(unfinished, binaries, account, user, password);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        account.own(folder);
        return new PostgresCluster(folder.toRealPath());
    }

    private static void create(
            Path folder, PostgresBinaries binaries, ServerAccount account, String user, String password)
            throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            endMakers(folder);
            PostgresBinaries.remove(folder);
        }
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path passwordFile = folder.resolveSibling(folder.getFileName() + ".password");
        PrivateFile.write(passwordFile, password + "\n");
        try {
            account.own(folder);
            account.own(passwordFile);
            var result = Shell.run(account.command(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + folder,
                    "--username=" + user,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    // with ctype C the trigram index would see no Thai letters
                    "--lc-ctype=C.UTF-8"));
            if (!result.succeeded()) {
                throw new IOException("initdb ended with " + result.exit() + ": " + result.output());
            }
        } finally {
            Files.delete(passwordFile);
        }
    }

    /// An initdb whose program was killed goes on making what nobody will use, and would write into what comes next.
    private static void endMakers(Path folder) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var left = makers(folder); !left.isEmpty(); left = makers(folder)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("processes " + left + " still make " + folder);
            }
            for (long pid : left) {
                Shell.signal("KILL", pid);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private static List<Long> makers(Path folder) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> commandLine(Path.of("/proc", Long.toString(pid)))
                        .anyMatch(argument ->
                                argument.equals(folder.toString()) || argument.equals("--pgdata=" + folder)))
                .toList();
    }

    /// Makes sure that no server works on these files any more and that a lock file left by one blocks nobody.
    ///
    /// A server of ours that outlived its program is shut down. A process that merely has the number of a former
    /// server is never touched.
    void settle() throws IOException, InterruptedException {
        Path lockFile = folder.resolve("postmaster.pid");
        if (!Files.exists(lockFile)) {
            return;
        }
        String pid = firstLine(lockFile);
        if (NUMBER.matcher(pid).matches() && isServer(Long.parseLong(pid))) {
            log.warn("PostgreSQL {} outlived its program, shutting it down", pid);
            Shell.signal("INT", Long.parseLong(pid));
        }
        awaitEnd();
        disown(lockFile);
    }

    private void awaitEnd() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var left = processes(); !left.isEmpty(); left = processes()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("processes " + left + " still work in " + folder);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    /// Every process that works in this folder is a server of ours: it and its children go there when they start.
    private List<Long> processes() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(this::isServer)
                .toList();
    }

    private boolean isServer(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException | SecurityException e) {
            return commandLine(process).anyMatch(folder.toString()::equals);
        }
    }

    /// Some containers do not let root see where another user's processes work, but everyone sees how they were called.
    private static Stream<String> commandLine(Path process) {
        try {
            return Stream.of(Files.readString(process.resolve("cmdline")).split("\0"));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /// Puts the number of a process that has ended into the lock file, whose own number may have passed to an innocent
    /// process by now. The rest stays: with it the server itself makes sure that nobody holds its shared memory.
    private static void disown(Path lockFile) throws IOException, InterruptedException {
        if (!Files.exists(lockFile)) {
            return;
        }
        String content = Files.readString(lockFile);
        String pid = firstLine(lockFile);
        if (!NUMBER.matcher(pid).matches()) {
            Files.delete(lockFile);
            return;
        }
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(lockFile, ended.pid() + content.substring(pid.length()));
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("");
    }
}
