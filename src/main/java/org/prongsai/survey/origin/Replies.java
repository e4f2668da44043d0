package org.prongsai.survey.origin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// How the hosts of those who answer reply: whole bodies, past the views of the site.
final class Replies {
    private Replies() {}

    static void html(HttpStatus status, byte[] page, HttpServletResponse response) throws IOException {
        send(status, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8", page, response);
    }

    /// Asks to come again in some seconds.
    static void later(HttpStatus status, long seconds, byte[] page, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        html(status, page, response);
    }

    static void json(HttpStatus status, String text, HttpServletResponse response) throws IOException {
        send(status, MediaType.APPLICATION_JSON_VALUE, text.getBytes(StandardCharsets.UTF_8), response);
    }

    private static void send(HttpStatus status, String type, byte[] body, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
