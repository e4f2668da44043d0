package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.framework.EditionDraft.Head;
import org.prongsai.framework.EditionDraft.Line;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

class EditionDraftTest {
    private static final Head HEAD = new Head("trial-2569", new FiscalYear(2569), new Bilingual("ร่าง", "Draft"));
    private static final Edition LIKE = ShippedEditions.load("2564");
    private static final Map<String, BigDecimal> WEIGHTS =
            Map.of("IIT", new BigDecimal(30), "EIT", new BigDecimal(30), "OIT", new BigDecimal(40));

    static List<String> ids() {
        return ShippedEditions.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aDraftFromAnyEditionIsSoundAndMarked(String id) {
        Edition draft = edition(EditionDraft.from(ShippedEditions.load(id), HEAD));
        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.id()).isEqualTo("trial-2569");
        assertThat(draft.provenance()).extracting(Provenance::mark).containsOnly(Provenance.Mark.UNVERIFIED);
        assertThat(draft.nodes().map(Node::code))
                .containsExactlyElementsOf(
                        ShippedEditions.load(id).nodes().map(Node::code).toList());
    }

    @Test
    void theYearsInTheTextsMoveAlongAndNoOtherYearDoes() {
        Edition draft = edition(EditionDraft.from(LIKE, HEAD));
        assertThat(disclosure(draft, "O12").period().th()).isEqualTo("ปีงบประมาณ พ.ศ. 2568");
        assertThat(disclosure(draft, "O42").period().en()).isEqualTo("Analysis of 2568, measures for 2569");
        assertThat(disclosure(draft, "O21").components().getFirst().th()).endsWith("พ.ศ. 2560");
    }

    @Test
    void aSheetInTheOrderOfTheTreeGivesItsTree() {
        var draft = draft("TOTAL IIT 1 1.1 1.2 2 2.1 EIT 6 6.1 OIT 9 9.1 O1 O2 9.2 O3 10 10.1 O4");
        assertThat(outline(draft))
                .containsExactly(
                        "TOTAL: IIT EIT OIT",
                        "IIT: 1 2",
                        "1: 1.1 1.2",
                        "2: 2.1",
                        "EIT: 6",
                        "6: 6.1",
                        "OIT: 9 10",
                        "9: 9.1 9.2",
                        "9.1: O1 O2",
                        "9.2: O3",
                        "10: 10.1",
                        "10.1: O4");
        assertThat(draft.find("9.1").orElseThrow().level()).isEqualTo(Level.SUB_INDICATOR);
        assertThat(draft.find("1.1").orElseThrow().level()).isEqualTo(Level.ITEM);
    }

    @Test
    void aSheetOfSubIndicatorsAloneHasSubIndicators() {
        var draft = draft("IIT 1 1.1 EIT 6 6.1 OIT 9 9.1 9.2 10 10.1");
        assertThat(draft.find("9.1").orElseThrow().level()).isEqualTo(Level.SUB_INDICATOR);
        assertThat(draft.find("1.1").orElseThrow().level()).isEqualTo(Level.ITEM);
    }

    @Test
    void aSheetWithAllInstrumentsOnTopTakesTheirPlaceFromTheKnownEdition() {
        var draft = draft("TOTAL IIT EIT OIT 1 2 6 9 10 1.1 6.1 9.1 9.2 O1 O2 O10");
        assertThat(outline(draft))
                .containsExactly(
                        "TOTAL: IIT EIT OIT",
                        "IIT: 1 2",
                        "1: 1.1",
                        "EIT: 6",
                        "6: 6.1",
                        "OIT: 9 10",
                        "9: 9.1 9.2",
                        "9.1: O1 O2",
                        "9.2: O10");
    }

    @Test
    void aSheetWithoutInstrumentsTakesThoseThatAreWeighted() {
        var draft = draft("1 2 6 7 9 10");
        assertThat(outline(draft)).containsExactly("TOTAL: IIT EIT OIT", "IIT: 1 2", "EIT: 6 7", "OIT: 9 10");
    }

    @Test
    void subItemsStandBeneathTheirItem() {
        assertThat(outline(draft("IIT 1 I1 I1.1 I1.2 I2 EIT 6 E1 OIT 9 O1")))
                .contains("1: I1 I2", "I1: I1.1 I1.2", "6: E1", "9: O1");
    }

    @Test
    void theLowestNodesTakePublishedValuesAndTheWeightsAreThoseOfTheUser() {
        var draft = draft("IIT 1 1.1 EIT 6 OIT 9");
        assertThat(draft.root().leaves().map(Node::content)).containsOnly(new Content.Published());
        assertThat(draft.root().children())
                .extracting(child -> child.code() + " " + child.weight())
                .containsExactly("IIT 30", "EIT 30", "OIT 40");
        assertThat(draft.grades()).isEqualTo(LIKE.grades());
        assertThat(draft.sampling()).containsOnlyKeys("IIT", "EIT");
    }

    @Test
    void labelsComeFromTheSheetAndTheirEnglishFromTheKnownEdition() {
        var lines = List.of(new Line("IIT", ""), new Line("1", "การปฏิบัติหน้าที่"), new Line("2", "เรื่องใหม่"));
        var draft = edition(EditionDraft.fromSheet(lines, Map.of("IIT", new BigDecimal(100)), LIKE, HEAD)
                .text());
        assertThat(draft.find("1").orElseThrow().label().en()).isEqualTo("Performance of duties");
        assertThat(draft.find("2").orElseThrow().label()).isEqualTo(Bilingual.same("เรื่องใหม่"));
    }

    @Test
    void aCodeOfNoKnownFormIsNamed() {
        assertThat(EditionDraft.fromSheet(lines("IIT ก.1 1 รวม"), WEIGHTS, LIKE, HEAD)
                        .unplaced())
                .containsExactly("ก.1", "รวม");
    }

    @Test
    void weightsThatDoNotAddUpAreToldByTheChecker() {
        String text = EditionDraft.fromSheet(lines("IIT 1 EIT 6"), WEIGHTS, LIKE, HEAD)
                .text()
                .replace("weight: 40", "weight: 30");
        var reading = EditionFile.read(text.getBytes(StandardCharsets.UTF_8), "draft");
        assertThat(((EditionFile.Reading.Faulty) reading).faults())
                .extracting(Fault::kind)
                .containsExactly("weights.sum");
    }

    private static Edition draft(String codes) {
        return edition(EditionDraft.fromSheet(lines(codes), WEIGHTS, LIKE, HEAD).text());
    }

    private static List<Line> lines(String codes) {
        return Stream.of(codes.split(" ")).map(code -> new Line(code, "")).toList();
    }

    private static List<String> outline(Edition edition) {
        return edition.root()
                .walk()
                .filter(node -> !node.isLeaf())
                .map(node -> node.code() + ": "
                        + String.join(
                                " ", node.children().stream().map(Node::code).toList()))
                .toList();
    }

    private static Content.Disclosure disclosure(Edition edition, String code) {
        return (Content.Disclosure) edition.find(code).orElseThrow().content();
    }

    private static Edition edition(String text) {
        return switch (EditionFile.read(text.getBytes(StandardCharsets.UTF_8), "draft")) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) ->
                throw new AssertionError(
                        faults.stream().map(fault -> fault.text(Locale.ENGLISH)).toList() + "\n" + text);
        };
    }
}
