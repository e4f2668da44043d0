package org.prongsai.survey.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keys that lie ready for surveys which open: made in idle time, each taken once.
///
/// A key is a file; who takes it moves it to the survey's name, which the file system does once and whole, also among
/// nodes that share the folder. Only the keys that sign passes lie here, since they alone cost time.
@Component
public class KeyPool {
    private static final String POOL = "pool";
    private static final String KEY = ".sign";
    private static final int RSA_BITS = 3072;

    private final KeyFolder folder;
    private final KeySettings settings;

    KeyPool(KeyFolder folder, KeySettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /// How many lie ready.
    ///
    /// @throws KeysMissing if the folder that nodes share is not here
    public int ready() {
        try (DirectoryStream<Path> keys = Files.newDirectoryStream(folder.home(POOL), "*" + KEY)) {
            int ready = 0;
            for (Path _ : keys) {
                ready++;
            }
            return ready;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether none lies ready, also where there is nowhere to lie.
    public boolean isEmpty() {
        try (DirectoryStream<Path> keys = Files.newDirectoryStream(folder.home(POOL), "*" + KEY)) {
            return !keys.iterator().hasNext();
        } catch (IOException | KeysMissing none) {
            return true;
        }
    }

    /// As many as should lie ready at least, however few surveys are prepared.
    public int spare() {
        return settings.ready();
    }

    /// Makes one, which takes about a second.
    public void add() {
        try {
            KeyFolder.write(folder.home(POOL).resolve(UUID.randomUUID() + KEY), fresh());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes what somebody who died left half written.
    ///
    /// @param before what was begun later may still be written
    public void tidy(Instant before) {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder.home(POOL), "*.draft")) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves a key to a file that is not there yet; nobody else gets the same.
    ///
    /// @return false if none lies ready
    boolean take(Path file) throws IOException {
        try (DirectoryStream<Path> keys = Files.newDirectoryStream(folder.home(POOL), "*" + KEY)) {
            for (Path key : keys) {
                try {
                    Files.move(key, file, StandardCopyOption.ATOMIC_MOVE);
                    KeyFolder.settle(file);
                    return true;
                } catch (NoSuchFileException taken) {
                    // somebody else was faster: the next one
                }
            }
            return false;
        }
    }

    /// A key that signs passes, in PKCS #8.
    static byte[] fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
