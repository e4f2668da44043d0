package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/// The files of the golden papers: nothing that the manuscript says is lost on the way.
@SpringBootTest
@Import(SamplePapers.class)
class GoldenFilesTest {
    @Autowired
    SamplePapers samples;

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /// Every word of the manuscript is found again in PDF and DOCX, and veraPDF finds no fault.
    @ParameterizedTest
    @CsvSource({
        "pdmo, 2564, TWELVE_MONTHS_MEMO",
        "pdmo, 2564, MEASURES_MEMO",
        "opdc, 2565, ANALYSIS",
        "opdc, 2565, RESPONSIBILITIES",
        "opdc, 2565, CALENDAR",
        "opdc, 2565, MEASURES_DISCLOSURE",
        "opdc, 2565, ORDER",
        "opdc, 2565, MINUTES",
        "pdmo, 2564, PROGRESS_DISCLOSURE",
        "pdmo, 2564, COVER_LETTER",
        "pdmo, 2564, ANNOUNCEMENT"
    })
    void papersSayWhatTheirManuscriptsSay(String agency, int year, DocumentKind kind) throws Exception {
        var paper = samples.paper(samples.only(agency, year, kind));
        String name = "golden-" + agency + "-" + kind.name().toLowerCase(Locale.ROOT);
        byte[] pdf = samples.pdf(paper, name);
        assertThat(PaperText.missing(paper, pdf)).isEmpty();
        try (var document = new XWPFDocument(new ByteArrayInputStream(samples.docx(paper, name)));
                var text = new XWPFWordExtractor(document)) {
            String found = PaperText.bare(text.getText());
            assertThat(PaperText.lines(paper).stream().map(PaperText::bare))
                    .allSatisfy(line -> assertThat(found).contains(line));
        }
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFUA_1)) {
            assertThat(faults(pdf, flavour)).as("%s %s", kind, flavour).isEmpty();
        }
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
