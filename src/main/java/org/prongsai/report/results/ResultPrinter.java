package org.prongsai.report.results;

import java.util.List;
import java.util.Optional;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.document.pdf.FontFamily;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Crests;
import org.prongsai.report.composer.ResultSheet;
import org.prongsai.report.infographic.ResultFacts;
import org.prongsai.report.office.PaperFonts;
import org.prongsai.scoring.StoredResult;
import org.prongsai.web.SiteAddress;
import org.springframework.stereotype.Component;

/// Sets a result as PDF with the agency's crest and in its font.
@Component
class ResultPrinter {
    private final Crests crests;
    private final PaperFonts fonts;
    private final SiteAddress site;

    ResultPrinter(Crests crests, PaperFonts fonts, SiteAddress site) {
        this.crests = crests;
        this.fonts = fonts;
        this.site = site;
    }

    /// The same result gives the same bytes.
    ///
    /// @throws PaperFault if something of the agency's is in the way
    byte[] pdf(Agency agency, StoredResult result, List<StoredResult> all) {
        FontFamily font = font(agency.id());
        Paper paper = ResultSheet.of(
                agency,
                ResultFacts.of(result, all),
                crest(agency.id()),
                site.of(new AgencyYear(agency, result.year()).path("score")));
        String html = PaperHtml.of(paper);
        List<String> missing = font.missing(html);
        if (!missing.isEmpty()) {
            throw new PaperFault(PaperFault.Reason.CHARACTERS, String.join(" ", missing));
        }
        return PdfWriter.write(
                html,
                PdfOptions.of(paper, result.storedAt())
                        .by(agency.name().th(), paper.title())
                        .in(font));
    }

    private FontFamily font(AgencyId agency) {
        try {
            return fonts.of(agency);
        } catch (IllegalStateException unusable) {
            throw new PaperFault(PaperFault.Reason.FONT, "");
        }
    }

    private Optional<PictureFile> crest(AgencyId agency) {
        return crests.hash(agency.value())
                .flatMap(hash -> crests.picture(agency.value(), hash))
                .map(png -> switch (PictureFile.look(png)) {
                    case PictureFile.Usable(var picture) -> picture;
                    case PictureFile.Refused(var reason) ->
                        throw new PaperFault(PaperFault.Reason.CREST, reason.name());
                });
    }
}
