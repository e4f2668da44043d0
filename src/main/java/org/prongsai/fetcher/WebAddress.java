package org.prongsai.fetcher;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address on the web that may be fetched, written in one way only.
///
/// What is let through is http or https, a name of two labels or more that ends in letters, no user, and no
/// port but the scheme's own; two parsers must read the same host out of it. Whether the name leads anywhere
/// public is asked when it is resolved, by [PublicNames].
public final class WebAddress {
    /// As many characters as an address may have.
    public static final int LONGEST = 2048;

    /// RFC 3986, appendix B.
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

    private static final Pattern AUTHORITY = Pattern.compile("(.*?)(?::([0-9]*))?");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern LAST_LABEL = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]{1,59}");
    private static final Pattern NUMBERS = Pattern.compile("(?:0x[0-9a-f]*|[0-9]+)(?:\\.(?:0x[0-9a-f]*|[0-9]+))*");
    private static final int LONGEST_HOST = 253;

    /// RFC 6761 and the names that offices use within their walls.
    private static final Set<String> SPECIAL_ENDS = Set.of(
            "localhost",
            "local",
            "localdomain",
            "internal",
            "intranet",
            "private",
            "corp",
            "home",
            "lan",
            "test",
            "example",
            "invalid",
            "onion",
            "arpa",
            "alt",
            "host");

    private static final Set<String> SPECIAL_NAMES = Set.of("example.com", "example.net", "example.org");

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII);

    private final URI uri;

    private WebAddress(URI uri) {
        this.uri = uri;
    }

    /// Reads what someone typed or a page answered with.
    public static Reading read(String typed) {
        if (typed.length() > LONGEST) {
            return new Refused(Reason.TOO_LONG);
        }
        if (typed.codePoints().anyMatch(WebAddress::isUnfit)) {
            return new Refused(Reason.CHARACTERS);
        }
        Matcher parts = PARTS.matcher(typed);
        if (!parts.matches()) {
            return new Refused(Reason.UNREADABLE);
        }
        String scheme = Objects.requireNonNullElse(parts.group(1), "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Refused(Reason.SCHEME);
        }
        return read(scheme, parts.group(2), parts.group(3), parts.group(4));
    }

    private static Reading read(String scheme, @Nullable String authority, String path, @Nullable String query) {
        if (authority == null || authority.isEmpty()) {
            return new Refused(Reason.HOST);
        }
        if (authority.indexOf('@') >= 0) {
            return new Refused(Reason.USER);
        }
        Matcher hostAndPort = AUTHORITY.matcher(authority);
        if (!hostAndPort.matches() || authority.indexOf('%') >= 0) {
            return new Refused(Reason.HOST);
        }
        String port = Objects.requireNonNullElse(hostAndPort.group(2), "");
        if (!port.isEmpty() && !port.equals(scheme.equals("http") ? "80" : "443")) {
            return new Refused(Reason.PORT);
        }
        String host = hostAndPort.group(1);
        Optional<Reason> fault = Optional.empty();
        String name = ascii(host);
        if (name == null) {
            fault = Optional.of(host.startsWith("[") ? Reason.NUMBERS : Reason.HOST);
        } else {
            fault = faultOf(name);
        }
        return fault.<Reading>map(Refused::new)
                .orElseGet(() -> agreed(scheme, Objects.requireNonNull(name), path, query));
    }

    /// The name as the domain name system knows it; null where it is none.
    private static @Nullable String ascii(String host) {
        var info = new IDNA.Info();
        var name = new StringBuilder();
        NAMES.nameToASCII(host, name, info);
        return info.hasErrors() ? null : name.toString().toLowerCase(Locale.ROOT);
    }

    private static Optional<Reason> faultOf(String name) {
        if (NUMBERS.matcher(name).matches()) {
            return Optional.of(Reason.NUMBERS);
        }
        String[] labels = Pattern.compile("\\.").splitAsStream(name + ".end").toArray(String[]::new);
        int count = labels.length - 1;
        if (name.endsWith(".") || name.length() > LONGEST_HOST || count < 2) {
            return Optional.of(SPECIAL_ENDS.contains(name) ? Reason.SPECIAL_NAME : Reason.HOST);
        }
        for (int i = 0; i < count; i++) {
            if (!LABEL.matcher(labels[i]).matches()) {
                return Optional.of(Reason.HOST);
            }
        }
        String last = labels[count - 1];
        if (!LAST_LABEL.matcher(last).matches()) {
            return Optional.of(Reason.HOST);
        }
        String lastTwo = labels[count - 2] + "." + last;
        return SPECIAL_ENDS.contains(last) || SPECIAL_NAMES.contains(lastTwo)
                ? Optional.of(Reason.SPECIAL_NAME)
                : Optional.empty();
    }

    /// Writes the address anew and lets the library's parser read it: both must have found the same.
    private static Reading agreed(String scheme, String name, String path, @Nullable String query) {
        String text = scheme
                + "://"
                + name
                + (path.isEmpty() ? "/" : encoded(path, "/"))
                + (query == null ? "" : "?" + encoded(query, "/?"));
        if (text.length() > LONGEST * 4) {
            return new Refused(Reason.TOO_LONG);
        }
        try {
            URI uri = new URI(text).parseServerAuthority().normalize();
            boolean same = name.equals(uri.getHost())
                    && scheme.equals(uri.getScheme())
                    && uri.getPort() == -1
                    && uri.getRawUserInfo() == null;
            return same ? new Usable(new WebAddress(uri)) : new Refused(Reason.UNREADABLE);
        } catch (URISyntaxException unreadable) {
            return new Refused(Reason.UNREADABLE);
        }
    }

    /// `part` in the letters that RFC 3986 allows there; what is escaped already stays.
    private static String encoded(String part, String also) {
        var out = new StringBuilder();
        for (int i = 0; i < part.length(); ) {
            int character = part.codePointAt(i);
            int width = Character.charCount(character);
            boolean escaped = character == '%' && part.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            if (escaped || isPlain(character) || also.indexOf(character) >= 0) {
                out.appendCodePoint(character);
            } else {
                for (byte one : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format(Locale.ROOT, "%02X", one & 0xFF));
                }
            }
            i += width;
        }
        return out.toString();
    }

    private static boolean isPlain(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || "-._~!$&()*+,;=:@".indexOf(character) >= 0);
    }

    /// Whether a character hides something or ends an address elsewhere: controls, spaces, marks of direction, quotes.
    private static boolean isUnfit(int character) {
        return Character.isISOControl(character)
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE
                || Character.getType(character) == Character.UNASSIGNED
                || Character.getType(character) == Character.PRIVATE_USE
                || "\\\"'`<>".indexOf(character) >= 0;
    }

    /// What `reference` means on the page with this address, such as the target of a redirect.
    public Reading resolve(String reference) {
        if (reference.length() > LONGEST) {
            return new Refused(Reason.TOO_LONG);
        }
        if (reference.codePoints().anyMatch(WebAddress::isUnfit)) {
            return new Refused(Reason.CHARACTERS);
        }
        Matcher parts = PARTS.matcher(reference);
        if (!parts.matches()) {
            return new Refused(Reason.UNREADABLE);
        }
        if (parts.group(1) != null) {
            return read(reference);
        }
        if (parts.group(2) != null) {
            return read(scheme() + ":" + reference);
        }
        try {
            String query = parts.group(4);
            URI target = uri.resolve(
                    new URI(encoded(parts.group(3), "/") + (query == null ? "" : "?" + encoded(query, "/?"))));
            return read(target.toString());
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return new Refused(Reason.UNREADABLE);
        }
    }

    /// The address as it is fetched.
    public URI uri() {
        return uri;
    }

    /// `http` or `https`.
    public String scheme() {
        return uri.getScheme();
    }

    /// The name of the server, as the domain name system knows it.
    public String host() {
        return uri.getHost();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebAddress address && uri.equals(address.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    /// What came of reading an address.
    public sealed interface Reading {}

    /// It may be fetched.
    public record Usable(WebAddress address) implements Reading {}

    /// It may not.
    public record Refused(Reason reason) implements Reading {}

    /// Why an address may not be fetched.
    public enum Reason {
        /// More than 2,048 characters.
        TOO_LONG,
        /// Spaces, controls, quotes, backslashes, invisible marks.
        CHARACTERS,
        /// Neither http nor https.
        SCHEME,
        /// A name or password before the host.
        USER,
        /// Another port than the scheme's own.
        PORT,
        /// No name of a public server.
        HOST,
        /// Numbers in the place of a name.
        NUMBERS,
        /// A name that is reserved or means something inside an office only.
        SPECIAL_NAME,
        /// Two readers understand it differently.
        UNREADABLE
    }
}
