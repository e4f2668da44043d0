package org.prongsai.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// Where people reach this installation, for links that leave it: mail, LINE, pictures of shared links.
///
/// `PRONGSAI_SITE` says it, such as `https://ita.example.go.th`. Without it a page takes the address under which it
/// was asked for, and what is no page takes `http://localhost:8080`.
@Component
public class SiteAddress {
    private static final String LOCAL = "http://localhost:8080";

    private final @Nullable String address;

    SiteAddress(@Value("${prongsai.site:#{null}}") @Nullable URI address) {
        this.address = address == null ? null : address.toString().replaceFirst("/+$", "");
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

    private String base() {
        if (address != null) {
            return address;
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? LOCAL
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
