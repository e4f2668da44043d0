package org.prongsai.fetcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Keeps bytes under their hash.
final class Kept {
    private static final String MODE = "rw-r-----";

    private Kept() {}

    /// A new file for what is still coming; whoever shares the folder by its group may read it, others may not.
    static Path coming(Path folder) throws IOException {
        return Files.createTempFile(
                folder,
                "coming-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(MODE)));
    }

    /// Writes `bytes` into `folder`, whole or not at all.
    ///
    /// @return their SHA-256, in hex
    static String in(Path folder, byte[] bytes) throws IOException {
        String hash;
        try {
            hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        Path coming = coming(folder);
        try {
            Files.write(coming, bytes);
            Files.move(coming, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(coming);
        }
        return hash;
    }
}
