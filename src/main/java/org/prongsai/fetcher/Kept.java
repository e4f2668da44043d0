package org.prongsai.fetcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Keeps bytes under their hash.
final class Kept {
    private Kept() {}

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
        Path coming = Files.createTempFile(folder, "coming-", ".part");
        try {
            Files.write(coming, bytes);
            Files.move(coming, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(coming);
        }
        return hash;
    }
}
