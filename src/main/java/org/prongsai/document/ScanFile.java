package org.prongsai.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.prongsai.document.paper.PictureFile;

/// A scan that someone handed in: a PDF or a picture, looked through and found whole. What it is, is told by its
/// content.
public final class ScanFile {
    private static final int MOST_PAGES = 500;

    private final byte[] bytes;
    private final Kind kind;

    private ScanFile(byte[] bytes, Kind kind) {
        this.bytes = bytes;
        this.kind = kind;
    }

    /// Looks at what someone handed in.
    public static Look look(byte[] file) {
        if (file.length == 0) {
            return new Refused(Reason.EMPTY);
        }
        if (file.length > TableReader.MAX_BYTES) {
            return new Refused(Reason.TOO_LARGE);
        }
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F'
                ? pdf(file)
                : picture(file);
    }

    private static Look pdf(byte[] file) {
        try {
            PdfGuard.check(file);
            try (PDDocument document = Loader.loadPDF(file)) {
                if (document.isEncrypted()) {
                    return new Refused(Reason.PROTECTED);
                }
                int pages = document.getNumberOfPages();
                return pages == 0 || pages > MOST_PAGES
                        ? new Refused(Reason.BROKEN)
                        : new Usable(new ScanFile(file.clone(), Kind.PDF));
            }
        } catch (Refusal refusal) {
            return new Refused(
                    refusal.fault().code().equals(FaultCode.PDF_PROTECTED.code())
                            ? Reason.PROTECTED
                            : Reason.TOO_COMPLEX);
        } catch (IOException | RuntimeException broken) {
            return new Refused(Reason.BROKEN);
        }
    }

    private static Look picture(byte[] file) {
        return switch (PictureFile.look(file)) {
            case PictureFile.Usable(var picture) ->
                new Usable(
                        new ScanFile(file.clone(), Kind.valueOf(picture.kind().name())));
            case PictureFile.Refused(var reason) ->
                new Refused(
                        switch (reason) {
                            case NEITHER_PNG_NOR_JPEG -> Reason.NO_SCAN;
                            case BROKEN -> Reason.BROKEN;
                            case TOO_LARGE -> Reason.TOO_LARGE;
                        });
        };
    }

    /// The file as it was given.
    public byte[] bytes() {
        return bytes.clone();
    }

    public Kind kind() {
        return kind;
    }

    /// What a scan may be.
    public enum Kind {
        PDF,
        PNG,
        JPEG
    }

    /// What came of looking at a file.
    public sealed interface Look {}

    /// The file can be kept.
    public record Usable(ScanFile scan) implements Look {}

    /// The file cannot be kept.
    public record Refused(Reason reason) implements Look {}

    /// Why a file is no scan.
    public enum Reason {
        EMPTY,
        /// Neither PDF nor PNG nor JPEG.
        NO_SCAN,
        /// More than 10 MB, or a picture of more than 5 MB or 25 million points.
        TOO_LARGE,
        /// Opens with a password only.
        PROTECTED,
        /// Unpacks to more than a scan would.
        TOO_COMPLEX,
        /// Cut off or damaged, or of more than 500 pages.
        BROKEN
    }
}
