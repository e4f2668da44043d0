package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.audit.Tamperings.Count;

/// The short form of [AuditProof].
class TamperingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyChangeOfAnExportedTrailIsNoticed() throws IOException {
        var tamperings = new Tamperings(30, new Random(2569), folder);
        assertThat(tamperings.untouchedHolds()).isTrue();
        Map<String, Count> counts = tamperings.count();
        assertThat(counts.values().stream().mapToInt(Count::tried).sum()).isGreaterThan(500);
        assertThat(counts)
                .allSatisfy((kind, count) -> assertThat(count.missed()).as(kind).isZero());
    }

    @Test
    void withoutACheckpointRewritingAndCuttingPass() throws IOException {
        Map<String, Count> counts = new Tamperings(30, new Random(2570), folder).count();
        assertThat(counts.get("rewritten as a whole")).isEqualTo(new Count(30, 0, 30));
        assertThat(counts.get("the tail cut")).isEqualTo(new Count(30, 0, 30));
        assertThat(counts.get("a field changed")).isEqualTo(new Count(180, 0, 0));
    }
}
