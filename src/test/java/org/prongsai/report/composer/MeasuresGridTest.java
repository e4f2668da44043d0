package org.prongsai.report.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.PlanTable;
import org.prongsai.improvement.Step;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

class MeasuresGridTest {
    private static final Cells ABOVE = new Cells("บุคลากร", "ร้อยละ", "กองคลัง", Set.of(), "รายงาน");

    @Test
    void cellsThatAreTakenOverReachDown() {
        Table table = grid(measure(3));
        assertThat(table.rows().get(1).cells()).hasSize(6);
        assertThat(table.rows().get(1).cells().getFirst().rows()).isEqualTo(3);
        assertThat(table.rows().get(2).cells()).hasSize(1);
    }

    /// A cell over two hundred steps would leave all but its first page empty, so it is written once.
    @Test
    void twoHundredStepsStandOnAsManyPagesAsTheyNeed() throws Exception {
        Table table = grid(measure(200));
        assertThat(table.rows()).hasSize(201).allMatch(row -> row.cells().size() == 6);
        Paper paper = Paper.official("ตาราง", List.of(table)).on(PageLayout.OFFICIAL.landscape());
        byte[] pdf = PdfWriter.write(PaperHtml.of(paper), PdfOptions.of(paper, Instant.EPOCH));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isBetween(8, 25);
            assertThat(text).contains("๑.๑ ขั้นตอน", "๑.๒๐๐ ขั้นตอน");
        }
    }

    private static Table grid(Measure measure) {
        var plan = new Plan(UUID.randomUUID(), new FiscalYear(2565), PlanKind.MEASURES, 1, null, List.of(measure));
        return MeasuresGrid.of(PlanTable.of(plan, Cells::owner));
    }

    private static Measure measure(int steps) {
        return new Measure(
                UUID.randomUUID(),
                Bilingual.same("มาตรการ"),
                ABOVE,
                List.of(),
                null,
                "",
                IntStream.range(0, steps)
                        .mapToObj(_ -> new Step(
                                UUID.randomUUID(),
                                Bilingual.same("ขั้นตอน"),
                                Cells.EMPTY,
                                Cells.EMPTY,
                                null,
                                null,
                                "",
                                Map.of(),
                                1))
                        .toList(),
                1);
    }
}
