package org.prongsai.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredTree;

/// One agency's whole fold: 45 tallied items, 43 verdicts. Meant to take at most 100 µs (median).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FoldBench {
    private final Edition edition = ShippedEditions.load("2564");
    private final Inputs inputs = Opdc.inputs(edition);
    private final byte[] file = EditionFile.text(edition).getBytes(StandardCharsets.UTF_8);

    @Benchmark
    public ScoredTree fold() {
        return Fold.score(edition, inputs);
    }

    /// Control: the edition is read from its file each time, which must not fit into 100 µs.
    @Benchmark
    public ScoredTree controlReadsTheEditionEachTime() {
        return switch (EditionFile.read(file, "2564")) {
            case EditionFile.Reading.Sound(var read) -> Fold.score(read, inputs);
            case EditionFile.Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }
}
