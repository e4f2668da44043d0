package org.prongsai.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.zip.GZIPOutputStream;
import org.prongsai.portal.Copy;
import org.prongsai.portal.Entry;
import org.prongsai.portal.PortalAnswers;
import org.prongsai.portal.PortalIndex;
import org.prongsai.portal.Problem;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Releases;
import org.prongsai.published.YearFile;
import org.prongsai.scoring.InputsText;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.access.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Whole files, and the catalogue that names them.
@Controller
@OpenToAll
class DataController {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String YEAR = "/data/{year:[0-9]{4}}";

    private final PortalAnswers answers;
    private final Releases releases;
    private final SiteAddress site;

    DataController(PortalAnswers answers, Releases releases, SiteAddress site) {
        this.answers = answers;
        this.releases = releases;
        this.site = site;
    }

    @GetMapping(YEAR + "/agencies.{format:csv|xlsx|json}")
    void agencies(
            @PathVariable int year,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        file(request, response, format, "ita-" + year, index -> List.of(at(index, year)));
    }

    /// All years in one file.
    @GetMapping("/data/all.{format:csv|xlsx|json}")
    void all(@PathVariable String format, HttpServletRequest request, HttpServletResponse response) throws IOException {
        file(request, response, format, "ita", PortalIndex::years);
    }

    private void file(
            HttpServletRequest request,
            HttpServletResponse response,
            String format,
            String name,
            java.util.function.Function<PortalIndex, List<YearIndex>> years)
            throws IOException {
        stream(request, response, type(format), name + "." + format, index -> {
            var file = new AgencyFile(years.apply(index));
            return switch (format) {
                case "csv" -> file::csv;
                case "xlsx" -> file::xlsx;
                default -> file::json;
            };
        });
    }

    private static String type(String format) {
        return switch (format) {
            case "csv" -> CSV;
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "application/json";
        };
    }

    @GetMapping(YEAR + "/agencies/{code}/tallies.csv")
    void tallies(
            @PathVariable int year, @PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        recount(request, response, year, code, "tallies", (files, index) -> files::tallies);
    }

    @GetMapping(YEAR + "/agencies/{code}/verdicts.csv")
    void verdicts(
            @PathVariable int year, @PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        recount(request, response, year, code, "verdicts", (files, index) -> files::verdicts);
    }

    /// A year with all that it was scored from, for the command `recompute`.
    @GetMapping(YEAR + "/recompute.jsonl.gz")
    void whole(@PathVariable int year, HttpServletRequest request, HttpServletResponse response) throws IOException {
        stream(request, response, "application/gzip", "ita-" + year + ".jsonl.gz", index -> {
            YearIndex at = at(index, year);
            return out -> {
                try (var packed = new GZIPOutputStream(out)) {
                    YearFile.write(
                            at.release(),
                            at.edition(),
                            at.figures(),
                            reader -> releases.each(at.release(), reader),
                            packed);
                }
            };
        });
    }

    private void recount(
            HttpServletRequest request,
            HttpServletResponse response,
            int year,
            String code,
            String part,
            BiFunction<RecountFiles, PortalIndex, PortalAnswers.Writing> writing)
            throws IOException {
        stream(request, response, CSV, code + "-" + year + "-" + part + ".csv", index -> {
            YearIndex at = at(index, year);
            Entry entry = at.find(code).orElseThrow(() -> new NoSuchElementException("no agency " + code));
            PublishedScore score =
                    releases.score(at.release(), entry.agency().code()).orElseThrow();
            return writing.apply(new RecountFiles(at.edition(), InputsText.read(score.inputs())), index);
        });
    }

    /// The data as catalogues exchange it (DCAT 3, as JSON-LD).
    @GetMapping("/data/catalogue.jsonld")
    void catalogue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.send(
                request,
                response,
                index -> Copy.text(
                        HttpStatus.OK,
                        "application/ld+json",
                        new Catalogue(index, site.known().orElse("")).text()));
    }

    /// Whatever else begins so is not there.
    @GetMapping({"/data", "/data/**"})
    void none(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem.of(HttpStatus.NOT_FOUND, "nothing is at this address; see /en/data", request.getRequestURI())
                .send(request, response, 0);
    }

    private static YearIndex at(PortalIndex index, int year) {
        return index.year(year)
                .orElseThrow(() -> new NoSuchElementException("no results of " + year + " are published"));
    }

    private void stream(
            HttpServletRequest request,
            HttpServletResponse response,
            String type,
            String name,
            java.util.function.Function<PortalIndex, PortalAnswers.Writing> maker)
            throws IOException {
        try {
            answers.stream(request, response, type, name, maker);
        } catch (NoSuchElementException e) {
            String detail = e.getMessage();
            Problem.of(HttpStatus.NOT_FOUND, detail == null ? "" : detail, request.getRequestURI())
                    .send(request, response, 0);
        }
    }
}
