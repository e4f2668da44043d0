package org.prongsai.analysis;

import static org.prongsai.framework.Level.ITEM;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.SamplingRule;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;
import org.prongsai.scoring.sheet.ScoreSheets;
import org.prongsai.scoring.sheet.SheetReading;
import org.prongsai.scoring.sheet.SheetSource;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

/// Small editions and OPDC's fiscal year 2564, built by hand.
final class Trees {
    static final GradeRules LETTERS = letters();
    static final GradeRules LEVELS = levels();

    /// The published items of OPDC, fiscal year 2564, by indicator.
    private static final String[] OPDC = {
        "84.67 85.49 84.93 99.19 99.19 97.56",
        "71.71 87.11 95.93 91.10 91.11 77.37",
        "74.12 77.32 72.51 94.34 99.20 80.82",
        "90.34 82.24 92.76 98.39 78.17 83.88",
        "86.32 91.46 90.34 88.46 85.49 79.99",
        "86.16 90.09 89.13 97.51 87.66",
        "83.66 87.64 97.01 86.15 95.52",
        "79.25 80.22 95.52 83.69 87.64"
    };

    private Trees() {}

    static Node branch(String code, Level level, String weight, List<Node> children) {
        return new Node(
                code, null, level, Bilingual.same(code), BigFraction.parse(weight), new Content.Branch(children), null);
    }

    static Node value(String code, @Nullable String alias, Level level, String weight) {
        return new Node(
                code,
                alias,
                level,
                Bilingual.same("label " + code),
                BigFraction.parse(weight),
                new Content.Published(),
                null);
    }

    static Node disclosure(String code) {
        return new Node(
                code,
                null,
                ITEM,
                Bilingual.same("label " + code),
                BigFraction.ONE,
                new Content.Disclosure(List.of(Bilingual.same("found")), Bilingual.same("now"), Set.of("exempt")),
                null);
    }

    static Edition edition(String id, Node root, GradeRules grades) {
        return new Edition(
                id,
                new FiscalYear(Integer.parseInt(id.substring(0, 4))),
                Edition.Status.PUBLISHED,
                Bilingual.same(id),
                root,
                List.of(),
                Map.of(),
                grades,
                Map.of("IIT", new SamplingRule(new BigDecimal("0.1"), 30, 4000, 400)),
                1,
                new BigDecimal("95"),
                new BigDecimal("85"),
                Edition.NotApplicable.EXCLUDED,
                List.of(),
                id);
    }

    /// The edition of fiscal year 2564 under other grade rules.
    static Edition edition2564(GradeRules grades) {
        Edition shipped = ShippedEditions.load("2564");
        return new Edition(
                shipped.id(),
                shipped.year(),
                shipped.status(),
                shipped.name(),
                shipped.root(),
                shipped.beside(),
                shipped.scales(),
                grades,
                shipped.sampling(),
                shipped.privacyFloor(),
                shipped.target(),
                shipped.passMark(),
                shipped.notApplicable(),
                shipped.provenance(),
                shipped.hash());
    }

    private static String item(int indicator, int item) {
        return indicator <= 5 ? "I" + ((indicator - 1) * 6 + item) : "E" + ((indicator - 6) * 5 + item);
    }

    /// OPDC's published items; every disclosure passed but O30.
    static Inputs opdcInputs() {
        var published = new HashMap<String, BigDecimal>();
        for (int indicator = 1; indicator <= OPDC.length; indicator++) {
            String[] scores = OPDC[indicator - 1].split(" ", -1);
            for (int item = 1; item <= scores.length; item++) {
                published.put(item(indicator, item), new BigDecimal(scores[item - 1]));
            }
        }
        var verdicts = new HashMap<String, Verdict>();
        for (int item = 1; item <= 43; item++) {
            verdicts.put("O" + item, item == 30 ? Verdict.FAILED : Verdict.PASSED);
        }
        return Inputs.NONE.withPublished(published).withVerdicts(verdicts);
    }

    static ScoredTree opdc() {
        return opdc(LETTERS);
    }

    static ScoredTree opdc(GradeRules grades) {
        return Fold.score(edition2564(grades), opdcInputs());
    }

    /// OPDC as the tallies give it, so with exact items.
    static ScoredTree talliedOpdc() {
        Edition edition = ShippedEditions.load("2564");
        try {
            byte[] file = Files.readAllBytes(Path.of("samples/opdc-2564-tallies.csv"));
            return switch (ScoreSheets.read(edition, List.of(SheetSource.file("tallies.csv", file)))) {
                case SheetReading.Read read ->
                    Fold.score(edition, read.inputs().withVerdicts(opdcInputs().verdicts()));
                case SheetReading.Refused refused -> throw new IllegalStateException(refused.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GradeRules letters() {
        var bounds = new LinkedHashMap<String, Integer>();
        bounds.put("AA", 95);
        bounds.put("A", 85);
        bounds.put("B", 75);
        bounds.put("C", 65);
        bounds.put("D", 55);
        bounds.put("E", 50);
        bounds.put("F", 0);
        var rules = new ArrayList<GradeRules.Rule>();
        bounds.forEach((code, bound) -> rules.add(new GradeRules.Rule(
                new Grade(code, Bilingual.same(code), rules.size(), bounds.size()),
                bound == 0 ? Map.of() : Map.of(GradeRules.SELF, BigDecimal.valueOf(bound)))));
        return new GradeRules(2, rules, rules);
    }

    /// From fiscal year 2566: the two best levels ask for each instrument too.
    private static GradeRules levels() {
        return new GradeRules(
                2,
                List.of(
                        rule("ผ่านดีเยี่ยม", 0, all(95)),
                        rule("ผ่านดี", 1, all(85)),
                        rule("ผ่าน", 2, Map.of(GradeRules.SELF, BigDecimal.valueOf(85))),
                        rule("ต้องปรับปรุง", 3, Map.of(GradeRules.SELF, BigDecimal.valueOf(70))),
                        rule("ต้องปรับปรุงโดยด่วน", 4, Map.of())),
                letters().parts());
    }

    private static GradeRules.Rule rule(String code, int rank, Map<String, BigDecimal> atLeast) {
        return new GradeRules.Rule(new Grade(code, Bilingual.same(code), rank, 5), atLeast);
    }

    private static Map<String, BigDecimal> all(int bound) {
        BigDecimal line = BigDecimal.valueOf(bound);
        return Map.of(GradeRules.SELF, line, "IIT", line, "EIT", line, "OIT", line);
    }
}
