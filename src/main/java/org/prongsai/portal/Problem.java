package org.prongsai.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// Says in a form that programs read what was wrong with a request (RFC 9457).
public final class Problem {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problem() {}

    /// A fault of this status.
    ///
    /// @param detail in English, for whoever writes the program that asks
    public static Copy of(HttpStatus status, String detail, String path) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", path);
        return Copy.text(status, "application/problem+json", JSON.writeValueAsString(problem));
    }
}
