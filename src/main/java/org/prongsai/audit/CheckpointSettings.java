package org.prongsai.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.prongsai.database.PrivateFile;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the key of the checkpoints lives.
///
/// @param folder private to the program; nodes of one installation have one in common or a key each
@ConfigurationProperties("prongsai.audit")
record CheckpointSettings(Path folder) {
    static final String KEY = "checkpoint.key";
    static final String COPIES = "checkpoints.txt";

    SigningKey key() {
        return SigningKey.in(ensured().resolve(KEY));
    }

    /// Copies of all checkpoints made here, so that what a change of the database takes away can be seen.
    Path copies() {
        return ensured().resolve(COPIES);
    }

    private Path ensured() {
        try {
            return PrivateFile.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
