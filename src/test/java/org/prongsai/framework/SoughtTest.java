package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

class SoughtTest {
    /// A component without words is one that only names its year, or that holds under a condition.
    @ParameterizedTest
    @CsvSource({"2562, 33", "2564, 43", "2565, 43"})
    void knowsEveryItemThatAnEditionLists(String id, int count) {
        Edition edition = ShippedEditions.load(id);
        int items = 0;
        for (Node item : edition.root().leaves().toList()) {
            if (item.content() instanceof Content.Disclosure disclosure) {
                items++;
                List<List<String>> words =
                        Sought.of(edition, item).orElseThrow().words();
                assertThat(words).as(item.code()).hasSameSizeAs(disclosure.components());
                assertThat(words)
                        .as(item.code())
                        .anySatisfy(one -> assertThat(one).isNotEmpty());
                for (int i = 0; i < words.size(); i++) {
                    if (words.get(i).isEmpty()) {
                        assertThat(disclosure.components().get(i).th())
                                .as(item.code())
                                .matches(".*ปี พ\\.ศ\\. 2\\d{3}|หากไม่มี.*");
                    }
                }
            }
        }
        assertThat(items).isEqualTo(count);
    }

    @Test
    void countsTheYearThatThePeriodNames() {
        Edition edition = ShippedEditions.load("2564");
        for (Node item : edition.root().leaves().toList()) {
            if (item.content() instanceof Content.Disclosure disclosure) {
                String period = disclosure.period().th();
                Sought.Counts counts = Sought.of(edition, item).orElseThrow().counts();
                assertThat(counts == Sought.Counts.THIS).as(item.code()).isEqualTo(period.contains("2564"));
                assertThat(counts == Sought.Counts.ANY).as(item.code()).isEqualTo(!period.contains("256"));
            }
        }
    }

    @Test
    void knowsWhichItemsAskForPapersOfThisProgram() {
        Edition edition = ShippedEditions.load("2565");
        assertThat(edition.root()
                        .leaves()
                        .filter(item -> Sought.paper(edition, item).isPresent())
                        .map(item ->
                                item.code() + " " + Sought.paper(edition, item).orElseThrow()))
                .containsExactly("O42 MEASURES", "O43 PROGRESS");
    }

    @Test
    void holdsForADraftAsLongAsItAsksForTheSame() {
        String text = EditionDraft.from(
                ShippedEditions.load("2565"),
                new EditionDraft.Head("mine-2570", new FiscalYear(2570), new Bilingual("ร่าง", "Draft")));
        Edition draft = read(text);
        assertThat(Sought.of(draft, draft.find("O12").orElseThrow())
                        .orElseThrow()
                        .words()
                        .get(2))
                .contains("อุปสรรค");
        Edition other = read(text.replace("ปัญหา อุปสรรค และข้อเสนอแนะ", "บทเรียน"));
        assertThat(Sought.of(other, other.find("O12").orElseThrow())
                        .orElseThrow()
                        .words()
                        .get(2))
                .isEmpty();
    }

    @Test
    void takesWhatTheEditionSaysItself() throws IOException {
        String worded = EditionFile.text(ShippedEditions.load("2565"))
                .replace("2565", "mine-2565")
                .replace("year: mine-2565", "year: 2565")
                .replaceFirst(
                        "(?s)(code: O3\n.*?)components:\n( +)- th: ([^\n]+)\n( +)en: ([^\n]+)\n",
                        "$1counts: before\n                  components:\n$2- th: $3\n$4en: $5\n$4words: [หน้าที่, duties]\n");
        Edition edition = read(worded);
        Sought sought = Sought.of(edition, edition.find("O3").orElseThrow()).orElseThrow();
        assertThat(sought).isEqualTo(new Sought(Sought.Counts.BEFORE, List.of(List.of("หน้าที่", "duties"))));
        assertThat(read(EditionFile.text(edition))).isEqualTo(edition);
        var workbook = new ByteArrayOutputStream();
        EditionFile.writeWorkbook(edition, workbook);
        assertThat(EditionFile.read(workbook.toByteArray(), "out.xlsx"))
                .isEqualTo(new EditionFile.Reading.Sound(edition));
        assertThat(EditionDifference.between(edition, read(worded.replace("[หน้าที่, duties]", "[หน้าที่]"))))
                .extracting(EditionDifference::path)
                .containsExactly("O3.components.1.words");
        assertThat(EditionDifference.between(edition, read(worded.replace("counts: before", "counts: any"))))
                .extracting(EditionDifference::path)
                .containsExactly("O3.counts");
        assertThat(EditionFile.read(worded.replace("counts: before\n", "").getBytes(StandardCharsets.UTF_8), "x"))
                .isInstanceOf(EditionFile.Reading.Faulty.class);
    }

    @Test
    void knowsNothingOfWhatIsNoItem() {
        Edition edition = ShippedEditions.load("2564");
        assertThat(Sought.of(edition, edition.root())).isEmpty();
        assertThat(Sought.of(edition, edition.find("I1.1").orElseThrow())).isEmpty();
    }

    private static Edition read(String text) {
        return ((EditionFile.Reading.Sound) EditionFile.read(text.getBytes(StandardCharsets.UTF_8), "mine.yaml"))
                .edition();
    }
}
