package org.prongsai.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// The unpacked programs of PostgreSQL: `postgres` and `initdb` with their libraries.
///
/// @param home the folder that holds `bin`, `lib` and `share`
record PostgresBinaries(Path home) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String PREFIX = "server-";
    private static final String UNFINISHED = "unpacking-";
    private static final int REMOVALS = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// Unpacks into `folder` what this program brings along, unless that is there already; removes other versions.
    static PostgresBinaries unpackInto(Path folder) throws IOException {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null || !runsHere()) {
            throw new StartRefused(
                    "โปรแกรมนี้มีฐานข้อมูลในตัวสำหรับ Linux x86-64 เท่านั้น",
                    "The built-in PostgreSQL runs on Linux x86-64 only, this is "
                            + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                            + ". Set PRONGSAI_DATABASE_URL to a PostgreSQL 15 or newer of your own.");
        }
        Path home = folder.resolve(PREFIX + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            removeOthers(folder);
            Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
            unpack(archive, unfinished);
            openFolders(unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home);
    }

    private static boolean runsHere() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    }

    /// Tells one archive from another without reading it: the checksum in the directory of the jar that holds it.
    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection connection) {
            return Long.toHexString(connection.getJarEntry().getCrc());
        }
        return Long.toHexString(archive.openConnection().getContentLengthLong());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                unpack(entry, tar, path);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /// The server may run under another account, and the umask of this process may shut that one out.
    private static void openFolders(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(it -> Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void removeOthers(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                String name = folder.relativize(entry).toString();
                if (name.startsWith(PREFIX) || name.startsWith(UNFINISHED)) {
                    remove(entry);
                }
            }
        }
    }

    /// Removes a folder with all that is in it. A program whose starter was killed may still be writing there, or be
    /// removing it, too; then it is tried again.
    static void remove(Path folder) throws IOException {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException e) {
                if (attempt == REMOVALS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
