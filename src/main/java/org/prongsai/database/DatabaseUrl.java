package org.prongsai.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the settings that name a server of the operator's own.
///
/// `PRONGSAI_DATABASE_URL` is `postgres://user:password@host:port/database` or `jdbc:postgresql://host:port/database`.
/// `PRONGSAI_DATABASE_USER` and `PRONGSAI_DATABASE_PASSWORD` win over what the URL says.
final class DatabaseUrl {
    private static final String VARIABLE = "PRONGSAI_DATABASE_URL";
    private static final String JDBC = "jdbc:postgresql://";
    private static final Set<String> SCHEMES = Set.of("postgres", "postgresql");

    private DatabaseUrl() {}

    static Optional<Coordinates> of(Map<String, String> environment) {
        String url = environment.getOrDefault(VARIABLE, "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Coordinates named = url.startsWith(JDBC) ? ofJdbc(url) : ofUri(url);
        return Optional.of(new Coordinates(
                named.url(),
                environment.getOrDefault("PRONGSAI_DATABASE_USER", named.user()),
                environment.getOrDefault("PRONGSAI_DATABASE_PASSWORD", named.password())));
    }

    private static Coordinates ofJdbc(String url) {
        String[] parts = url.split("\\?", 2);
        String query = parts.length > 1 ? parts[1] : "";
        String others = Stream.of(query.split("&"))
                .filter(it -> !it.isEmpty() && !it.startsWith("user=") && !it.startsWith("password="))
                .collect(Collectors.joining("&"));
        String bare = others.isEmpty() ? parts[0] : parts[0] + "?" + others;
        return new Coordinates(bare, parameter(query, "user"), parameter(query, "password"));
    }

    private static String parameter(String query, String name) {
        return Stream.of(query.split("&"))
                .filter(it -> it.startsWith(name + "="))
                .map(it -> decoded(it.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    private static Coordinates ofUri(String url) {
        URI uri = parsed(url);
        if (!SCHEMES.contains(String.valueOf(uri.getScheme()))
                || uri.getHost() == null
                || uri.getPath().length() < 2) {
            throw refused();
        }
        String[] login = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Coordinates(
                JDBC + uri.getHost() + port + uri.getRawPath() + query,
                decoded(login[0]),
                login.length > 1 ? decoded(login[1]) : "");
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Says nothing of what was found: there may be a password in it.
    private static StartRefused refused() {
        return new StartRefused(
                "ค่า " + VARIABLE + " ไม่ถูกต้อง",
                VARIABLE + " is not understood. Write postgres://user:password@host:5432/database"
                        + " or jdbc:postgresql://host:5432/database.");
    }
}
