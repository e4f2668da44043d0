package org.prongsai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// Where people reach this installation, for links that leave it: mail, LINE, pictures of shared links.
///
/// `PRONGSAI_SITE` says it, such as `https://ita.example.go.th`. Without it a page takes the address under
/// which it was asked for, and what is no page takes `http://localhost:8080`.
///
/// Each [Origin] has a host of its own: `PRONGSAI_FILES_SITE`, `PRONGSAI_ANSWER_SITE`, `PRONGSAI_ISSUE_SITE`, or else
/// `files.`, `answer.` and `issue.` before the host of the pages.
@Component
@EnableConfigurationProperties(SiteSettings.class)
public final class SiteAddress {
    private static final String LOCAL = "http://localhost:8080";
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

    private final @Nullable String address;
    private final Map<Origin, String> origins;

    SiteAddress(SiteSettings settings) {
        URI address = settings.site();
        this.address = address == null ? null : bare(address);
        var given = new EnumMap<Origin, String>(Origin.class);
        put(given, Origin.FILES, settings.files().site());
        put(given, Origin.ANSWERS, settings.answer().site());
        put(given, Origin.ISSUES, settings.issue().site());
        this.origins = Map.copyOf(given);
        var hosts = new ArrayList<>(
                given.values().stream().map(one -> URI.create(one).getHost()).toList());
        if (address != null) {
            hosts.add(address.getHost());
        }
        if (hosts.size() != new HashSet<>(hosts).size()) {
            throw new IllegalStateException("PRONGSAI_SITE, PRONGSAI_FILES_SITE, PRONGSAI_ANSWER_SITE and"
                    + " PRONGSAI_ISSUE_SITE must each have a host of its own");
        }
    }

    private static void put(Map<Origin, String> given, Origin origin, @Nullable URI address) {
        if (address != null) {
            given.put(origin, bare(address));
        }
    }

    private static String bare(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }

    /// The address that was set, for answers that everybody gets alike and that must not follow the wire's word for it.
    public Optional<String> known() {
        return Optional.ofNullable(address);
    }

    /// The whole address of a page of ours.
    ///
    /// @param path with its query, if it has one
    public String of(String path) {
        return base() + path;
    }

    /// The same, for a link in LINE: it opens in the phone's own browser, where people are signed in.
    public String forLine(String path) {
        return UriComponentsBuilder.fromUriString(of(path))
                .replaceQueryParam("openExternalBrowser", "1")
                .build()
                .toUriString();
    }

    /// Where files are served, such as `https://files.ita.example.go.th`.
    public String files() {
        return of(Origin.FILES);
    }

    /// Where an origin is, such as `https://answer.ita.example.go.th`.
    public String of(Origin origin) {
        return of(origin, base());
    }

    /// The same, for the page that is asked for.
    String files(HttpServletRequest request) {
        return of(
                Origin.FILES,
                address == null
                        ? ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString()
                        : address);
    }

    private String of(Origin origin, String pages) {
        String given = origins.get(origin);
        if (given != null) {
            return given;
        }
        String host = UriComponentsBuilder.fromUriString(pages).build().getHost();
        String name = host == null || NUMBERS.matcher(host).matches() ? "localhost" : bareHost(host);
        return UriComponentsBuilder.fromUriString(pages)
                .host(origin.prefix() + name)
                .build()
                .toUriString();
    }

    /// The host of the pages, for a page that is itself asked for at another origin.
    private static String bareHost(String host) {
        for (Origin other : Origin.values()) {
            if (host.startsWith(other.prefix())) {
                return host.substring(other.prefix().length());
            }
        }
        return host;
    }

    /// Where the pages are, also for who asks from another origin.
    public String pages(String path) {
        String base = base();
        String host = UriComponentsBuilder.fromUriString(base).build().getHost();
        return (address != null || host == null
                        ? base
                        : UriComponentsBuilder.fromUriString(base)
                                .host(bareHost(host))
                                .build()
                                .toUriString())
                + path;
    }

    /// Whether files are served under the name `host`, and no pages.
    public boolean isFiles(String host) {
        return is(Origin.FILES, host);
    }

    /// Whether `host` is the name of this origin.
    public boolean is(Origin origin, String host) {
        boolean known = origins.containsKey(origin) || address != null;
        return known ? host.equalsIgnoreCase(URI.create(of(origin)).getHost()) : host.startsWith(origin.prefix());
    }

    private String base() {
        if (address != null) {
            return address;
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? LOCAL
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
