package org.prongsai.national.award;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.docx.DocxOptions;
import org.prongsai.document.docx.DocxWriter;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.paper.QrPicture;
import org.prongsai.document.paper.Run;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.PaperForms;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Language;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// Sets letters of the commission in the form of official letters (หนังสือภายนอก), which is Thai, each with a QR code.
@Component
public class LetterPrinter {
    private static final double QR_WIDTH = 1.8;
    private static final double QR_TEXT = 12;

    private final PaperForms forms;
    private final SiteAddress site;

    LetterPrinter(PaperForms forms, SiteAddress site) {
        this.forms = forms;
        this.site = site;
    }

    /// As PDF; the same letter gives the same bytes.
    public byte[] pdf(Letter letter, Instant created) {
        Paper paper = paper(letter);
        return PdfWriter.write(
                PaperHtml.of(paper), PdfOptions.of(paper, created).by(office(), letter.subject()));
    }

    /// As DOCX, to go on with.
    public byte[] docx(Letter letter, Instant created) {
        return DocxWriter.write(paper(letter), DocxOptions.official(created).by(office()));
    }

    private static String office() {
        return CertificatePrinter.in(Language.TH).lookup("national.certificate.office");
    }

    private Paper paper(Letter letter) {
        Words words = CertificatePrinter.in(Language.TH);
        var parts = new ArrayList<Part>();
        add(parts, "from", Role.FROM, words.lookup("national.letter.from"));
        add(parts, "number", Role.NUMBER, letter.number());
        LocalDate date = letter.date();
        add(parts, "date", Role.DATE, date == null ? "" : new ThaiDate(date).official());
        add(parts, "subject", Role.SUBJECT, letter.subject());
        add(parts, "to", Role.TO, letter.to());
        add(parts, "enclosures", Role.ENCLOSURE, String.join("\n", letter.enclosures()));
        for (int i = 0; i < letter.body().size(); i++) {
            add(parts, "body." + (i + 1), Role.BODY, letter.body().get(i));
        }
        add(parts, "closing", Role.CLOSING, words.lookup("national.letter.closing"));
        add(parts, "farewell", Role.CLOSING, words.lookup("national.letter.farewell"));
        add(parts, "signature", Role.SIGNATURE, words.text("national.letter.signature", letter.signer()));
        Paper plain = forms.paper(new Manuscript(DocumentKind.LETTER, letter.title(), parts), Optional.empty());
        var blocks = new ArrayList<Block>(plain.blocks());
        String address = site.of(letter.path());
        String said = letter.code() + " " + URLDecoder.decode(address, StandardCharsets.UTF_8);
        blocks.add(new Block.Space(0.5));
        blocks.add(new Block.Picture(QrPicture.of(address), said, QR_WIDTH, Alignment.LEFT));
        blocks.add(new Block.Paragraph(List.of(Run.plain(said).sized(QR_TEXT)), Alignment.LEFT, 0, 0));
        return new Paper(plain.title(), plain.page(), plain.textSize(), plain.thaiDigits(), blocks);
    }

    private static void add(List<Part> parts, String key, Role role, String text) {
        parts.add(new Part.Words(key, role, text));
    }
}
