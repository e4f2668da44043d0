package org.prongsai.fetcher;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be seen in what was fetched, for people and for checks that go by words.
///
/// @param kind       told by the bytes, whatever the server called them
/// @param title      of the page or document; may be empty
/// @param text       that a reader sees, spaces evened; at most [#LONGEST] characters
/// @param cut        whether there was more text
/// @param links      to elsewhere, at most [#MOST_LINKS]
/// @param frames     addresses whose pages are shown within this one
/// @param sentOn     address to which the page itself sends its reader on; null where it does not
/// @param made       when the document says that it was last changed; null where it does not say
/// @param pages      of a document; 0 where it has none
/// @param pictures   pages of a document that show pictures and no text
/// @param password   whether the page asks for one
/// @param phone      whether the page says that it fits a phone
public record Seen(
        Kind kind,
        String title,
        String text,
        boolean cut,
        List<Link> links,
        List<String> frames,
        @Nullable String sentOn,
        @Nullable Instant made,
        int pages,
        int pictures,
        boolean password,
        boolean phone) {
    /// As many characters of text as are kept.
    public static final int LONGEST = 200_000;
    /// As many links as are kept.
    public static final int MOST_LINKS = 1000;

    public Seen {
        links = List.copyOf(links);
        frames = List.copyOf(frames);
    }

    /// Something that has neither text nor links.
    static Seen only(Kind kind) {
        return new Seen(kind, "", "", false, List.of(), List.of(), null, null, 0, 0, false, false);
    }

    /// A link as its reader sees it.
    public record Link(String text, String address) {}

    /// What the bytes are.
    public enum Kind {
        HTML,
        PDF,
        /// DOCX, DOC, ODT.
        WORD,
        /// XLSX, XLS, ODS, CSV.
        SHEET,
        /// PPTX, PPT, ODP.
        SLIDES,
        PICTURE,
        TEXT,
        /// Anything else, such as an archive or a film.
        OTHER,
        /// Packed beyond reason, cut off, or damaged.
        BROKEN
    }
}
