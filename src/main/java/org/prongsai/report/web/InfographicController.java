package org.prongsai.report.web;

import java.util.Locale;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.infographic.Infographics;
import org.prongsai.report.infographic.Infographics.Kind;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A year's result on one page, to look at and to take along.
@Controller
@ReadsPapers
class InfographicController {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Agencies agencies;
    private final Infographics infographics;

    InfographicController(Agencies agencies, Infographics infographics) {
        this.agencies = agencies;
        this.infographics = infographics;
    }

    static String path(AgencyYear at) {
        return at.path("papers/infographic");
    }

    @GetMapping("/agencies/{agency}/{year}/papers/infographic")
    ModelAndView page(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                "report/infographic",
                new InfographicPage(
                        visit.words()
                                .text("report.infographic.page", visit.words().year(at.year())),
                        path(at),
                        infographics.text(at, visit.words()).orElse(null),
                        at.path("score")));
    }

    /// @param save whether the browser keeps the file instead of showing it
    @GetMapping("/agencies/{agency}/{year}/papers/infographic.{kind:svg|png|pdf}")
    ResponseEntity<byte[]> file(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean save,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Kind wanted = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        String name = "ITA-" + at.agency().code() + "-" + at.year().buddhistYear() + "." + kind;
        ContentDisposition disposition = (save ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name)
                .build();
        return ResponseEntity.ok()
                .contentType(type(wanted))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(infographics.file(at, wanted, visit.words()));
    }

    private static MediaType type(Kind kind) {
        return switch (kind) {
            case SVG -> SVG;
            case PNG -> MediaType.IMAGE_PNG;
            case PDF -> MediaType.APPLICATION_PDF;
        };
    }
}
