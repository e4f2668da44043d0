package org.prongsai.survey.origin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.prongsai.web.Origin;
import org.prongsai.web.SiteAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

/// The hosts of those who answer: what is asked there goes to controllers of their own, past sessions, sign-in,
/// languages
/// by cookie and everything else that could know somebody again. Nothing about a request is logged.
///
/// A controller of the host of answers stands under `/at-answer`, one of the host of passes under `/at-issue`; neither
/// is
/// reached by any other host. This class is all that the way of an answer bypasses (decision 38). A node that takes
/// answers only has no other host at all.
final class SurveyOrigins extends OncePerRequestFilter {
    static final String ANSWERS = "/at-answer";
    static final String ISSUES = "/at-issue";
    private static final Logger log = LoggerFactory.getLogger(SurveyOrigins.class);
    private static final String ASSETS = "/assets/";
    private static final String POLICY = "default-src 'none'; style-src " + Inlined.STYLE.source()
            + "; script-src 'self' " + Inlined.ANSWER.source() + "; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SiteAddress site;
    private final boolean answersOnly;
    private final ObjectProvider<DispatcherServlet> dispatcher;

    private SurveyOrigins(SiteAddress site, boolean answersOnly, ObjectProvider<DispatcherServlet> dispatcher) {
        this.site = site;
        this.answersOnly = answersOnly;
        this.dispatcher = dispatcher;
    }

    /// Puts it before everything but what reads a proxy's headers and the letters of forms.
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NodeSettings.class)
    static class Wiring {
        @Bean
        FilterRegistrationBean<SurveyOrigins> surveysBeforePages(
                SiteAddress site, NodeSettings node, ObjectProvider<DispatcherServlet> dispatcher) {
            var registration = new FilterRegistrationBean<>(new SurveyOrigins(site, node.answersOnly(), dispatcher));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 51);
            return registration;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> prefix = prefix(request.getServerName());
        String path = request.getRequestURI();
        if (prefix.isPresent()) {
            guard(request, response);
            pass(request, path.startsWith(ASSETS) ? "" : prefix.get(), new Plain(response));
        } else if (answersOnly || isUnder(path, ANSWERS) || isUnder(path, ISSUES)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> prefix(String host) {
        if (site.is(Origin.ANSWERS, host)) {
            return Optional.of(ANSWERS);
        }
        return !answersOnly && site.is(Origin.ISSUES, host) ? Optional.of(ISSUES) : Optional.empty();
    }

    private static boolean isUnder(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private static void guard(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!request.getRequestURI().startsWith(ASSETS)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void pass(HttpServletRequest request, String prefix, HttpServletResponse response) throws IOException {
        try {
            dispatcher.getObject().service(new Within(request, prefix), response);
        } catch (ServletException | RuntimeException e) {
            // neither address nor content: the kind of fault, and where in the program
            log.error("a page of a survey failed: {} at {}", e.getClass().getName(), e.getStackTrace()[0]);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /// The request as controllers find it.
    private static final class Within extends HttpServletRequestWrapper {
        private final String prefix;

        Within(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getRequestURI() {
            return prefix + super.getRequestURI();
        }

        @Override
        public String getServletPath() {
            return prefix + super.getServletPath();
        }
    }

    /// Says faults in a word; the page of faults of the other host has a frame and knows who is signed in.
    private static final class Plain extends HttpServletResponseWrapper {
        Plain(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            if (isCommitted()) {
                return;
            }
            resetBuffer();
            setStatus(status);
            setContentType("text/plain;charset=UTF-8");
            getWriter().print(status == SC_NOT_FOUND ? "ไม่พบหน้านี้ / Not found" : "ทำรายการไม่ได้ / Not possible");
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
