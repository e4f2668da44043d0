package org.prongsai.report.infographic;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.drawing.Drawing;
import org.prongsai.document.drawing.DrawingFile;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.Margins;
import org.prongsai.document.paper.PageLayout.PageNumbers;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.ScoredYears;
import org.prongsai.scoring.StoredResult;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// A year's result on one page, in the reader's language.
@Component
public class Infographics {
    private static final int SCREEN = 144;
    private static final int PRINT = 200;
    private static final double SHEET = 21.0;
    private static final double EDGE = 0.5;

    private final ScoredYears scored;
    private final Results results;
    private final Clock clock;

    Infographics(ScoredYears scored, Results results, Clock clock) {
        this.scored = scored;
        this.results = results;
        this.clock = clock;
    }

    /// The kinds of files it can be had as.
    public enum Kind {
        SVG,
        PNG,
        PDF
    }

    /// All that the picture says, in words; empty where there is no result.
    public Optional<String> text(AgencyYear at, Words words) {
        return scored.of(at).map(result -> ResultText.of(facts(at, result), words));
    }

    /// The picture as a file.
    ///
    /// @throws NoSuchElementException if the year has no result
    public byte[] file(AgencyYear at, Kind kind, Words words) {
        StoredResult result = scored.of(at).orElseThrow(() -> new NoSuchElementException("no result of " + at.year()));
        return file(at.agency(), facts(at, result), kind, null, clock.instant(), words);
    }

    /// The picture of a result that comes from elsewhere.
    ///
    /// @param note said in its head, such as that the figures are made up; null for none
    /// @param made moment that the file bears
    public static byte[] file(
            Agency agency, ResultFacts facts, Kind kind, @Nullable String note, Instant made, Words words) {
        Drawing drawing = ResultPicture.draw(agency, facts, note, words);
        String title = ResultText.title(agency, facts, words);
        String text = ResultText.of(facts, words);
        return switch (kind) {
            case SVG -> DrawingFile.svg(drawing, title, text);
            case PNG -> DrawingFile.png(drawing, SCREEN);
            case PDF -> pdf(agency, title, text, DrawingFile.png(drawing, PRINT), made, words);
        };
    }

    private static byte[] pdf(Agency agency, String title, String text, byte[] png, Instant made, Words words) {
        if (!(PictureFile.look(png) instanceof PictureFile.Usable(var picture))) {
            throw new IllegalStateException("a picture of our own is refused");
        }
        var page = new PageLayout(SHEET, 29.7, new Margins(EDGE, EDGE, EDGE, EDGE), PageNumbers.NONE);
        Paper paper = Paper.official(title, List.of(new Block.Picture(picture, text, SHEET - 2 * EDGE, Alignment.LEFT)))
                .on(page)
                .withDigitsAsWritten();
        return PdfWriter.write(PaperHtml.of(paper), PdfOptions.of(paper, made).by(words.pick(agency.name()), title));
    }

    private ResultFacts facts(AgencyYear at, StoredResult result) {
        return ResultFacts.of(result, results.all(at.agency().id()));
    }
}
