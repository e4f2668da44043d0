package org.prongsai.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/// Bytes on their way in: written aside while their hash is counted, and gone when this is closed.
///
/// @param file where they are, down on the disk
record Coming(Path file, String hash, long size) implements AutoCloseable {
    static final String PREFIX = "coming-";

    /// Takes all that is left in `source`.
    static Coming of(InputStream source, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, PREFIX, ".part");
        try {
            return written(source, file);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private static Coming written(InputStream source, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var block = new byte[VerifiedStream.BLOCK];
            for (int length = source.read(block); length >= 0; length = source.read(block)) {
                digest.update(block, 0, length);
                size += length;
                var left = ByteBuffer.wrap(block, 0, length);
                while (left.hasRemaining()) {
                    out.write(left);
                }
            }
            out.force(true);
        }
        return new Coming(file, Sha256.of(digest), size);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
