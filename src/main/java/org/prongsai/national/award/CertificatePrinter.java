package org.prongsai.national.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.database.Tenant;
import org.prongsai.document.paper.HtmlText;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.Margins;
import org.prongsai.document.paper.PageLayout.PageNumbers;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.document.paper.QrPicture;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Crests;
import org.prongsai.published.Release;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Language;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// Sets certificates: a lying sheet of A4 with a frame, to be printed and signed.
@Component
public class CertificatePrinter {
    private static final PageLayout PAGE = new PageLayout(29.7, 21.0, new Margins(1, 1, 1, 1), PageNumbers.NONE);
    private static final Map<Language, Words> WORDS = words();
    /// Names longer than this many letters are set smaller, so that they need two lines at most.
    private static final int LONG_NAME = 48;

    private static final int VERY_LONG_NAME = 100;

    private static final String STYLE = """
            p, h1, h2 { margin: 0; text-align: center }
            .outer { border: 2.2pt solid #b3832a; padding: 0.12cm }
            .inner { border: 0.8pt solid #2b3a8f; height: 17.7cm; padding: 0.6cm 1.6cm 0; position: relative }
            .crest { height: 2.6cm }
            .office { font-size: 1.3em; font-weight: bold; color: #2b3a8f; margin-top: 0.25cm }
            h1 { font-size: 2.8em; color: #2b3a8f; line-height: 1.4; font-weight: bold; margin: 0.1cm 0 }
            .shows { font-size: 1.15em }
            .name { font-weight: bold; line-height: 1.35; margin: 0.3cm 0 }
            .ita { font-size: 1.3em }
            .grade { font-size: 1.8em; font-weight: bold; color: #8a5d10; margin: 0.25cm 0 0.15cm }
            .given { font-size: 1.15em }
            .made { font-size: 0.85em; color: #8a1f10 }
            .code { position: absolute; left: 0.7cm; bottom: 0.5cm; width: 9cm }
            .code img { width: 2.3cm; height: 2.3cm }
            .code p { text-align: left; font-size: 0.7em; line-height: 1.25 }
            .hand { position: absolute; right: 1.2cm; bottom: 0.7cm; width: 9.5cm }
            .hand p { font-size: 1em }
            """;

    private final Crests crests;
    private final SiteAddress site;

    CertificatePrinter(Crests crests, SiteAddress site) {
        this.crests = crests;
        this.site = site;
    }

    private static Map<Language, Words> words() {
        Map<Language, Words> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, Words.in(language));
        }
        return words;
    }

    /// The texts of papers in a language, apart from any reader's.
    public static Words in(Language language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    /// The certificate of an agency that is honoured. The same award gives the same bytes. To be called outside of a
    /// transaction, as it reads the crest on behalf of the agency.
    ///
    /// @throws NoSuchElementException if the agency is not honoured
    public byte[] pdf(Award award, Language language) {
        if (!award.isHonoured()) {
            throw new NoSuchElementException(
                    "no certificate for " + award.score().agency().code());
        }
        Words words = in(language);
        String name = words.pick(award.name());
        String title = words.text(
                "national.certificate.file", name, award.release().year().buddhistYear());
        PdfOptions plain = PdfOptions.official(title, award.release().publishedAt())
                .on(PAGE)
                .by(words.lookup("national.certificate.office"), title);
        return PdfWriter.write(
                html(award, name, title, words), language == Language.TH ? plain : plain.withDigitsAsWritten());
    }

    private String html(Award award, String name, String title, Words words) {
        Release release = award.release();
        BigDecimal total = Objects.requireNonNull(award.score().total());
        String grade = words.pick(Objects.requireNonNull(award.grade()));
        var html = new HtmlText();
        html.open("html", "lang", words.tag()).open("head").element("title", title);
        html.element("style", STYLE).close("head").open("body");
        html.open("div", "class", "outer").open("div", "class", "inner");
        crest(award.score().agency().id()).ifPresent(file -> picture(html, file, name, "crest"));
        said(html, "p", "office", words.lookup("national.certificate.office"));
        said(html, "h1", "", words.lookup("national.certificate.title"));
        said(html, "p", "shows", words.lookup("national.certificate.shows"));
        html.open("p", "class", "name", "style", "font-size: " + size(name) + "em")
                .text(name)
                .close("p");
        said(html, "p", "ita", words.lookup("national.certificate.ita"));
        said(
                html,
                "p",
                "ita",
                words.text("national.certificate.year", release.year().buddhistYear()));
        said(html, "p", "grade", words.text("national.certificate.grade", grade, words.score(total)));
        said(html, "p", "given", given(release, words));
        if (release.madeUp()) {
            said(html, "p", "made", words.lookup("national.certificate.madeUp"));
        }
        String address = site.of(award.address());
        String check = words.text("national.certificate.check", address);
        html.open("div", "class", "code");
        picture(html, QrPicture.of(address), check, "");
        said(html, "p", "", check);
        html.close("div").open("div", "class", "hand");
        said(html, "p", "", "(........................................................)");
        said(
                html,
                "p",
                "",
                words.language() == Language.TH
                        ? award.rule().signerTh()
                        : award.rule().signerEn());
        html.close("div").close("div").close("div").close("body").close("html");
        return html.toString();
    }

    /// By which resolution, or where none was recorded, when it was published.
    public static String given(Release release, Words words) {
        LocalDate resolved = release.resolvedOn();
        return release.resolution().isBlank() || resolved == null
                ? words.text(
                        "national.certificate.published",
                        words.date(LocalDate.ofInstant(release.publishedAt(), ThaiDate.ZONE)))
                : words.text("national.certificate.resolved", release.resolution(), words.date(resolved));
    }

    private static String size(String name) {
        return name.length() > VERY_LONG_NAME ? "1.4" : name.length() > LONG_NAME ? "1.9" : "2.4";
    }

    private static void said(HtmlText html, String tag, String css, String text) {
        html.open(tag, "class", css).text(text).close(tag);
    }

    private static void picture(HtmlText html, PictureFile file, String about, String css) {
        html.open("p")
                .empty("img", "class", css, "src", file.dataAddress(), "alt", about)
                .close("p");
    }

    private Optional<PictureFile> crest(AgencyId agency) {
        return new Tenant(agency.value())
                .call(() -> crests.hash(agency.value())
                        .flatMap(hash -> crests.picture(agency.value(), hash))
                        .flatMap(png -> PictureFile.look(png) instanceof PictureFile.Usable(var picture)
                                ? Optional.of(picture)
                                : Optional.empty()));
    }
}
