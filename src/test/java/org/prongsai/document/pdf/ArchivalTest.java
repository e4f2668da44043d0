package org.prongsai.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.paper.SamplePaper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/// veraPDF looks for faults, against PDF/A-2u for keeping and PDF/UA-1 for listening.
class ArchivalTest {
    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_U", "PDFUA_1"})
    void noFaultIsFound(PDFAFlavour flavour) throws Exception {
        var paper = SamplePaper.withEveryBlock();
        byte[] pdf = PdfWriter.write(
                PaperHtml.of(paper),
                PdfOptions.of(paper, Samples.CREATED)
                        .by("หน่วยงาน <ตัวอย่าง>", "ผล & แผน")
                        .withCatchWords());
        assertThat(faults(pdf, flavour)).isEmpty();
    }

    @Test
    void aFaultWouldBeFound() throws Exception {
        byte[] pdf = PdfWriter.write(Samples.page("", "<p>น้ำ</p>"), Samples.options());
        assertThat(faults(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf);
                var out = new java.io.ByteArrayOutputStream()) {
            var fonts = document.getPage(0).getResources();
            for (COSName name : fonts.getFontNames()) {
                fonts.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
            }
            document.save(out);
            assertThat(faults(out.toByteArray(), PDFAFlavour.PDFA_2_U)).isNotEmpty();
        }
    }

    @Test
    void saysWhoseItIsAndInWhichLanguage() throws Exception {
        byte[] pdf = PdfWriter.write(
                Samples.page("", "<p>น้ำ</p>"), Samples.options().by("หน่วยงานตัวอย่าง", "เรื่องน้ำ"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var said = document.getDocumentInformation();
            assertThat(List.of(said.getTitle(), said.getAuthor(), said.getSubject()))
                    .containsExactly("ทดสอบ", "หน่วยงานตัวอย่าง", "เรื่องน้ำ");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("th");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": "
                            + Optional.ofNullable(assertion.getMessage()).orElse(""))
                    .distinct()
                    .toList();
        }
    }
}
