package org.prongsai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.access.Visitors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/// Knows each reader's language and digits from a cookie, and sets it where an address asks for others.
///
/// `?lang=en` or `?digits=thai` on any page: the cookie is set and the same page shown under its clean address.
final class Visits extends OncePerRequestFilter {
    static final String LANGUAGE = "lang";
    static final String DIGITS = "digits";

    private final Messages messages;
    private final Visitors visitors;

    Visits(Messages messages, Visitors visitors) {
        this.messages = messages;
        this.visitors = visitors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        var language = Optional.ofNullable(request.getParameter(LANGUAGE)).flatMap(Language::of);
        var digits = Optional.ofNullable(request.getParameter(DIGITS)).flatMap(Digits::of);
        if (language.isEmpty() && digits.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var reader = ReaderCookie.reader(request);
        var wanted = new ReaderCookie.Reader(language.orElse(reader.language()), digits.orElse(reader.digits()));
        ReaderCookie.switchTo(wanted, language.isPresent(), request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, clean(request));
    }

    /// The visit that `request` is.
    Visit of(HttpServletRequest request) {
        ReaderCookie.Reader reader = ReaderCookie.reader(request);
        return new Visit(
                new Words(messages, reader.language(), reader.digits()),
                path(request),
                query(request),
                isFragment(request),
                variables(request),
                () -> request.getAttribute(Faults.BARE) == null ? visitors.of(request) : Optional.empty());
    }

    /// The address without its own wishes; always a path of this server, whatever the address looks like.
    private static String clean(HttpServletRequest request) {
        String path = request.getRequestURI().replaceFirst("^/+", "/");
        String query = query(request);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static String query(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null || request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null
                ? ""
                : Optional.ofNullable(UriComponentsBuilder.newInstance()
                                .query(query)
                                .replaceQueryParam(LANGUAGE)
                                .replaceQueryParam(DIGITS)
                                .build()
                                .getQuery())
                        .orElse("");
    }

    /// htmx asks for a part, except when it walks through the history or boosts a link: then it needs the page.
    private static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    @SuppressWarnings("unchecked") // Spring MVC keeps this map under this name
    private static Map<String, String> variables(HttpServletRequest request) {
        var variables =
                (@Nullable Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : variables;
    }
}
