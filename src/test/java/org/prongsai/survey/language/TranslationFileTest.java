package org.prongsai.survey.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListFault;
import org.prongsai.document.Reading;
import org.prongsai.document.TableReader;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

/// A file of translations is a stranger's: each fault is said by row and column, and nothing unsound comes through.
class TranslationFileTest {
    private static final SourceTexts SOURCE = new SourceTexts(List.of(
            new SourceText(
                    "E1.ask",
                    new Bilingual("ท่านได้รับบริการเท่าเทียมกัน มากน้อยเพียงใด", "How equally were you served?"),
                    true),
            new SourceText("E1.choice.MOST", new Bilingual("มากที่สุด", "Most"), true),
            new SourceText("survey.answer.questions.many", new Bilingual("มี {0} ข้อ", "{0} questions."), false)));

    private static Translation stored(FurtherLanguage language, Map<String, Said> texts) {
        return new Translation(
                new UUID(0, 1), new FiscalYear(2570), "EIT", language, texts, null, null, null, null, null, null, 1);
    }

    private static Comparison<Translations.Wish> read(FurtherLanguage language, byte[] file) {
        var reading = TableReader.expecting("Key", "Translation").read(file, "file.csv");
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return TranslationFile.compare(
                ((Reading.Read) reading).tables().getFirst(), stored(language, Map.of()), SOURCE);
    }

    private static Comparison<Translations.Wish> read(FurtherLanguage language, String... lines) {
        return read(language, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(Comparison<?> file) {
        return file.faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
                .toList();
    }

    @Test
    void aPartialFileIsTakenAndABlankCellRemovesNothing() {
        var texts = Map.of("E1.choice.MOST", new Said("มากที่สุด", "Paling banyak"));
        var reading = (Reading.Read) TableReader.expecting("Key", "Translation")
                .readPasted("Key,Translation\nE1.ask,\"Berapa sama, ya?\"\nE1.choice.MOST,\n");
        var file = TranslationFile.compare(reading.tables().getFirst(), stored(FurtherLanguage.MALAY, texts), SOURCE);
        assertThat(file.faults()).isEmpty();
        assertThat(file.wishes(false)).extracting(Translations.Wish::key).containsExactly("E1.ask");
    }

    @Test
    void aMissingColumnIsSaid() {
        assertThat(read(FurtherLanguage.MALAY, "Key,Note", "E1.ask,Berapa").faults())
                .extracting(ListFault::code)
                .containsExactly("column.missing");
    }

    @Test
    void unknownAndRepeatedKeysAreSaidByRow() {
        assertThat(faults(read(FurtherLanguage.MALAY, "Key,Translation", "E1.ask,Berapa", "E9.ask,Apa", "E1.ask,Lain")))
                .containsExactly("3 Key key.unknown", "4 Key key.twice");
    }

    @Test
    void whatSwellsThePageOrIsMarkupIsRefused() {
        assertThat(faults(read(
                        FurtherLanguage.MALAY,
                        "Key,Translation",
                        "E1.ask,<b>Berapa</b>",
                        "E1.choice.MOST," + "a".repeat(61),
                        "survey.answer.questions.many,{0} &lt;soalan")))
                .containsExactly("2 Translation markup", "3 Translation too.long", "4 Translation markup");
    }

    @Test
    void placesForNumbersAreThoseOfTheOriginal() {
        for (String wrong : List.of("soalan", "{1} soalan", "{0} {0} soalan", "{} soalan")) {
            assertThat(faults(read(FurtherLanguage.MALAY, "Key,Translation", "survey.answer.questions.many," + wrong)))
                    .as(wrong)
                    .containsExactly("2 Translation places");
        }
        assertThat(read(FurtherLanguage.MALAY, "Key,Translation", "survey.answer.questions.many,ada {0} soalan")
                        .faults())
                .isEmpty();
    }

    @Test
    void lettersThatAnEncodingLostAreFound() {
        assertThat(faults(read(
                        FurtherLanguage.BURMESE, "Key,Translation", "E1.ask,????? ????", "E1.choice.MOST,a\uFFFDb")))
                .containsExactly("2 Translation letters.lost", "3 Translation letters.lost");
        byte[] garbled = "Key,Thai,Translation\nE1.choice.MOST,มากที่สุด,Paling".getBytes(StandardCharsets.UTF_8);
        String read = new String(garbled, Charset.forName("windows-1252"));
        assertThat(faults(read(FurtherLanguage.MALAY, read.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("2 Thai source.other");
    }

    @Test
    void marksThatTurnOrHideTextAreRefusedButThoseThatPartWordsStay() {
        List<String> hidden = new ArrayList<>(List.of("a\u202Eb", "a\u2066b", "a\uE000b"));
        for (String text : hidden) {
            assertThat(faults(read(FurtherLanguage.MALAY, "Key,Translation", "E1.ask," + text)))
                    .containsExactly("2 Translation letters.hidden");
        }
        var khmer = read(FurtherLanguage.KHMER, "Key,Translation", "E1.choice.MOST,ច្រើន\u200Bបំផុត");
        assertThat(khmer.wishes(false).getFirst().said().text()).isEqualTo("ច្រើន\u200Bបំផុត");
    }

    @Test
    void anotherScriptIsWorthALook() {
        assertThat(read(FurtherLanguage.LAO, "Key,Translation", "E1.choice.MOST,Most")
                        .doubts())
                .extracting(ListFault::code)
                .containsExactly("script");
        assertThat(read(FurtherLanguage.LAO, "Key,Translation", "E1.choice.MOST,ຫຼາຍທີ່ສຸດ")
                        .doubts())
                .isEmpty();
    }

    @Test
    void whatLacksOrIsOfAnotherOriginalShowsInEnglish() {
        var texts = SpokenTexts.of(
                FurtherLanguage.JAWI,
                "1",
                Map.of(
                        "E1.ask", new Said(SOURCE.all().getFirst().text().th(), "بکو"),
                        "survey.answer.send", new Said("อะไรอื่น", "هنتر"),
                        "E1.choice.MOST", new Said("มากที่สุด", "<i>")));
        assertThat(texts.text(SOURCE.all().getFirst().text())).isEqualTo("بکو");
        assertThat(texts.text(new Bilingual("มากที่สุด", "Most"))).as("unsound").isNull();
        assertThat(texts.text("survey.answer.send")).as("of another original").isNull();
        var words = org.prongsai.web.Words.in(org.prongsai.web.Language.EN).beneath(texts);
        assertThat(words.lookup("survey.answer.send")).isEqualTo("Send my answers");
        assertThat(words.pick(new Bilingual("มากที่สุด", "Most"))).isEqualTo("Most");
        assertThat(words.tag()).isEqualTo("ms-Arab");
        assertThat(words.direction()).isEqualTo("rtl");
    }
}
