package org.prongsai.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A family of fonts that a PDF can be set in: Sarabun, which comes along, or files that an agency
/// uploaded.
///
/// Reading the files takes a while, so keep the family and use it for every document; it may be used by
/// many threads.
public final class FontFamily {
    /// The height of ก in TH Sarabun, as a part of its size: at 16 points it is as high as Sarabun's at 12.
    private static final double OFFICIAL_HEIGHT = 0.4395;

    private final String name;
    private final List<FontFace> faces;
    private final double proportion;

    private FontFamily(String name, List<FontFace> faces) {
        this.name = name;
        this.faces = List.copyOf(faces);
        this.proportion = OFFICIAL_HEIGHT / faces.getFirst().letterHeight();
    }

    /// Sarabun by Cadson Demak (SIL Open Font License), regular and bold, upright and slanted.
    public static FontFamily sarabun() {
        return Sarabun.READ;
    }

    /// Looks at the files of a family: TrueType, one for each of regular, bold, italic and bold italic
    /// that there is.
    ///
    /// @param name what styles call it
    public static Look look(String name, List<byte[]> files) {
        if (files.isEmpty() || !name.matches("[\\p{L}\\p{M}\\p{N} ._-]{1,60}")) {
            return new Refused(Reason.BROKEN);
        }
        try {
            var faces = new ArrayList<FontFace>();
            for (byte[] file : files) {
                faces.add(FontFace.read(file));
            }
            return new Usable(new FontFamily(name, faces));
        } catch (UnusableFont unusable) {
            return new Refused(unusable.reason());
        }
    }

    /// What styles call it.
    public String name() {
        return name;
    }

    /// How large it is to be set so that it looks as large as TH Sarabun: 0.75 for Sarabun.
    public double proportion() {
        return proportion;
    }

    /// The characters of `text` that neither this family nor Sarabun can show, such as 中 or 😀.
    public List<String> missing(String text) {
        return text.codePoints()
                .filter(FontFamily::isSeen)
                .filter(character -> !faces.getFirst().has(character)
                        && !sarabun().faces.getFirst().has(character))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }

    List<FontFace> faces() {
        return faces;
    }

    /// What came of looking at the files of a family.
    public sealed interface Look {}

    /// The files can be used.
    public record Usable(FontFamily family) implements Look {}

    /// The files cannot be used.
    public record Refused(Reason reason) implements Look {}

    /// Why a font cannot be used.
    public enum Reason {
        /// Damaged, or no font at all.
        BROKEN,
        /// An OpenType font with outlines of the PostScript kind, or a collection of fonts.
        NOT_TRUETYPE,
        /// Its maker forbids to put it into documents.
        NOT_EMBEDDABLE,
        /// It lacks Thai letters or marks.
        WITHOUT_THAI
    }

    /// Read when it is first asked for.
    private static final class Sarabun {
        static final FontFamily READ = read();

        private static FontFamily read() {
            var files = new ArrayList<byte[]>();
            for (String face : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
                try (InputStream in = FontFamily.class.getResourceAsStream("/fonts/Sarabun-" + face + ".ttf")) {
                    if (in == null) {
                        throw new IllegalStateException("Sarabun " + face + " did not come along");
                    }
                    files.add(in.readAllBytes());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            return switch (look("Sarabun", files)) {
                case Usable(var family) -> family;
                case Refused(var reason) -> throw new IllegalStateException("Sarabun is " + reason);
            };
        }
    }
}
