package org.prongsai.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the public site: what was answered lately is answered at once, and what goes on has lost all that
/// could tell who asks.
///
/// No request to these addresses has a cookie, a session or a sign-in for anything behind this filter, and no answer
/// of
/// them is different for anybody.
final class PortalFilter extends OncePerRequestFilter {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> KNOWING =
            Set.of("cookie", "authorization", "proxy-authorization", "hx-request", "accept-language");
    private static final Set<String> SWITCHES = Set.of("lang", "digits");

    private final PortalAnswers answers;
    private final Paces paces;

    private PortalFilter(PortalAnswers answers, Paces paces) {
        this.answers = answers;
        this.paces = paces;
    }

    /// Puts it behind the hosts of files and surveys, and before everything that knows readers.
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        FilterRegistrationBean<PortalFilter> publicBeforeReaders(PortalAnswers answers, Paces paces) {
            var registration = new FilterRegistrationBean<>(new PortalFilter(answers, paces));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
            return registration;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!PortalAddress.isOurs(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        guard(request, response);
        if (!READING.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (isData(request.getRequestURI()) && isTooFast(request, response)) {
            return;
        } else if (!answers.again(request, response)) {
            chain.doFilter(new Anybody(request), new Nothing(response));
        }
    }

    private static boolean isData(String path) {
        return path.startsWith("/api/") || path.startsWith("/data");
    }

    private boolean isTooFast(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("RateLimit-Policy", "\"network\";q=" + paces.most() + ";w=" + Paces.WINDOW);
        long wait = paces.wait(request.getRemoteAddr());
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "at most " + paces.most() + " requests a minute; all data are at /data as whole files",
                            request.getRequestURI())
                    .send(request, response, 0);
        }
        return wait > 0;
    }

    private static void guard(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (isForEverySite(request.getRequestURI())) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Retry-After, RateLimit-Policy");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /// Data and badges are there to be used on other sites, pages are not.
    private static boolean isForEverySite(String path) {
        return !path.startsWith("/th") && !path.startsWith("/en");
    }

    /// The request without what could tell who asks.
    private static final class Anybody extends HttpServletRequestWrapper {
        Anybody(HttpServletRequest request) {
            super(request);
        }

        private static boolean tells(String header) {
            return KNOWING.contains(header.toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[0];
        }

        @Override
        public @Nullable String getHeader(String name) {
            return tells(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return tells(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return SWITCHES.contains(name) ? null : super.getParameter(name);
        }
    }

    /// The answer without what would know somebody again; faults before the controllers are said in a word, since the
    /// page of faults has a form and so sets a cookie.
    private static final class Nothing extends HttpServletResponseWrapper {
        Nothing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            // nobody is known here
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            if (!isCommitted()) {
                resetBuffer();
                setStatus(status);
                setContentType("text/plain;charset=UTF-8");
                getWriter().print("ทำรายการไม่ได้ / Not possible");
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
