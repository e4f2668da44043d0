package org.prongsai.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Assignment;
import org.prongsai.web.access.Role;
import org.prongsai.web.access.Visitors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/// Lets each request work on behalf of the agency in its address, if the visitor holds a role there: the one
/// place
/// where
/// a request gets its tenant.
///
/// The pages on which the operator keeps an agency's people, or those of the installation, work on behalf of
/// these.
/// Elsewhere it works on behalf of the visitor's first agency, which the frame of the page shows; and for a
/// visitor
/// without agency on behalf of none.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TenantFilter extends OncePerRequestFilter {
    private static final Pattern OF_AGENCY = Pattern.compile("/agencies/([a-z0-9-]{2,40})(?:/.*)?");

    private static final Pattern OF_OPERATOR =
            Pattern.compile("/(?:register/([a-z0-9-]{2,40})|installation)/people(?:/.*)?");

    private final Agencies agencies;
    private final Visitors visitors;

    TenantFilter(Agencies agencies, Visitors visitors) {
        this.agencies = agencies;
        this.visitors = visitors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return path(request).startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Tenant> tenant = tenant(request);
        if (tenant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            tenant.get().call(() -> {
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

    private Optional<Tenant> tenant(HttpServletRequest request) {
        Matcher kept = OF_OPERATOR.matcher(path(request));
        if (kept.matches()
                && visitors.of(request)
                        .filter(visitor -> visitor.installation().contains(Role.SYSTEM_OPERATOR))
                        .isPresent()) {
            return kept.group(1) == null
                    ? Optional.of(new Tenant(Assignment.INSTALLATION))
                    : agencies.find(kept.group(1)).map(TenantFilter::tenant);
        }
        return agency(request).map(TenantFilter::tenant);
    }

    private static Tenant tenant(Agency agency) {
        return new Tenant(agency.id().value());
    }

    private Optional<Agency> agency(HttpServletRequest request) {
        Matcher named = OF_AGENCY.matcher(path(request));
        Optional<String> wanted = named.matches() ? Optional.of(named.group(1)) : Optional.empty();
        return visitors.of(request)
                .flatMap(visitor -> wanted.filter(visitor.agencies()::containsKey)
                        .or(() -> visitor.agencyCodes().stream().findFirst()))
                .flatMap(agencies::find);
    }
}
