package org.prongsai.disclosure.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Addresses held against each other.
public final class Places {
    private static final Pattern PARTS = Pattern.compile("(https?)://([^/?#]*+)([^?#]*+)(?:\\?([^#]*+))?+(?:#.*+)?+");
    private static final Pattern TRACKING =
            Pattern.compile("(?:utm_[a-z]+|fbclid|gclid|_ga|sfnsn|mibextid)=.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOME_PATH = Pattern.compile(
            "/?(?:(?:index|home|main|default|intro)(?:\\.(?:html?|php|aspx?|jsp))?|th|en|web|www|site)?/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern DOT = Pattern.compile("\\.");
    /// What stands before the country in a Thai name: `opdc.go.th` is one organisation.
    private static final Set<String> SORTS = Set.of("go", "or", "ac", "co", "in", "mi", "net", "com", "org", "gov");

    private Places() {}

    /// The address less all by which it can be written in another way: scheme, `www.`, fragment, trailing slash, order
    /// of the query, marks of where a reader came from.
    public static String key(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        if (!parts.matches()) {
            return address.strip();
        }
        String query = parts.group(4) == null
                ? ""
                : AMPERSAND
                        .splitAsStream(parts.group(4))
                        .filter(one -> !one.isEmpty() && !TRACKING.matcher(one).matches())
                        .map(Places::decoded)
                        .sorted()
                        .collect(Collectors.joining("&"));
        String path = decoded(parts.group(3)).replaceAll("/+$", "");
        return bare(parts.group(2)) + path + (query.isEmpty() ? "" : "?" + query);
    }

    /// The server's name without `www.`; empty where there is none.
    static String host(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        return parts.matches() ? bare(parts.group(2)) : "";
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "").replaceFirst("^www\\d?\\.", "");
    }

    /// The name under which an organisation has all its servers.
    public static String site(String address) {
        List<String> labels = DOT.splitAsStream(host(address)).toList();
        int size = labels.size();
        int count = size >= 3 && labels.getLast().length() == 2 && SORTS.contains(labels.get(size - 2)) ? 3 : 2;
        return String.join(".", labels.subList(Math.max(0, size - count), size));
    }

    /// Whether `address` is a site's front door.
    static boolean isHome(String address, String home) {
        if (!home.isEmpty() && key(address).equals(key(home))) {
            return true;
        }
        Matcher parts = PARTS.matcher(address.strip());
        return parts.matches()
                && (parts.group(4) == null || parts.group(4).isEmpty())
                && HOME_PATH.matcher(parts.group(3)).matches();
    }

    /// Path and query as a reader would read them.
    static String words(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        if (!parts.matches()) {
            return "";
        }
        return decoded(parts.group(3)) + (parts.group(4) == null ? "" : "?" + decoded(parts.group(4)));
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return part;
        }
    }
}
