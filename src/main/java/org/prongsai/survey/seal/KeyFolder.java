package org.prongsai.survey.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.database.PrivateFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The folder of private keys, each a file that its owner alone may read, on the disk before anybody hears of it.
@Component
@EnableConfigurationProperties(KeySettings.class)
class KeyFolder {
    static final String MARK = "shared";

    private final KeySettings settings;

    KeyFolder(KeySettings settings) {
        this.settings = settings;
    }

    /// The folder, which is made where it is this node's own.
    ///
    /// @throws KeysMissing if it is shared and not here
    Path home() throws IOException {
        if (!settings.shared()) {
            return PrivateFile.folder(settings.folder());
        }
        if (!Files.exists(settings.folder().resolve(MARK))) {
            throw new KeysMissing(settings.folder());
        }
        return settings.folder();
    }

    /// A folder within it, which is made.
    Path home(String name) throws IOException {
        return PrivateFile.folder(home().resolve(name));
    }

    /// A file of it, be it there or not.
    Path file(String name) {
        return settings.folder().resolve(name);
    }

    static void write(Path file, byte[] bytes) throws IOException {
        PrivateFile.write(file, text(bytes));
        settle(file);
    }

    /// Writes a file that nobody writes twice: of several nodes at once the first wins, and all read the same.
    static byte[] writeOnce(Path file, byte[] bytes) throws IOException {
        Path own = file.resolveSibling(file.getFileName() + "." + java.util.UUID.randomUUID());
        PrivateFile.write(own, text(bytes));
        try {
            Files.createLink(file, own);
            settle(file);
        } catch (FileAlreadyExistsException theirs) {
            // what they wrote is read
        } finally {
            Files.deleteIfExists(own);
        }
        return read(file).orElseThrow();
    }

    static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(
                            Base64.getDecoder().decode(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Survives that the power fails.
    static void settle(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        try (FileChannel folder =
                FileChannel.open(Objects.requireNonNull(file.toAbsolutePath().getParent()), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
