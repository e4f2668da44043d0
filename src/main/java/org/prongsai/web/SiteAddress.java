package org.prongsai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// Where people reach this installation, for links that leave it: mail, LINE, pictures of shared links.
///
/// `PRONGSAI_SITE` says it, such as `https://ita.example.go.th`. Without it a page takes the address under
/// which it was asked for, and what is no page takes `http://localhost:8080`.
///
/// Files that people or foreign servers handed in are served from another host, so that none of them can
/// act as a page: `PRONGSAI_FILES_SITE`, or else `files.` before the host of the pages.
@Component
public final class SiteAddress {
    private static final String LOCAL = "http://localhost:8080";
    private static final String FILES = "files.";
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

    private final @Nullable String address;
    private final @Nullable String files;

    SiteAddress(
            @Value("${prongsai.site:#{null}}") @Nullable URI address,
            @Value("${prongsai.files.site:#{null}}") @Nullable URI files) {
        this.address = address == null ? null : bare(address);
        this.files = files == null ? null : bare(files);
        if (address != null && files != null && Objects.equals(address.getHost(), files.getHost())) {
            throw new IllegalStateException(
                    "PRONGSAI_FILES_SITE must have a host of its own, other than PRONGSAI_SITE");
        }
    }

    private static String bare(URI address) {
        return address.toString().replaceFirst("/+$", "");
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
        return files(base());
    }

    /// The same, for the page that is asked for.
    String files(HttpServletRequest request) {
        return files(
                address == null
                        ? ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString()
                        : address);
    }

    private String files(String pages) {
        if (files != null) {
            return files;
        }
        String host = UriComponentsBuilder.fromUriString(pages).build().getHost();
        boolean nameless = host == null || NUMBERS.matcher(host).matches();
        return UriComponentsBuilder.fromUriString(pages)
                .host(FILES + (nameless ? "localhost" : host))
                .build()
                .toUriString();
    }

    /// Whether files are served under the name `host`, and no pages.
    public boolean isFiles(String host) {
        boolean known = files != null || address != null;
        return known ? host.equalsIgnoreCase(URI.create(files()).getHost()) : host.startsWith(FILES);
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
