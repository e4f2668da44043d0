package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.database.CrashHarness.Outcome;
import org.prongsai.database.CrashedProgram.Way;

/// The short form of [CrashProof]: each kind of kill once.
class CrashTest {
    @TempDir
    private Path place;

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        var folder = new DataFolder(place.resolve("data"));
        TestDatabase.prepare(folder);
        Outcome outcome = new CrashHarness(folder, Way.AS_THE_PRODUCT, new Random(2569)).kill(4);
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.doubled()).isZero();
        assertThat(outcome.halfDone()).isZero();
    }
}
