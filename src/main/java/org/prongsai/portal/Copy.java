package org.prongsai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// A whole answer that is the same for everybody: its bytes as they are and packed, each under a strong tag of its own.
///
/// The tag is a hash of the bytes, so that all nodes give the same one.
public final class Copy {
    private static final int WORTH_PACKING = 1_000;
    private static final int TAG_BYTES = 16;

    /// Pages pack to about a sixth.
    private static final int PACKED_SHARE = 6;

    private final HttpStatus status;
    private final String type;
    private final byte[] plain;
    private final boolean packable;
    private final String tag;
    private final List<String> links;

    /// Made for the first who takes it so; two who ask at once may both make it, and make the same.
    private volatile byte @Nullable [] packed;

    /// @param plain given away by the caller
    private Copy(HttpStatus status, String type, byte[] plain, boolean pack, List<String> links) {
        this.links = List.copyOf(links);
        this.status = status;
        this.type = type;
        this.plain = plain;
        this.packable = pack && plain.length >= WORTH_PACKING;
        this.tag = hash(plain);
    }

    /// A page.
    public static Copy html(HttpStatus status, String page) {
        return new Copy(status, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8), true, List.of());
    }

    /// A text of another kind.
    public static Copy text(HttpStatus status, String type, String text) {
        return new Copy(status, type, text.getBytes(StandardCharsets.UTF_8), true, List.of());
    }

    /// The same with the addresses of the pages beside it, each as RFC 8288 writes it.
    public Copy linking(List<String> others) {
        return new Copy(status, type, plain, packable, others);
    }

    /// A picture.
    public static Copy picture(String type, byte[] bytes) {
        return new Copy(HttpStatus.OK, type, bytes.clone(), type.startsWith("image/svg"), List.of());
    }

    /// How much room it takes, the packed form guessed, which may come later.
    int size() {
        return plain.length + (packable ? plain.length / PACKED_SHARE : 0);
    }

    boolean isSound() {
        return status.is2xxSuccessful();
    }

    /// Answers a request with it, or says that the asker has it already.
    ///
    /// @param age for how long anybody may keep it, in seconds
    public void send(HttpServletRequest request, HttpServletResponse response, int age) throws IOException {
        boolean pack = packable && accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String shown = pack ? "\"" + tag + "-gz\"" : "\"" + tag + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, age == 0 ? "no-store" : "public, max-age=" + age);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.ETAG, shown);
        links.forEach(link -> response.addHeader(HttpHeaders.LINK, link));
        if (isSound() && has(request.getHeader(HttpHeaders.IF_NONE_MATCH), shown)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        byte[] body = pack ? packed() : plain;
        response.setStatus(status.value());
        response.setContentType(type);
        response.setContentLength(body.length);
        if (pack) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    static boolean has(@Nullable String wanted, String tag) {
        return wanted != null
                && Arrays.stream(wanted.split(",", -1))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && Arrays.stream(encodings.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("gzip") || (one.startsWith("gzip;") && !one.endsWith("=0")));
    }

    private byte[] packed() {
        byte[] made = packed;
        if (made == null) {
            made = packed(plain);
            packed = made;
        }
        return made;
    }

    private static byte[] packed(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 4);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// The hash that a tag of these bytes consists of.
    static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
