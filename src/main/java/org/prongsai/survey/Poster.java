package org.prongsai.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.Margins;
import org.prongsai.document.paper.PageLayout.PageNumbers;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.document.paper.QrPicture;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Crests;
import org.prongsai.survey.Survey.Held;
import org.prongsai.thai.DateSpan;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// A poster that invites to a survey, on A4, in Thai, with the code of the page that everybody may answer on. What is
/// done must run for the agency, as the current tenant.
@Component
public class Poster {
    private static final Words THAI = Words.in(Language.TH);
    private static final String STYLE = """
            body { text-align: center }
            h1 { font-size: 30pt; line-height: 1.2; margin: 0.3cm 0 }
            h2 { font-size: 24pt; line-height: 1.2; margin: 0 0 0.2cm }
            p { margin: 0.15cm 0; font-size: 20pt; line-height: 1.25 }
            p.small { font-size: 16pt }
            p.mark { border: 1.5pt solid #000; padding: 0.15cm 0.4cm; font-weight: bold }
            img.qr { width: 11cm; height: 11cm }
            img.crest { height: 2.6cm }
            """;

    private final AnswerAddress addresses;
    private final Forms forms;
    private final Crests crests;
    private final Clock clock;

    Poster(AnswerAddress addresses, Forms forms, Crests crests, Clock clock) {
        this.addresses = addresses;
        this.forms = forms;
        this.crests = crests;
        this.clock = clock;
    }

    /// Where the code of a survey's poster leads; empty where only invited people and slips are answered.
    public Optional<String> address(Survey survey) {
        if (survey.held() == Held.ITAS) {
            return Optional.ofNullable(survey.outsideLink());
        }
        return survey.ways().contains(Way.LINK) ? Optional.of(addresses.link(survey.id())) : Optional.empty();
    }

    /// The poster as a PDF; without a code it says where slips are had.
    public byte[] pdf(Agency agency, Survey survey) {
        String title = THAI.text("survey.poster.title", survey.title().th());
        var page = new PageLayout(21.0, 29.7, new Margins(1.5, 1.5, 1.2, 1.5), PageNumbers.NONE);
        return PdfWriter.write(
                html(agency, survey),
                PdfOptions.official(title, clock.instant())
                        .on(page)
                        .by(agency.name().th(), title)
                        .withDigitsAsWritten());
    }

    private String html(Agency agency, Survey survey) {
        var html = new StringBuilder("<html><head><style>").append(STYLE).append("</style></head><body>");
        crest(agency)
                .ifPresent(crest -> html.append("<p><img class=\"crest\" alt=\"")
                        .append(shown(
                                THAI.text("survey.poster.crest", agency.name().th())))
                        .append("\" src=\"")
                        .append(crest.dataAddress())
                        .append("\"/></p>"));
        html.append("<h1>").append(shown(agency.name().th())).append("</h1>");
        html.append("<h2>").append(shown(survey.title().th())).append("</h2>");
        if (survey.held() == Held.INTERNAL) {
            line(html, "mark", THAI.lookup("survey.internal"));
        }
        line(html, "", days(survey.days()));
        Optional<String> address = address(survey);
        address.ifPresent(where -> html.append("<p><img class=\"qr\" alt=\"")
                .append(shown(THAI.text("survey.poster.qr", where)))
                .append("\" src=\"")
                .append(QrPicture.of(where).dataAddress())
                .append("\"/></p>"));
        line(html, "", THAI.lookup(address.isPresent() ? "survey.poster.scan" : "survey.poster.ask"));
        address.filter(where -> where.length() <= 100).ifPresent(where -> line(html, "small", where));
        line(html, "small", THAI.lookup(survey.held() == Held.ITAS ? "survey.poster.itas" : "survey.poster.nobody"));
        // of this survey's key alone: the hash of the whole list changes with every survey that opens
        forms.find(survey.id())
                .ifPresent(
                        form -> line(html, "small", THAI.text("survey.poster.keys", KeyList.check(form.signingKey()))));
        return html.append("</body></html>").toString();
    }

    private static String days(DateSpan days) {
        LocalDate last = days.last();
        return THAI.text("survey.poster.days", THAI.date(days.first()), THAI.date(last));
    }

    /// Adds a paragraph of a class.
    static void line(StringBuilder html, String kind, String text) {
        html.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(shown(text))
                .append("</p>");
    }

    /// Adds the QR of an address.
    static void code(StringBuilder html, String address) {
        html.append("<img alt=\"")
                .append(shown(THAI.lookup("survey.slip.qr")))
                .append("\" src=\"")
                .append(QrPicture.of(address).dataAddress())
                .append("\"/>");
    }

    /// Adds rows of a table, each as many cells wide, of which the last may stay empty.
    static <T> void cells(StringBuilder html, List<T> all, int across, Consumer<T> cell) {
        for (int i = 0; i < all.size(); i += across) {
            html.append("<tr>");
            for (int j = i; j < i + across; j++) {
                html.append("<td>");
                if (j < all.size()) {
                    cell.accept(all.get(j));
                }
                html.append("</td>");
            }
            html.append("</tr>");
        }
    }

    static String shown(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private Optional<PictureFile> crest(Agency agency) {
        return crests.hash(agency.id().value())
                .flatMap(hash -> crests.picture(agency.id().value(), hash))
                .flatMap(png -> switch (PictureFile.look(png)) {
                    case PictureFile.Usable(var picture) -> Optional.of(picture);
                    case PictureFile.Refused _ -> Optional.empty();
                });
    }
}
