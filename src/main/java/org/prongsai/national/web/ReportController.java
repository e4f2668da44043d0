package org.prongsai.national.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import org.prongsai.document.docx.DocxOptions;
import org.prongsai.document.docx.DocxWriter;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.national.award.CertificatePrinter;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.national.yearbook.PublishedYear;
import org.prongsai.national.yearbook.PublishedYears;
import org.prongsai.national.yearbook.YearReport;
import org.prongsai.published.NationalFigures;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Tile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The yearly report of a published year.
@Controller("nationalReport")
@SeesCountry
@RequestMapping("/national/{year}")
class ReportController {
    private final PublishedYears years;

    ReportController(PublishedYears years) {
        this.years = years;
    }

    @GetMapping("/report")
    ModelAndView page(@PathVariable int year, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Words words = visit.words();
        NationalFigures figures = years.figures(of).orElse(null);
        if (figures == null) {
            return Answer.page(
                    Country.PAGE,
                    page(
                            of,
                            Part.of(
                                            words.lookup("national.awards.unpublished"),
                                            words.lookup("national.report.unpublished"))
                                    .actions(List.of(Action.secondary(
                                            words.lookup("national.publication"), PublicationController.path(of)))),
                            words));
        }
        String path = Country.path(of) + "/report";
        Part files = Part.of(words.lookup("national.report.files"), words.lookup("national.report.files.lead"))
                .actions(List.of(
                        download("national.report.pdf.th", path + ".pdf?in=th", words),
                        download("national.report.docx.th", path + ".docx?in=th", words),
                        download("national.report.pdf.en", path + ".pdf?in=en", words),
                        download("national.report.docx.en", path + ".docx?in=en", words)));
        NationalFigures.Group whole = figures.whole();
        return Answer.page(
                Country.PAGE,
                page(of, files, words)
                        .tiles(List.of(
                                Country.share(
                                        words.lookup("national.report.passed"),
                                        whole.passed(),
                                        whole.agencies(),
                                        words),
                                Tile.of(
                                        words.lookup("national.report.mean"),
                                        Figure.plain(score(whole.spread().mean(), words))),
                                Tile.of(
                                        words.lookup("national.report.median"),
                                        Figure.plain(score(whole.spread().median(), words))))));
    }

    private static String score(double value, Words words) {
        return words.score(BigDecimal.valueOf(value));
    }

    private static Action download(String key, String href, Words words) {
        return Action.secondary(words.lookup(key), href).icon(Icon.DOWNLOAD);
    }

    private static NationalPage page(FiscalYear year, Part part, Words words) {
        return NationalPage.of(
                words.lookup("national.report"),
                words.text("national.report.lead", words.year(year)),
                "national-report",
                List.of(part));
    }

    /// @param in language, `th` or `en`
    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year, @RequestParam(defaultValue = "th") String in) {
        PublishedYear of = require(year);
        Paper paper = YearReport.of(of, Handout.language(in));
        byte[] file = PdfWriter.write(
                PaperHtml.of(paper),
                PdfOptions.of(paper, of.release().publishedAt()).by(office(in), paper.title()));
        return Handout.file(file, MediaType.APPLICATION_PDF, name(year, in) + ".pdf");
    }

    /// @param in language, `th` or `en`
    @GetMapping("/report.docx")
    ResponseEntity<byte[]> docx(@PathVariable int year, @RequestParam(defaultValue = "th") String in) {
        PublishedYear of = require(year);
        byte[] file = DocxWriter.write(
                YearReport.of(of, Handout.language(in)),
                DocxOptions.official(of.release().publishedAt()).by(office(in)));
        return Handout.file(file, Handout.WORD, name(year, in) + ".docx");
    }

    private static String office(String in) {
        return CertificatePrinter.in(Handout.language(in)).lookup("national.certificate.office");
    }

    private static String name(int year, String in) {
        return "ITA-" + year + "-" + Handout.language(in).tag();
    }

    private PublishedYear require(int year) {
        return years.of(FiscalYear.require(year))
                .orElseThrow(() -> new NoSuchElementException("nothing public of " + year));
    }
}
