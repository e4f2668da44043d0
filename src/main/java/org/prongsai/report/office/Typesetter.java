package org.prongsai.report.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.docx.DocxOptions;
import org.prongsai.document.docx.DocxWriter;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.document.paper.QrPicture;
import org.prongsai.document.paper.Run;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Crests;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.DocumentKind.Form;
import org.prongsai.report.FieldValues;
import org.prongsai.report.Manuscript;
import org.prongsai.report.PaperForms;
import org.prongsai.report.TemplateField;
import org.prongsai.web.SiteAddress;
import org.springframework.stereotype.Component;

/// Sets manuscripts in an agency's own manner: its crest, its settings, its fonts, and the QR code of each paper.
@Component
class Typesetter {
    private static final double QR_WIDTH = 1.8;
    private static final double QR_TEXT = 12;

    private final PaperForms forms;
    private final Crests crests;
    private final OfficeSettings settings;
    private final PaperFonts fonts;
    private final SiteAddress site;
    private final OwnTemplates templates;

    Typesetter(
            PaperForms forms,
            Crests crests,
            OfficeSettings settings,
            PaperFonts fonts,
            SiteAddress site,
            OwnTemplates templates) {
        this.forms = forms;
        this.crests = crests;
        this.settings = settings;
        this.fonts = fonts;
        this.site = site;
        this.templates = templates;
    }

    byte[] pdf(Agency agency, Manuscript manuscript, String code, Instant created) {
        PaperSettings own = settings.of(agency.id());
        Paper paper = paper(agency, manuscript, own, code);
        PdfOptions options = PdfOptions.of(paper, created)
                .by(agency.name().th(), manuscript.title())
                .in(fonts.of(agency.id()));
        return PdfWriter.write(PaperHtml.of(paper), own.catchWords() ? options.withCatchWords() : options);
    }

    /// In the agency's own document, where it has one for the kind.
    byte[] docx(Agency agency, Manuscript manuscript, String code, Instant created) {
        PaperSettings own = settings.of(agency.id());
        Optional<OwnTemplate> template = templates.inUse(agency.id(), manuscript.kind());
        if (template.isPresent()) {
            return filled(agency, manuscript, own, code, templates.file(agency.id(), template.get()));
        }
        return DocxWriter.write(
                paper(agency, manuscript, own, code),
                new DocxOptions(own.font().shown(), agency.name().th(), created));
    }

    private byte[] filled(Agency agency, Manuscript manuscript, PaperSettings own, String code, byte[] template) {
        return OwnTemplates.fill(
                manuscript.kind(),
                template,
                forms.paper(manuscript, Optional.empty(), own.all()),
                used -> FieldValues.of(
                        manuscript,
                        used,
                        own.all(),
                        agency.name().th(),
                        "ตรวจสอบเอกสารที่ " + site.of(VerifyCode.path(code))));
    }

    /// A document of `kind` to begin with: our own layout, fields in the place of words.
    byte[] starter(Agency agency, DocumentKind kind, Instant created) {
        PaperSettings own = settings.of(agency.id());
        Paper plain = forms.paper(Starter.of(kind), crest(agency.id()), own.all());
        var blocks = new ArrayList<Block>(plain.blocks());
        blocks.add(new Block.Space(0.5));
        blocks.add(Block.Paragraph.of("{{" + TemplateField.VERIFY.thai() + "}}"));
        return DocxWriter.write(
                new Paper(plain.title(), plain.page(), plain.textSize(), plain.thaiDigits(), blocks),
                new DocxOptions(own.font().shown(), agency.name().th(), created));
    }

    /// Characters of `text` that no font of the agency has.
    List<String> missing(AgencyId agency, String text) {
        return fonts.of(agency).missing(text);
    }

    private Paper paper(Agency agency, Manuscript manuscript, PaperSettings own, String code) {
        Paper plain = forms.paper(manuscript, crest(agency.id()), own.all());
        var blocks = new ArrayList<Block>(plain.blocks());
        if (manuscript.kind().form() == Form.LETTER && !own.contact().isBlank()) {
            blocks.add(new Block.Space(1));
            own.contact().lines().forEach(line -> blocks.add(Block.Paragraph.of(line)));
        }
        blocks.addAll(seal(code));
        return new Paper(plain.title(), plain.page(), plain.textSize(), plain.thaiDigits(), blocks);
    }

    private List<Block> seal(String code) {
        String address = site.of(VerifyCode.path(code));
        return List.of(
                new Block.Space(0.5),
                new Block.Picture(QrPicture.of(address), "ตรวจสอบเอกสารที่ " + address, QR_WIDTH, Alignment.LEFT),
                new Block.Paragraph(
                        List.of(Run.plain("ตรวจสอบเอกสารที่ " + address).sized(QR_TEXT)), Alignment.LEFT, 0, 0));
    }

    private Optional<PictureFile> crest(AgencyId agency) {
        return crests.hash(agency.value())
                .flatMap(hash -> crests.picture(agency.value(), hash))
                .flatMap(png -> PictureFile.look(png) instanceof PictureFile.Usable(var picture)
                        ? Optional.of(picture)
                        : Optional.empty());
    }
}
