package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// What a browser and its system are called, for the list of sessions; no version and no address.
final class Device {
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Device() {}

    static String of(HttpServletRequest request) {
        @Nullable String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : (first(BROWSERS, agent) + " " + first(SYSTEMS, agent)).strip();
    }

    private static String first(List<String> names, String agent) {
        return names.stream()
                .filter(agent::contains)
                .findFirst()
                .map(name -> switch (name) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    default -> name;
                })
                .orElse("");
    }
}
