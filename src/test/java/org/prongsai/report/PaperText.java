package org.prongsai.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.Run;
import org.prongsai.thai.ThaiDigits;

/// The words of a paper, and those that someone finds in its PDF.
final class PaperText {
    private PaperText() {}

    /// Each line of a paper's words, as the paper shows it.
    static List<String> lines(Paper paper) {
        return paper.blocks().stream()
                .flatMap(PaperText::lines)
                .map(paper::shown)
                .toList();
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph text -> Stream.of(joined(text.runs()));
            case Block.Masthead head -> Stream.of(head.title());
            case Block.LeaderLine line ->
                line.fields().stream().flatMap(field -> Stream.of(field.label(), field.value()));
            case Block.Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.lines().stream())
                        .map(PaperText::joined);
            case Block.Sides sides -> Stream.concat(Stream.of(sides.left()), sides.right().stream());
            case Block.Signature signature -> Stream.concat(signature.above().stream(), signature.lines().stream());
            case Block.Picture _, Block.Space _, Block.PageBreak _ -> Stream.empty();
        };
    }

    static String joined(List<Run> runs) {
        return String.join("", runs.stream().map(Run::text).toList());
    }

    /// The text of a PDF in the order in which it was written, page after page.
    static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// Without spaces, so that lines may break anywhere; digits Arabic.
    static String bare(String text) {
        return ThaiDigits.toArabic(text).replaceAll("[\\s\u00A0\u200B]", "");
    }

    /// Those lines of `paper` that its PDF does not have, a line torn once between two pages counting as there.
    static List<String> missing(Paper paper, byte[] pdf) throws IOException {
        String found = bare(of(pdf));
        var missing = new ArrayList<String>();
        for (String line : lines(paper)) {
            String wanted = bare(line);
            if (!found.contains(wanted) && !isTorn(wanted, found)) {
                missing.add(line);
            }
        }
        return missing;
    }

    private static boolean isTorn(String wanted, String found) {
        for (int at = 1; at < wanted.length(); at++) {
            if (found.contains(wanted.substring(0, at)) && found.contains(wanted.substring(at))) {
                return true;
            }
        }
        return false;
    }
}
