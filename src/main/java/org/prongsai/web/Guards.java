package org.prongsai.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What guards every page: forged forms are refused, and browsers are told to run nothing but our own
/// files.
///
/// Who may ask for what is decided behind them, by the rule of each controller (`org.prongsai.web.access`).
/// Sessions are those of `identity`; Spring Security keeps none.
@Configuration(proxyBeanMethods = false)
class Guards {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /// What a page may load.
    ///
    /// @param files origin of kept files, which pages may show as pictures and in no other way
    static String contentSecurityPolicy(String files) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data: " + files,
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "base-uri 'none'");
    }

    private static HeaderWriter policy(SiteAddress site) {
        return (request, response) -> {
            if (!response.containsHeader(POLICY)) {
                response.setHeader(POLICY, contentSecurityPolicy(site.files(request)));
            }
        };
    }

    /// People sign in through `identity`; without this, Spring Boot would invent a user and print a
    /// password.
    @Bean
    UserDetailsService nobodyOfSpringSecurity() {
        return new InMemoryUserDetailsManager();
    }

    /// The tokens of forms; who signs in or out gets a new one.
    @Bean
    CsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /// A text of PostgreSQL holds every character but the first one.
    @Bean
    HttpFirewall noTextThatCannotBeStored() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(Guards::isStorable);
        return firewall;
    }

    /// @param value null for a parameter without one, such as `?kept`
    private static boolean isStorable(@Nullable String value) {
        return value == null || value.indexOf('\0') < 0;
    }

    @Bean
    SecurityFilterChain guardedPages(HttpSecurity http, CsrfTokenRepository formTokens, SiteAddress site) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.addHeaderWriter(policy(site))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(devices -> devices.policy(NO_DEVICES)))
                .build();
    }
}
