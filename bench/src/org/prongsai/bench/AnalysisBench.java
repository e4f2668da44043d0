package org.prongsai.bench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import org.prongsai.analysis.AnalysisText;
import org.prongsai.analysis.Change;
import org.prongsai.analysis.Findings;
import org.prongsai.analysis.Goal;
import org.prongsai.analysis.GoalSeek;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.WhatIf;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// What stands behind the analysis pages, on OPDC's fiscal year 2564.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnalysisBench {
    private static final BigDecimal TARGET = new BigDecimal("95");

    private final Edition edition = ShippedEditions.load("2564");
    private final ScoredTree opdc = Fold.score(edition, Opdc.inputs(edition));
    private final ScoredTree poor = poor();
    private final Map<String, Integer> efforts = efforts();
    private final Lines lines = Lines.of(edition);
    private final Words words = Words.in(Language.TH);

    /// Twelve changes with all their differences: the answer of the what-if page, without rendering it.
    @Benchmark
    public int whatIf() {
        var changes = new HashMap<String, Change>();
        for (String code : Set.of("E11", "E12", "I7", "E6", "E14", "I15", "I13", "E9", "I14", "E1", "I12")) {
            changes.put(code, new Change.Score(TARGET));
        }
        changes.put("O30", new Change.Judged(Verdict.PASSED));
        return WhatIf.of(opdc, changes).differences().size();
    }

    /// Control: what 300 what-ifs one after the other take does not fit into the 20 ms of a page.
    @Benchmark
    public int controlTriesThreeHundred() {
        int count = 0;
        for (int i = 0; i < 300; i++) {
            count += whatIf();
        }
        return count;
    }

    /// OPDC's twelve steps to 95, each with its total and grade.
    @Benchmark
    public GoalSeek.Answer goalSeek() {
        return GoalSeek.seek(opdc, new Goal.Total(TARGET), GoalSeek.Terms.to(TARGET));
    }

    /// All 88 items below the target and an effort from 1 to 100 for each, set against their gains.
    @Benchmark
    public GoalSeek.Answer goalSeekAtItsHardest() {
        return GoalSeek.seek(poor, new Goal.Total(new BigDecimal("92")), new GoalSeek.Terms(TARGET, Set.of(), efforts));
    }

    @Benchmark
    public Findings findings() {
        return Findings.of(opdc, lines);
    }

    @Benchmark
    public AnalysisText text() {
        return AnalysisText.of(opdc, lines, words);
    }

    private ScoredTree poor() {
        var changes = new HashMap<String, Change>();
        var efforts = efforts();
        edition.root().walk().forEach(node -> {
            Integer effort = efforts.get(node.code());
            if (effort != null) {
                boolean isDisclosure = node.code().startsWith("O");
                changes.put(
                        node.code(),
                        isDisclosure
                                ? new Change.Judged(Verdict.FAILED)
                                : new Change.Score(TARGET.subtract(BigDecimal.valueOf(effort * 40L, 2))));
            }
        });
        return WhatIf.of(opdc, changes).result();
    }

    private static Map<String, Integer> efforts() {
        var random = new Random(2564);
        var efforts = new HashMap<String, Integer>();
        for (int i = 1; i <= 43; i++) {
            efforts.put("O" + i, 1 + random.nextInt(100));
            if (i <= 30) {
                efforts.put("I" + i, 1 + random.nextInt(100));
            }
            if (i <= 15) {
                efforts.put("E" + i, 1 + random.nextInt(100));
            }
        }
        return efforts;
    }
}
