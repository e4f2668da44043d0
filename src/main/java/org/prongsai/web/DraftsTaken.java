package org.prongsai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

/// Tells the browser that a form was taken, so that it forgets the draft that it kept of it.
///
/// Taken is what a controller answers by leading on ([Answer#seeOther]). A form that comes back with its faults, a
/// refusal and the way to the sign-in page are something else: there the draft stays.
@Configuration(proxyBeanMethods = false)
class DraftsTaken implements HandlerInterceptor, WebMvcConfigurer {
    private static final String FIELD = "draft";
    private static final String COOKIE = "draft-taken";
    private static final Duration SHORT = Duration.ofMinutes(10);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (!request.getMethod().equals("POST") || answer == null || !leadsOn(answer)) {
            return;
        }
        @Nullable String draft = request.getParameter(FIELD);
        if (draft != null && draft.matches("[0-9a-f]{32}")) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, draft)
                            .path("/")
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .maxAge(SHORT)
                            .build()
                            .toString());
        }
    }

    /// Whether it leads on, and not to where someone must first prove who he is.
    private static boolean leadsOn(ModelAndView answer) {
        return answer.getView() instanceof RedirectView redirect
                && redirect.getUrl() != null
                && !redirect.getUrl().startsWith("/sign-in");
    }
}
