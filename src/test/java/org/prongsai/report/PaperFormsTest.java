package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.document.docx.DocxOptions;
import org.prongsai.document.docx.DocxWriter;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.LeaderLine;
import org.prongsai.document.paper.Block.Masthead;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Signature;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.report.PaperFigures.Name;
import org.prongsai.report.Part.Role;

class PaperFormsTest {
    private static final Instant DAY = Instant.parse("2026-11-22T01:00:00Z");

    private final PaperForms forms = new PaperForms();

    @Test
    void aMemoHasItsHeadInTheOrderOfItsForm() {
        Paper paper = paper(DocumentKind.MEMO);
        assertThat(paper.blocks().getFirst()).isEqualTo(new Masthead(Optional.empty(), 1.5, "บันทึกข้อความ", 29));
        assertThat(blocks(paper, LeaderLine.class).flatMap(line -> line.fields().stream()))
                .extracting(LeaderLine.Field::label)
                .containsExactly("ส่วนราชการ", "ที่", "วันที่", "เรื่อง");
        assertThat(blocks(paper, LeaderLine.class)).allMatch(line -> line.labelSize() == 20);
        assertThat(text(paper)).contains("เรียน  ผู้อำนวยการ (ผ่านรองผู้อำนวยการ)");
        assertThat(blocks(paper, Signature.class))
                .extracting(Signature::half)
                .containsExactly(Signature.Half.RIGHT, Signature.Half.LEFT);
    }

    @Test
    void aLetterHasItsCrestInTheMiddleAndItsFarewellAboveTheHand() {
        Paper paper = paper(DocumentKind.LETTER);
        assertThat(paper.blocks().getFirst()).isEqualTo(new Masthead(Optional.empty(), 3, ""));
        assertThat(text(paper)).contains("อ้างถึง  หนังสือ 1", "สิ่งที่ส่งมาด้วย  เอกสาร 1 ชุด");
        assertThat(blocks(paper, Signature.class).findFirst().orElseThrow().above())
                .containsExactly("ขอแสดงความนับถือ");
    }

    @Test
    void numbersStandInByTheirLevel() {
        var body = manuscript(DocumentKind.MEMO, new Part.Words("b", Role.BODY, "ก\n1. ข\n1.1 ค\n(1) ง\n1) จ\n- ฉ"));
        assertThat(forms.paper(body, Optional.empty()).blocks().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(Paragraph.class::cast)
                        .filter(one -> one.alignment() == Alignment.JUSTIFIED)
                        .map(Paragraph::firstLine))
                .containsExactly(2.5, 2.5, 3.25, 3.25, 4.0, 4.0);
    }

    @Test
    void figuresComeFromTheirRecordWithTheirSource() {
        assertThat(PaperFigures.official().all())
                .hasSize(Name.values().length)
                .allSatisfy(figure -> assertThat(figure.source().th()).isNotBlank());
        var wide = PaperFigures.official()
                .with(Name.LEFT_MARGIN, new BigDecimal("3.5"))
                .with(Name.MEMO_TITLE, BigDecimal.valueOf(26));
        Paper paper = forms.paper(everything(DocumentKind.MEMO), Optional.empty(), wide);
        assertThat(paper.page().margins().left()).isEqualTo(3.5);
        assertThat(PaperHtml.of(paper)).contains("font-size: 1.6250em");
        assertThat(PaperFigures.official().value(Name.LEFT_MARGIN)).isEqualTo(3);
    }

    @Test
    void saysWhatIsLackingAndLeavesRoomForIt() {
        var bare = manuscript(DocumentKind.MEMO, new Part.Words("s", Role.SIGNATURE, " "));
        assertThat(forms.lacking(bare)).containsExactly(Role.FROM, Role.SUBJECT, Role.TO, Role.BODY, Role.SIGNATURE);
        assertThat(text(forms.paper(bare, Optional.empty()))).contains("(" + FormText.DOTS + ")");
        assertThat(forms.lacking(everything(DocumentKind.MEMO))).isEmpty();
    }

    @Test
    void cellsOfATableAreEditedLikeOtherWords() {
        var grid = new Part.Grid(
                List.of(new Column(1, Alignment.LEFT), new Column(1, Alignment.LEFT)),
                List.of("ก", "ข"),
                0,
                List.of(List.of(
                        new Part.Data("x", List.of(Paragraph.of("ค"))), new Part.Words("cell.1", Role.BODY, "ง"))));
        var manuscript = manuscript(DocumentKind.ANALYSIS, grid);
        assertThat(manuscript.words()).extracting(Part.Words::key).containsExactly("cell.1");
        assertThat(manuscript.edits(Map.of("cell.1", "จ"))).containsEntry("cell.1", "จ");
        assertThat(text(forms.paper(manuscript.edited(Map.of("cell.1", "จ")), Optional.empty())))
                .contains("ค", "จ")
                .doesNotContain("ง");
    }

    @Test
    void thePublicCopyHasNeitherTelephonesNorNames() {
        var copy = PublicCopy.of(manuscript(
                DocumentKind.MEMO,
                new Part.Words("f", Role.FROM, "กลุ่มจริยธรรม โทร. 0 2265 8050 ต่อ 5124"),
                new Part.Words("b", Role.BODY, "สอบถาม 02-123-4567 เรื่อง 97.45 คะแนน ปี 2564 หรือ ๐๘ ๑๒๓๔ ๕๖๗๘"),
                new Part.Words("s", Role.SIGNATURE, "(ผู้ลงนาม ตัวอย่าง)\nเลขานุการกรม")));
        assertThat(copy.at("f")).isEqualTo("กลุ่มจริยธรรม");
        assertThat(copy.at("b")).doesNotContain("4567", "๑๒๓๔").contains("97.45", "2564");
        assertThat(copy.at("s")).doesNotContain("ตัวอย่าง").contains("เลขานุการกรม");
    }

    /// 200 lines, a word longer than any line, nothing at all: each form sets them.
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyFormSetsWhateverItGets(DocumentKind kind) throws Exception {
        var rows = Stream.iterate(1, i -> i + 1)
                .limit(200)
                .map(i -> List.<Part>of(
                        new Part.Words("row." + i, Role.BODY, "แถวที่ " + i), new Part.Words("r." + i, Role.BODY, "")))
                .toList();
        var grid = new Part.Grid(
                List.of(new Column(1, Alignment.LEFT), new Column(1, Alignment.LEFT)), List.of("ก", "ข"), 0, rows);
        var manuscript = manuscript(
                kind,
                new Part.Words("long", Role.BODY, "ก่อน " + "กี๊".repeat(300) + " หลัง"),
                grid,
                new Part.Words("cell", Role.ENDORSEMENT, ""));
        Paper paper = forms.paper(manuscript, Optional.empty());
        byte[] pdf = PdfWriter.write(PaperHtml.of(paper), PdfOptions.of(paper, DAY));
        assertThat(DocxWriter.write(paper, DocxOptions.official(DAY))).isNotEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(new PDFTextStripper().getText(document)).contains("แถวที่ ๒๐๐");
        }
    }

    private Paper paper(DocumentKind kind) {
        return forms.paper(everything(kind), Optional.empty());
    }

    private static Manuscript everything(DocumentKind kind) {
        return manuscript(
                kind,
                new Part.Words("from", Role.FROM, "กลุ่มจริยธรรม"),
                new Part.Words("number", Role.NUMBER, ""),
                new Part.Words("date", Role.DATE, ""),
                new Part.Words("subject", Role.SUBJECT, "เรื่องหนึ่ง"),
                new Part.Words("to", Role.TO, "ผู้อำนวยการ"),
                new Part.Words("through", Role.THROUGH, "รองผู้อำนวยการ"),
                new Part.Words("reference", Role.REFERENCE, "หนังสือ 1"),
                new Part.Words("enclosure", Role.ENCLOSURE, "เอกสาร 1 ชุด"),
                new Part.Words("body", Role.BODY, "ข้อความ"),
                new Part.Words("closing", Role.CLOSING, "ขอแสดงความนับถือ"),
                new Part.Words("signature", Role.SIGNATURE, "(ก)\nข"),
                new Part.Words("endorsement", Role.ENDORSEMENT, "ทราบ\n(ค)\nง"));
    }

    private static Manuscript manuscript(DocumentKind kind, Part... parts) {
        return new Manuscript(kind, "เอกสาร", List.of(parts));
    }

    private static <B extends Block> Stream<B> blocks(Paper paper, Class<B> kind) {
        return paper.blocks().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String text(Paper paper) {
        return paper.blocks().stream().map(Block::toString).collect(Collectors.joining("\n"));
    }
}
