package org.prongsai.portal.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.document.drawing.DrawingFile;
import org.prongsai.framework.Edition;
import org.prongsai.portal.Copy;
import org.prongsai.portal.Entry;
import org.prongsai.portal.PortalAnswers;
import org.prongsai.portal.PortalIndex;
import org.prongsai.portal.Problem;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.report.infographic.Infographics;
import org.prongsai.report.infographic.ResultFacts;
import org.prongsai.scoring.StoredResult;
import org.prongsai.web.BarePages;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Badges, cards and sheets of agencies; Thai, or English where `.en` stands before the ending.
@Controller
@OpenToAll
class PictureController {
    private static final int DOTS = 144;
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{2,40})(\\.en)?\\.(png|pdf|svg)");

    private final PortalAnswers answers;
    private final Releases releases;
    private final BarePages pages;

    PictureController(PortalAnswers answers, Releases releases, BarePages pages) {
        this.answers = answers;
        this.releases = releases;
        this.pages = pages;
    }

    /// The latest year of an agency, for its own site.
    @GetMapping("/badge/{name}")
    void badge(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, name, "svg", asked -> index -> {
            YearIndex year = index.years().stream()
                    .filter(one -> one.find(asked.code()).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no agency " + asked.code()));
            ScorePictures pictures = pictures(year, asked);
            return Copy.picture("image/svg+xml", DrawingFile.svg(pictures.badge(), pictures.says(), pictures.says()));
        });
    }

    /// A year of an agency as a card (PNG) or as a sheet (PDF, SVG).
    @GetMapping("/card/{year:[0-9]{4}}/{name}")
    void card(
            @PathVariable int year, @PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(request, response, name, "png|pdf|svg", asked -> index -> {
            YearIndex at = index.year(year).orElseThrow(() -> new NoSuchElementException("no results of " + year));
            return switch (asked.format()) {
                case "png" ->
                    Copy.picture(
                            "image/png", DrawingFile.png(pictures(at, asked).card(), DOTS));
                case "svg" -> Copy.picture("image/svg+xml", sheet(at, asked, Infographics.Kind.SVG));
                default -> Copy.picture("application/pdf", sheet(at, asked, Infographics.Kind.PDF));
            };
        });
    }

    /// Whatever else begins so is not there.
    @GetMapping({"/badge/**", "/card/**"})
    void none(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.send(request, response, _ -> missing(request, "nothing is at this address"));
    }

    /// What a name asks for.
    private record Asked(String code, Language language, String format) {}

    private ScorePictures pictures(YearIndex year, Asked asked) {
        return new ScorePictures(year, entry(year, asked), pages.words(asked.language()));
    }

    private static Entry entry(YearIndex year, Asked asked) {
        return year.find(asked.code()).orElseThrow(() -> new NoSuchElementException("no agency " + asked.code()));
    }

    private byte[] sheet(YearIndex year, Asked asked, Infographics.Kind kind) {
        Entry entry = entry(year, asked);
        Words words = pages.words(asked.language());
        PublishedScore score = releases.score(year.release(), asked.code()).orElseThrow();
        List<StoredResult> past = releases.history(entry.agency().id().value()).stream()
                .map(one -> result(one.release(), releases.edition(one.release()), one.score()))
                .toList();
        Instant published = year.release().publishedAt();
        return Infographics.file(
                entry.agency(),
                ResultFacts.of(result(year.release(), year.edition(), score), past),
                kind,
                year.release().madeUp() ? words.lookup("portal.madeUp") : null,
                published,
                words);
    }

    /// A published score as the sheet knows results.
    private static StoredResult result(Release release, Edition edition, PublishedScore score) {
        return new StoredResult(
                score.agency().id(),
                new UUID(0, 0),
                release.year(),
                release.version(),
                score.tree(edition),
                "",
                StoredResult.Origin.IMPORT,
                "",
                release.publishedAt(),
                null);
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String formats,
            Function<Asked, Function<PortalIndex, Copy>> maker)
            throws IOException {
        Matcher parts = NAME.matcher(name);
        boolean known = parts.matches() && List.of(formats.split("\\|", -1)).contains(parts.group(3));
        answers.send(request, response, index -> {
            try {
                return known
                        ? maker.apply(new Asked(
                                        parts.group(1),
                                        parts.group(2) == null ? Language.TH : Language.EN,
                                        parts.group(3)))
                                .apply(index)
                        : missing(request, "no picture is called so");
            } catch (NoSuchElementException e) {
                return missing(request, "nothing is published there");
            }
        });
    }

    private static Copy missing(HttpServletRequest request, String detail) {
        return Problem.of(HttpStatus.NOT_FOUND, detail, request.getRequestURI());
    }
}
