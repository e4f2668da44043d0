package org.prongsai.fetcher;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Seen.Kind;
import org.xml.sax.SAXException;

/// Looks into what was fetched. It is done in the fetching process, since whatever reads foreign bytes may fall over
/// them.
final class PageReader {
    /// Fewer characters than this on a page are its number, or a stamp on a scan.
    private static final int FEW = 20;

    private final AutoDetectParser parser = new AutoDetectParser();

    /// @param address  of the page, from which links are understood
    /// @param type     what the server called it; may be empty
    /// @param encoding what the server called its packing; may be empty
    Seen read(byte[] wire, String address, String type, String encoding) {
        Optional<byte[]> page = Unpacking.of(wire, encoding);
        if (page.isEmpty()) {
            return Seen.only(Kind.BROKEN);
        }
        Kind kind = kind(page.get(), type);
        return switch (kind) {
            case HTML -> HtmlReader.read(page.get(), address, type);
            case PDF, WORD, SHEET, SLIDES -> document(page.get(), kind);
            case TEXT -> text(page.get(), type);
            case PICTURE, OTHER, BROKEN -> Seen.only(kind);
        };
    }

    private Kind kind(byte[] page, String type) {
        try (var in = TikaInputStream.get(page)) {
            MediaType media = parser.getDetector().detect(in, new Metadata());
            String name = media.getBaseType().toString();
            if (name.equals("text/plain") && type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
                return Kind.HTML;
            }
            return kind(name);
        } catch (IOException unreadable) {
            return Kind.BROKEN;
        }
    }

    private static Kind kind(String media) {
        if (media.equals("text/html") || media.equals("application/xhtml+xml")) {
            return Kind.HTML;
        }
        if (media.equals("application/pdf")) {
            return Kind.PDF;
        }
        if (media.startsWith("image/")) {
            return Kind.PICTURE;
        }
        if (media.contains("wordprocessing") || media.contains("msword") || media.contains("opendocument.text")) {
            return Kind.WORD;
        }
        if (media.contains("spreadsheet") || media.contains("ms-excel")) {
            return Kind.SHEET;
        }
        if (media.contains("presentation") || media.contains("powerpoint")) {
            return Kind.SLIDES;
        }
        if (media.equals("application/x-tika-ooxml") || media.equals("application/x-tika-msoffice")) {
            return Kind.WORD;
        }
        return media.startsWith("text/") ? Kind.TEXT : Kind.OTHER;
    }

    private static Seen text(byte[] page, String type) {
        return plain(new String(page, HtmlReader.charset(page, type)), Kind.TEXT, new Metadata());
    }

    private Seen document(byte[] page, Kind kind) {
        var handler = new BodyContentHandler(Seen.LONGEST + 1);
        var known = new Metadata();
        var context = new ParseContext();
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, pdf);
        try (var in = TikaInputStream.get(page)) {
            parser.parse(in, handler, known, context);
        } catch (WriteLimitReachedException enough) {
            // there is more text than is kept
        } catch (IOException | SAXException | TikaException | RuntimeException damaged) {
            if (!WriteLimitReachedException.isWriteLimitReached(damaged)) {
                return Seen.only(Kind.BROKEN);
            }
        }
        return plain(handler.toString(), kind, known);
    }

    private static Seen plain(String raw, Kind kind, Metadata known) {
        String text = HtmlReader.even(raw);
        int[] characters = known.getIntValues(PDF.CHARACTERS_PER_PAGE);
        int pictures = 0;
        for (int count : characters) {
            pictures += count < FEW ? 1 : 0;
        }
        Integer pages = known.getInt(PagedText.N_PAGES);
        return new Seen(
                kind,
                HtmlReader.even(
                        Optional.ofNullable(known.get(TikaCoreProperties.TITLE)).orElse("")),
                text.substring(0, Math.min(text.length(), Seen.LONGEST)),
                text.length() > Seen.LONGEST,
                java.util.List.of(),
                java.util.List.of(),
                null,
                made(known),
                pages == null ? 0 : pages,
                pictures,
                false,
                false);
    }

    private static @Nullable Instant made(Metadata known) {
        Date changed = known.getDate(TikaCoreProperties.MODIFIED);
        Date created = changed == null ? known.getDate(TikaCoreProperties.CREATED) : changed;
        return created == null ? null : created.toInstant();
    }
}
