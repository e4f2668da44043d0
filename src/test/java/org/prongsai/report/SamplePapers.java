package org.prongsai.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prongsai.database.Tenant;
import org.prongsai.document.docx.DocxOptions;
import org.prongsai.document.docx.DocxWriter;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;

/// The papers of the sample agencies, as the composers write them; a look at each is left in `target/papers`.
@Component
class SamplePapers {
    private static final Instant DAY = Instant.parse("2026-11-22T01:00:00Z");
    private static final int LONGEST_NAME = 60;
    private static final Path FOLDER = Path.of("target", "papers");

    private final Agencies agencies;
    private final List<Composer> composers;
    private final PaperForms forms;

    SamplePapers(Agencies agencies, List<Composer> composers, PaperForms forms) {
        this.agencies = agencies;
        this.composers = composers;
        this.forms = forms;
    }

    /// What of a kind can be written for an agency's year.
    List<Composer.Occasion> occasions(String agency, int year, DocumentKind kind) {
        Agency known = agencies.require(agency);
        return within(
                known,
                () -> composers.stream()
                        .filter(composer -> composer.kinds().contains(kind))
                        .flatMap(composer -> composer.occasions(known.id(), new FiscalYear(year), kind).stream())
                        .toList());
    }

    /// The manuscript of one.
    Manuscript compose(Composer.Occasion occasion) {
        return within(
                agencies.among(List.of(occasion.agency().value())).getFirst(),
                () -> composer(occasion.kind()).compose(occasion));
    }

    /// The only manuscript of a kind.
    Manuscript only(String agency, int year, DocumentKind kind) {
        return compose(occasions(agency, year, kind).getFirst());
    }

    String message(Composer.Occasion occasion) {
        return within(
                agencies.among(List.of(occasion.agency().value())).getFirst(),
                () -> composer(occasion.kind()).message(occasion));
    }

    Paper paper(Manuscript manuscript) {
        return forms.paper(manuscript, Optional.empty());
    }

    byte[] pdf(Paper paper, String name) {
        byte[] pdf = PdfWriter.write(
                PaperHtml.of(paper),
                PdfOptions.of(paper, DAY).by("หน่วยงานตัวอย่าง", "").withCatchWords());
        leave(name + ".pdf", pdf);
        return pdf;
    }

    byte[] docx(Paper paper, String name) {
        byte[] docx = DocxWriter.write(paper, DocxOptions.official(DAY));
        leave(name + ".docx", docx);
        return docx;
    }

    private Composer composer(DocumentKind kind) {
        return composers.stream()
                .filter(one -> one.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T within(Agency agency, java.util.function.Supplier<T> work) {
        return new Tenant(agency.id().value()).call(work::get);
    }

    private static void leave(String name, byte[] file) {
        try {
            Files.createDirectories(FOLDER);
            int dot = name.lastIndexOf('.');
            Files.write(FOLDER.resolve(name.substring(0, Math.min(dot, LONGEST_NAME)) + name.substring(dot)), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
