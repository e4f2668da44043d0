package org.prongsai.fetcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Seen.Kind;
import org.prongsai.fetcher.Seen.Link;

/// Reads pages of HTML, in whatever letters they were written: agencies still serve TIS-620 and call it nothing.
final class HtmlReader {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH = Pattern.compile(
            "\\s*\\d*\\s*[;,]?\\s*(?:url\\s*=\\s*)?[\"']?([^\"']*)[\"']?\\s*", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;
    private static final Charset THAI = Charset.forName("x-windows-874");

    private HtmlReader() {}

    /// @param address of the page, from which links are understood
    /// @param type    what the server called it; may be empty
    static Seen read(byte[] page, String address, String type) {
        try {
            return seen(Jsoup.parse(
                    new ByteArrayInputStream(page), charset(page, type).name(), address));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Seen seen(Document page) {
        String text = page.body() == null ? "" : even(page.body().text());
        List<Link> links = page.select("a[href]").stream()
                .map(link -> new Link(even(link.text()), link.absUrl("href")))
                .filter(link -> link.address().startsWith("http"))
                .distinct()
                .limit(Seen.MOST_LINKS)
                .toList();
        List<String> frames = page.select("iframe[src], frame[src]").stream()
                .map(frame -> frame.absUrl("src"))
                .filter(frame -> frame.startsWith("http"))
                .distinct()
                .toList();
        return new Seen(
                Kind.HTML,
                even(page.title()),
                text.substring(0, Math.min(text.length(), Seen.LONGEST)),
                text.length() > Seen.LONGEST,
                links,
                frames,
                sentOn(page),
                null,
                0,
                0,
                !page.select("input[type=password]").isEmpty(),
                !page.select("meta[name=viewport]").isEmpty());
    }

    private static @Nullable String sentOn(Document page) {
        for (Element meta : page.select("meta[http-equiv=refresh]")) {
            Matcher refresh = REFRESH.matcher(meta.attr("content"));
            if (refresh.matches() && !refresh.group(1).isBlank()) {
                meta.attr("href", refresh.group(1).strip());
                String target = meta.absUrl("href");
                return target.isEmpty() ? null : target;
            }
        }
        return null;
    }

    /// What the server says, what the page says, and else what the bytes can only be.
    static Charset charset(byte[] page, String type) {
        return named(type)
                .or(() -> named(new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1)))
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8) || isUtf8(page))
                .orElseGet(() -> isUtf8(page) ? StandardCharsets.UTF_8 : THAI);
    }

    private static Optional<Charset> named(String text) {
        Matcher named = CHARSET.matcher(text);
        if (!named.find()) {
            return Optional.empty();
        }
        String name = named.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("tis") || name.equals("windows-874") || name.equals("iso-8859-11")) {
            return Optional.of(THAI);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] page) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    static String even(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ").strip();
    }
}
