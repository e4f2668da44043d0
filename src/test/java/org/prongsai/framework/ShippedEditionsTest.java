package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedEditionsTest {
    static List<String> ids() {
        return ShippedEditions.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void standForTheYearOfTheirName(String id) {
        Edition edition = ShippedEditions.load(id);
        assertThat(edition.id()).isEqualTo(id);
        assertThat(edition.year().buddhistYear()).isEqualTo(Integer.parseInt(id));
        assertThat(edition.name().th()).endsWith(id);
        assertThat(edition.hash()).hasSize(64);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void readTheSameFromTheirCanonicalForm(String id) {
        Edition edition = ShippedEditions.load(id);
        byte[] canonical = EditionFile.text(edition).getBytes(StandardCharsets.UTF_8);
        assertThat(EditionFile.read(canonical, "canonical")).isEqualTo(new EditionFile.Reading.Sound(edition));
    }

    @Test
    void from2565OnAreDrafts() {
        assertThat(ShippedEditions.all().stream().filter(Edition::isDraft))
                .extracting(Edition::id)
                .containsExactly("2565", "2566", "2567", "2568");
    }

    /// A published edition is final, and so is the canonical form: results that are stored name these hashes.
    @ParameterizedTest
    @CsvSource({
        "2558, af87fbb45abd617092dec7c3b16b46c63a0b6c751b659825dcfcf56e2d57dfe9",
        "2559, 4f4ef2f445c25b7c0d5274500e8f4dbae87b5ce5bee18d740efb64d42fbd7f36",
        "2560, 9c537b10cf590b646b2c466d405e8103bf65d467cdae9477d67714a0da148d3f",
        "2561, 9d900ed99557f7c86f199937ffc69f478129ef594064569e9234ffb2dd9b595b",
        "2562, 4b491194c69f908feef7b5a14e63f216ea6c9e335eafc4f8052c4db765e6264a",
        "2563, a1b7ffe93328038fe2928366b191a4d6114a539688b1b45749e99ff3743a29b8",
        "2564, 729d4ab1d67e7ebf41c8f68ee8a599e95dc7f364b66db41b1661b0fcc6939709"
    })
    void stayAsTheyWerePublished(String id, String hash) {
        assertThat(ShippedEditions.load(id).hash()).isEqualTo(hash);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void markWhatIsNotConfirmed(String id) {
        assertThat(ShippedEditions.load(id).provenance())
                .extracting(Provenance::mark)
                .contains(Provenance.Mark.UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"2558", "2559", "2560", "2561"})
    void weighFiveIndicesUpTo2561(String id) {
        Edition edition = ShippedEditions.load(id);
        assertThat(edition.root().children())
                .extracting(node -> node.code() + " " + node.weight())
                .containsExactly("T 26", "A 18", "CF 22", "IC 16", "WI 18");
        assertThat(edition.beside()).extracting(Node::code).containsExactly("EBIT", "EIT", "IIT");
    }

    @ParameterizedTest
    @CsvSource({"2562", "2563", "2564", "2565", "2566", "2567", "2568"})
    void weighThreeInstrumentsFrom2562On(String id) {
        assertThat(ShippedEditions.load(id).root().children())
                .extracting(node -> node.code() + " " + node.weight())
                .containsExactly("IIT 30", "EIT 30", "OIT 40");
    }

    @ParameterizedTest(name = "{1} was {2} in {0}")
    @CsvSource({"2558, 80.56, สูงมาก", "2561, 66.79, สูง", "2562, 88.04, A", "2563, 74.73, C", "2564, 97.45, AA"})
    void gradeAsPublished(String id, BigDecimal score, String grade) {
        assertThat(ShippedEditions.load(id)
                        .grades()
                        .gradePart(Rounding.exact(score))
                        .map(Grade::code))
                .contains(grade);
    }

    @ParameterizedTest(name = "{0} with {1}/{2}/{3} is {4}")
    @CsvSource({
        "95, 95, 95, 95, ผ่านดีเยี่ยม",
        "96, 94.99, 96, 97, ผ่านดี",
        "91.15, 84, 95, 95, ผ่าน",
        "85, 85, 85, 85, ผ่านดี",
        "84.99, 90, 90, 80, ต้องปรับปรุง",
        "70, 70, 70, 70, ต้องปรับปรุง",
        "69.99, 95, 95, 30, ต้องปรับปรุงโดยด่วน"
    })
    void gradeByRulesFrom2566On(BigDecimal total, BigDecimal iit, BigDecimal eit, BigDecimal oit, String level) {
        var scores = Map.of(GradeRules.SELF, total, "IIT", iit, "EIT", eit, "OIT", oit);
        for (String id : List.of("2566", "2567", "2568")) {
            assertThat(ShippedEditions.load(id)
                            .grades()
                            .grade(code -> Optional.ofNullable(scores.get(code)).map(Rounding::exact)))
                    .map(Grade::code)
                    .contains(level);
        }
    }

    @Test
    void replaceO34ByTheNoGiftPolicyIn2565AndChangeNothingElse() {
        Edition before = ShippedEditions.load("2564");
        Edition after = ShippedEditions.load("2565");
        assertThat(after.find("O34").orElseThrow().label().en()).isEqualTo("No Gift Policy");
        assertThat(after.nodes().filter(node -> node.isLeaf() && !node.code().equals("O34")))
                .extracting(Node::label)
                .containsExactlyElementsOf(before.nodes()
                        .filter(node -> node.isLeaf() && !node.code().equals("O34"))
                        .map(Node::label)
                        .toList());
    }

    @Test
    void nameTheRightYearInInheritedTexts() {
        var o12 = (Content.Disclosure)
                ShippedEditions.load("2565").find("O12").orElseThrow().content();
        assertThat(o12.period().th()).isEqualTo("ปีงบประมาณ พ.ศ. 2564");
    }

    @Test
    void haveItemsAsFarAsTheyAreKnownIn2562() {
        Edition edition = ShippedEditions.load("2562");
        assertThat(edition.root().leaves().filter(leaf -> leaf.content() instanceof Content.Disclosure))
                .hasSize(33);
        assertThat(edition.find("9.2").orElseThrow().children()).hasSize(8);
    }

    @Test
    void ask15And9ItemsIn2567WithSixLevelsOfTwentyPoints() {
        Edition edition = ShippedEditions.load("2567");
        assertThat(edition.find("IIT").orElseThrow().leaves()).hasSize(15);
        assertThat(edition.find("EIT").orElseThrow().leaves()).hasSize(9);
        assertThat(edition.root().leaves().map(Node::content).filter(Content.Question.class::isInstance))
                .hasSize(11)
                .allSatisfy(content -> assertThat(
                                ((Content.Question) content).scale().choices())
                        .extracting(Choice::points)
                        .containsExactly(
                                BigFraction.of(0),
                                BigFraction.of(20),
                                BigFraction.of(40),
                                BigFraction.of(60),
                                BigFraction.of(80),
                                BigFraction.of(100)));
    }
}
