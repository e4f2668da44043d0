package org.prongsai.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/// Lets each request work on behalf of the agency in its address: the one place where a request gets its tenant.
///
/// An address without an agency works for the first one, until visitors have an agency of their own. It runs after
/// those who know the visitor. An error page works for the tenant of the request that failed.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TenantFilter extends OncePerRequestFilter {
    private static final Pattern OF_AGENCY = Pattern.compile("/agencies/([a-z0-9-]{2,40})(?:/.*)?");

    private final Agencies agencies;

    TenantFilter(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return path(request).startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Agency> agency = agency(path(request));
        if (agency.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            new Tenant(agency.get().id().value()).call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    private Optional<Agency> agency(String path) {
        var named = OF_AGENCY.matcher(path);
        return named.matches()
                ? agencies.find(named.group(1))
                : agencies.all().stream().findFirst();
    }
}
