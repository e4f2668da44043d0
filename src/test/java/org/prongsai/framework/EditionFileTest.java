package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditionFileTest {
    private static final String SOUND =
            """
            format: prongsai-edition/1
            id: trial-2570
            year: 2570
            status: draft
            name: {th: ทดลอง {year}, en: Trial {year-1}}
            target: 95
            passMark: 85
            privacyFloor: 5
            notApplicable: excluded
            sampling:
              IIT: {share: 0.1, least: 30, capAbove: 4000, cap: 400}
            scales:
              YESNO:
                - {code: YES, th: มี, en: "Yes", points: 100}
                - {code: NO, th: ไม่มี, en: "No", points: 0}
            grades:
              decimals: 2
              total:
                - {code: A, from: 85, and: {OIT: 80}}
                - {code: B, from: 75}
                - {code: F, below: 75}
              parts:
                - {code: B, from: 75}
                - {code: F, from: 0, below: 75}
            tree:
              th: คะแนนรวม
              en: Total
              instruments:
                - code: IIT
                  th: ภายใน
                  en: Internal
                  weight: 60
                  items:
                    - code: I1
                      alias: "1.1"
                      th: สินบน
                      en: Bribes
                      subItems:
                        - code: I1.1
                          th: เงิน
                          en: Money
                          scale: YESNO
                          polarity: negative
                          experience: [YES]
                          ask: {th: มีหรือไม่, en: Is there}
                - code: OIT
                  th: เปิดเผย
                  en: Disclosure
                  weight: 40
                  items:
                    - code: O1
                      th: โครงสร้าง
                      en: Structure
                      period: {th: ปัจจุบัน, en: Current}
                      exempt: [court]
                      components:
                        - {th: แผนผัง, en: Chart}
            provenance:
              - {block: weights, mark: unverified, source: {th: ทดลอง, en: Trial}}
            """.replace("ทดลอง {year}", "\"ทดลอง {year}\"").replace("Trial {year-1}", "\"Trial {year-1}\"");

    @Test
    void readsWhatTheFileSays() {
        Edition edition = edition(SOUND);
        assertThat(edition.name().th()).isEqualTo("ทดลอง 2570");
        assertThat(edition.name().en()).isEqualTo("Trial 2569");
        assertThat(edition.isDraft()).isTrue();
        var question = (Content.Question) edition.find("I1.1").orElseThrow().content();
        assertThat(question.polarity()).isEqualTo(Polarity.NEGATIVE);
        assertThat(question.experience()).containsExactly("YES");
        assertThat(edition.find("1.1").orElseThrow().code()).isEqualTo("I1");
        assertThat(edition.grades().rules().getFirst().atLeast()).containsOnlyKeys("TOTAL", "OIT");
    }

    /// Each row changes one thing in the sound file and names the fault that must be told, where it must be told.
    static Stream<Arguments> faults() {
        return Stream.of(
                row("weight: 40", "weight: 39.5", "tree.instruments", "weights.sum"),
                row("weight: 40\n", "\n", "tree.instruments", "weights.some"),
                row("points: 100}", "}", "scales.YESNO.YES.points", "points.missing"),
                row("points: 100}", "points: 100.5}", "scales.YESNO.YES.points", "range"),
                row("points: 100}", "points: -1}", "scales.YESNO.YES.points", "range"),
                row("points: 100}", "points: 0}", "scales.YESNO", "scale.flat"),
                row("points: 100}", "points: much}", "scales.YESNO.YES.points", "type.number"),
                row("{code: NO,", "{code: YES,", "scales.YESNO.YES.code", "choice.twice"),
                row("code: O1\n", "code: I1\n", "tree.OIT.I1.code", "code.twice"),
                row("alias: \"1.1\"", "alias: O1", "tree.OIT.O1.code", "code.twice"),
                row("code: F, below: 75", "code: F, below: 74.99", "grades.total.F.below", "band.gap"),
                row("code: F, below: 75", "code: F, below: 80", "grades.total.F.below", "band.both"),
                row("code: F, below: 75", "code: F, from: 10", "grades.total", "grade.floor"),
                row("code: F, below: 75", "code: F, from: 75", "grades.total.F.from", "band.overlap"),
                row(
                        "{code: B, from: 75}\n    - {code: F, b",
                        "{code: B, from: 90}\n    - {code: F, b",
                        "grades.total.B.from",
                        "band.order"),
                row(
                        "code: B, from: 75}\n    - {code: F, from",
                        "code: B, from: 75, below: 100}\n    - {code: F, from",
                        "grades.parts.B.below",
                        "band.top"),
                row("code: B, from: 75", "code: B, from: 74.995", "grades.total.B.from", "bound.decimals"),
                row("and: {OIT: 80}", "and: {EIT: 80}", "grades.total.A.and.EIT", "node.unknown"),
                row(
                        "    - {code: B, from: 75}\n    - {code: F, from: 0",
                        "    - {code: X, from: 75}\n    - {code: F, from: 0",
                        "grades.parts.X.code",
                        "grade.unknown"),
                row("code: A, from", "code: ดี, from", "grades.total.ดี.en", "translation"),
                row("en: Money\n", "\n", "tree.IIT.I1.I1.1.en", "translation"),
                row("en: Is there", "en: \" \"", "tree.IIT.I1.I1.1.ask.en", "translation"),
                row("scale: YESNO", "scale: MAYBE", "tree.IIT.I1.I1.1.scale", "scale.unknown"),
                row("experience: [YES]", "experience: [MANY]", "tree.IIT.I1.I1.1.experience", "experience"),
                row("polarity: negative", "polarity: bad", "tree.IIT.I1.I1.1.polarity", "choice"),
                row("polarity:", "polarty:", "tree.IIT.I1.I1.1.polarty", "key.unknown"),
                row("target: 95", "target: 80", "passMark", "lines"),
                row("target: 95", "target: '95'", "target", "type.number"),
                row("target: 95\n", "", "target", "key.missing"),
                row("privacyFloor: 5", "privacyFloor: 5.5", "privacyFloor", "whole"),
                row("id: trial-2570", "id: Trial 2570", "id", "pattern"),
                row("id: trial-2570", "id: 2570", "id", "type.text"),
                row("year: 2570", "year: 2027", "year", "range"),
                row("status: draft", "status: final", "status", "choice"),
                row("prongsai-edition/1", "prongsai-edition/2", "format", "format"),
                row("share: 0.1", "share: 10", "sampling.IIT.share", "range"),
                row("cap: 400", "cap: 20", "sampling.IIT.cap", "sampling.least"),
                row("cap: 400", "cap: 5000", "sampling.IIT.cap", "sampling.cap"),
                row("  IIT: {share", "  EIT: {share", "sampling.EIT", "node.unknown"),
                row("block: weights", "block: colours", "provenance[0].block", "provenance"),
                row(
                        "components:\n            - {th: แผนผัง, en: Chart}",
                        "components: []",
                        "tree.OIT.O1.components",
                        "components.none"),
                row("subItems:", "instruments:", "tree.IIT.I1.instruments", "level"),
                row("ask: {th: มีหรือไม่, en: Is there}", "ask: [1]", "tree.IIT.I1.I1.1.ask", "type.block"),
                row("exempt: [court]", "published: true", "tree.OIT.O1", "content.many"),
                row("{year-1}", "{jahr}", "name.en", "placeholder"),
                row("year: 2570", "year: 2570\nyear: 2571", "year", "key.twice"),
                row("year: 2570", "year: &y [*y]", "", "syntax"));
    }

    @ParameterizedTest(name = "{3} at {2}")
    @MethodSource("faults")
    void tellsWhereAndWhatIsWrong(String old, String changed, String path, String kind) {
        assertThat(SOUND).contains(old);
        assertThat(faults(SOUND.replaceFirst(java.util.regex.Pattern.quote(old), changed)))
                .anySatisfy(fault -> {
                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.path()).isEqualTo(path);
                });
    }

    @ParameterizedTest(name = "{3} has words in both languages")
    @MethodSource("faults")
    void saysWhatWasFoundAndWhatWasExpectedInBothLanguages(String old, String changed, String path, String kind) {
        Fault fault = faults(SOUND.replaceFirst(java.util.regex.Pattern.quote(old), changed)).stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        assertThat(fault.text(Locale.of("th"))).contains("พบ", "แต่ต้องเป็น").doesNotContainPattern("\\{[0-9]}");
        assertThat(fault.text(Locale.ENGLISH)).contains("found", "expected").doesNotContainPattern("\\{[0-9]}");
    }

    @Test
    void namesTheScoreThatFallsBetweenTwoBands() {
        Fault fault = faults(SOUND.replace("code: F, below: 75", "code: F, below: 74.99"))
                .getFirst();
        assertThat(fault.text(Locale.ENGLISH))
                .isEqualTo("trial.yaml:21 grades.total.F.below: found scores from 74.99 to below 75 without a grade,"
                        + " such as 74.995, expected below: 75");
    }

    @Test
    void tellsAllFaultsAtOnceInTheOrderOfTheFile() {
        String broken = SOUND.replace("year: 2570", "year: 2027")
                .replace("weight: 40", "weight: 41")
                .replace("scale: YESNO", "scale: NO_SUCH")
                .replace("en: Chart", "en: \"\"");
        assertThat(faults(broken))
                .extracting(Fault::kind)
                .containsExactly("range", "weights.sum", "scale.unknown", "translation");
    }

    @Test
    void isTheSameEditionWhateverTheSpelling() {
        String spelt = "# a comment\n"
                + SOUND.replace("target: 95", "target: 95.00   # a line")
                        .replace("share: 0.1,", "share: 0.10,")
                        .replace("id: trial-2570\nyear: 2570", "year: 2570\nid: \"trial-2570\"")
                        .replace("code: F, below: 75", "code: F, from: 0");
        assertThat(edition(spelt)).isEqualTo(edition(SOUND));
    }

    @Test
    void isAnotherEditionWhenAnyTextChanges() {
        assertThat(edition(SOUND.replace("Chart", "A chart")).hash())
                .isNotEqualTo(edition(SOUND).hash());
    }

    @Test
    void keepsPointsThatNoDecimalCanSay() {
        Edition edition = edition(SOUND.replace("points: 100}", "points: 200/3}"));
        assertThat(EditionFile.text(edition)).contains("points: 200/3");
        assertThat(edition(EditionFile.text(edition))).isEqualTo(edition);
    }

    @Test
    void refusesWhatIsNoTextAndWhatIsTooLarge() {
        assertThat(kinds(new byte[] {(byte) 0xC3, 0x28})).containsExactly("utf8");
        assertThat(kinds(new byte[1_000_001])).containsExactly("size");
        assertThat(kinds("".getBytes(StandardCharsets.UTF_8))).containsExactly("document");
        assertThat(kinds("a: [".getBytes(StandardCharsets.UTF_8))).containsExactly("syntax");
        assertThat(kinds("a: &a [1]\nb: [*a, *a]".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("syntax");
    }

    @Test
    void takesFromTheBaseWhatTheFileLeavesOut() {
        Edition edition = edition("""
                format: prongsai-edition/1
                extends: "2564"
                id: mine
                year: 2569
                status: draft
                name: {th: ของเรา, en: Ours}
                target: 90
                replace:
                  - {code: O42, en: Renamed}
                  - code: "10.1"
                    published: true
                provenance:
                  - {block: tree, mark: unverified, source: {th: ทดลอง, en: Trial}}
                """);
        assertThat(edition.target()).isEqualByComparingTo("90");
        assertThat(edition.passMark()).isEqualByComparingTo("85");
        assertThat(edition.find("O42").orElseThrow().label().en()).isEqualTo("Renamed");
        assertThat(edition.find("O42").orElseThrow().content()).isInstanceOf(Content.Disclosure.class);
        assertThat(edition.find("10.1").orElseThrow().isLeaf()).isTrue();
        assertThat(edition.find("O34")).isEmpty();
    }

    @Test
    void refusesABaseThatDoesNotShipAndAReplacementOfNothing() {
        String head = SOUND.lines().limit(5).reduce("", (a, b) -> a + b + "\n");
        assertThat(kinds((head + "extends: mine\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("base");
        String provenance = SOUND.substring(SOUND.indexOf("provenance:"));
        assertThat(kinds((head + "extends: \"2564\"\nreplace:\n  - {code: O99, published: true}\n" + provenance)
                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly("node.unknown");
    }

    private static Arguments row(String old, String changed, String path, String kind) {
        return Arguments.of(old, changed, path, kind);
    }

    private static Edition edition(String text) {
        return switch (read(text.getBytes(StandardCharsets.UTF_8))) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) ->
                throw new AssertionError(
                        faults.stream().map(fault -> fault.text(Locale.ENGLISH)).toList());
        };
    }

    private static List<Fault> faults(String text) {
        return faults(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> faults(byte[] bytes) {
        return read(bytes) instanceof EditionFile.Reading.Faulty(var faults) ? faults : List.of();
    }

    private static List<String> kinds(byte[] bytes) {
        return faults(bytes).stream().map(Fault::kind).toList();
    }

    private static EditionFile.Reading read(byte[] bytes) {
        return EditionFile.read(bytes, "trial.yaml");
    }
}
