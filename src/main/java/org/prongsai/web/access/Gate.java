package org.prongsai.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Holds every request to the rule of the controller that would answer it; without a rule nobody passes.
///
/// Who is not signed in is led to the sign-in page. An agency where the visitor holds no role is answered as
/// one that
/// does not exist, so that nobody learns which agencies there are.
@Configuration(proxyBeanMethods = false)
class Gate implements HandlerInterceptor, WebMvcConfigurer {
    private final Visitors visitors;
    private final ApplicationEventPublisher events;
    private final Map<Asked, Rule> rules = new ConcurrentHashMap<>();

    Gate(Visitors visitors, ApplicationEventPublisher events) {
        this.visitors = visitors;
        this.events = events;
    }

    /// A controller's method; looking for its annotations costs more than much that it does.
    private record Asked(Class<?> controller, Method method) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true; // files that the program ships
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new AccessDeniedException("no rule for " + handler);
        }
        Rule rule = rules.computeIfAbsent(
                new Asked(method.getBeanType(), method.getMethod()),
                _ -> Rule.of(method).orElseThrow(() -> new AccessDeniedException("no rule for " + method)));
        @Nullable String agency = variable(request, "agency");
        if (AlsoOnTrial.PLACE.equals(agency)) {
            if (!Rule.isAlsoOnTrial(method.getMethod())) {
                throw new NoSuchElementException("not on trial: " + method);
            }
            return true;
        }
        if (rule instanceof Rule.Everyone) {
            return true;
        }
        Optional<Visitor> visitor = visitors.of(request);
        if (visitor.isEmpty()) {
            leadToSignIn(request, response);
            return false;
        }
        if (agency != null && visitor.get().roles(agency).isEmpty()) {
            tell(request);
            throw new NoSuchElementException("no role at " + agency);
        }
        if (!rule.lets(visitor, agency, Rule.year(variable(request, "year")))) {
            tell(request);
            throw new AccessDeniedException("not allowed: " + method);
        }
        return true;
    }

    private void tell(HttpServletRequest request) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        events.publishEvent(new AccessRefused(request.getMethod() + " " + route));
    }

    private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response) {
        String signIn = ReturnAddress.of(request).signIn();
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", signIn);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, signIn);
        }
    }

    @SuppressWarnings("unchecked") // Spring MVC keeps this map under this name
    private static @Nullable String variable(HttpServletRequest request, String name) {
        var variables =
                (@Nullable Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? null : variables.get(name);
    }
}
