package org.prongsai.attack;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A request as it is put together; nothing is checked and nothing escaped but where it says so.
///
/// @param target  path and query as they go over the wire
/// @param headers in their order
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Asked(String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {
    static final String FORM = "application/x-www-form-urlencoded";

    static Asked get(String target) {
        return new Asked("GET", target, List.of(), new byte[0]);
    }

    /// A form with the parameters of `query`.
    static Asked form(String target, String query) {
        return new Asked("POST", target, List.of(), query.getBytes(StandardCharsets.ISO_8859_1))
                .with("Content-Type", FORM);
    }

    Asked with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Asked(method, target, List.copyOf(more), body);
    }

    /// The same by a person: the session's cookie, and what shows that a form is ours.
    Asked by(Visitor visitor) {
        return with("Cookie", visitor.cookies()).with("X-XSRF-TOKEN", visitor.formToken());
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        write(out, method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> write(out, header.getKey() + ": " + header.getValue() + "\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            write(out, "Content-Length: " + body.length + "\r\n");
        }
        write(out, "\r\n");
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        String sent = new String(body, StandardCharsets.UTF_8);
        String all = method + " " + target + " " + headers + " " + sent;
        return all.length() > 600 ? all.substring(0, 600) + "… (" + all.length() + ")" : all;
    }
}
