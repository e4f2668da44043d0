package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Proof;
import org.prongsai.database.CrashHarness.Outcome;
import org.prongsai.database.CrashedProgram.Way;

/// Kills program and server many times, and shows that the same harness catches those who do it wrongly.
class CrashProof {
    private static final int KILLS = Integer.getInteger("kills", 100);
    private static final int CONTROL_KILLS = 40;
    private static final int FIRST_STARTS = 20;

    @TempDir
    private Path place;

    @Test
    void crash() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        Outcome product = run(Way.AS_THE_PRODUCT, KILLS);
        Outcome async = run(Way.COMMIT_WITHOUT_WAITING, CONTROL_KILLS);
        Outcome early = run(Way.ACKNOWLEDGE_BEFORE_COMMIT, CONTROL_KILLS);
        Outcome keyless = run(Way.WITHOUT_KEY, CONTROL_KILLS);
        int failed = CrashHarness.cutFirstStarts(place, FIRST_STARTS, new Random(1));

        new Proof("crash", "Nothing acknowledged is lost when everything is killed")
                .text("""
                        Clients send acts (a row and a count, one transaction, an idempotency key) and journal each
                        acknowledgement. At random moments `kill -9` hits, in turn, the program, the postmaster alone,
                        every process of the server, or server and program. Acts without an answer are sent again.""")
                .row("way", "kills", "acknowledged", "lost", "doubled", "half done", "back after, median", "worst")
                .row(cells("**as the product does**", product))
                .row(cells("control: `synchronous_commit = off`", async))
                .row(cells("control: acknowledge before commit", early))
                .row(cells("control: no idempotency key", keyless))
                .text("First starts in an empty folder, killed at a random moment of their first 4 s: " + FIRST_STARTS
                        + "; not up at the second start: **" + failed + "**.")
                .text("Not covered: loss of power. A killed process leaves the page cache of the system alone.")
                .write();

        assertThat(product.lost()).isZero();
        assertThat(product.doubled()).isZero();
        assertThat(product.halfDone()).isZero();
        assertThat(failed).isZero();
        assertThat(async.lost()).as("control must lose").isPositive();
        assertThat(early.lost()).as("control must lose").isPositive();
        assertThat(keyless.doubled()).as("control must double").isPositive();
    }

    private Outcome run(Way way, int kills) throws IOException, InterruptedException, SQLException {
        var folder = new DataFolder(place.resolve(way.name()));
        TestDatabase.prepare(folder);
        return new CrashHarness(folder, way, new Random(2569)).kill(kills);
    }

    private static String[] cells(String way, Outcome outcome) {
        List<Duration> sorted = outcome.recoveries().stream().sorted().toList();
        return new String[] {
            way,
            Integer.toString(outcome.kills()),
            Integer.toString(outcome.acknowledged()),
            Integer.toString(outcome.lost()),
            Integer.toString(outcome.doubled()),
            Long.toString(outcome.halfDone()),
            seconds(sorted.get(sorted.size() / 2)),
            seconds(sorted.getLast())
        };
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
