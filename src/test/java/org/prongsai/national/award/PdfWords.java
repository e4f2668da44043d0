package org.prongsai.national.award;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.prongsai.thai.ThaiDigits;

/// What a PDF says, for tests.
public final class PdfWords {
    private PdfWords() {}

    /// Its text in Arabic digits, each run of white space as one space.
    public static String of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return ThaiDigits.toArabic(new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many pages it has.
    public static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
