package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Fetched.Header;

/// The head of a request or an answer of HTTP, as far as [GuardProxy] has to understand it.
///
/// @param first its first line
record HttpHead(String first, List<Header> fields) {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    /// What concerns only the two ends of one connection.
    private static final Set<String> OF_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authorization",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "upgrade");

    HttpHead {
        fields = List.copyOf(fields);
    }

    /// Reads a head and not a byte more; null where there is none.
    ///
    /// @throws IOException if it is malformed or too large
    static @Nullable HttpHead read(InputStream in) throws IOException {
        String first = line(in, PageFetcher.MOST_HEAD_BYTES);
        if (first == null) {
            return null;
        }
        int left = PageFetcher.MOST_HEAD_BYTES - first.length();
        var fields = new ArrayList<Header>();
        for (String line = line(in, left); line != null; line = line(in, left)) {
            if (line.isEmpty()) {
                return new HttpHead(first, fields);
            }
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon < 1 || !NAME.matcher(line.substring(0, colon)).matches()) {
                throw new IOException("no field");
            }
            fields.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        throw new IOException("cut off");
    }

    private static @Nullable String line(InputStream in, int most) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                return line.toString(ISO_8859_1);
            }
            if (one != '\r') {
                line.write(one);
            }
            if (line.size() > most || one == 0) {
                throw new IOException("too large");
            }
        }
        return null;
    }

    /// All fields of this name, in whatever case.
    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /// The head under another first line, for a connection that ends with it.
    ///
    /// @param host replaces the field of this name; null leaves it as it is
    byte[] passedOn(String line, @Nullable String host) {
        var out = new StringBuilder(line).append("\r\n");
        if (host != null) {
            out.append("Host: ").append(host).append("\r\n");
        }
        for (Header field : fields) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (!OF_CONNECTION.contains(name) && !(host != null && name.equals("host"))) {
                out.append(field.name()).append(": ").append(field.value()).append("\r\n");
            }
        }
        return out.append("Connection: close\r\n\r\n").toString().getBytes(ISO_8859_1);
    }
}
