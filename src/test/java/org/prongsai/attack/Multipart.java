package org.prongsai.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/// A form with files.
final class Multipart {
    private static final String BORDER = "----border7x";

    private Multipart() {}

    static Asked of(String target, Endpoint endpoint, UnaryOperator<String> value, byte[] file) {
        return of(target, endpoint, value, "liste.csv", file);
    }

    static Asked of(String target, Endpoint endpoint, UnaryOperator<String> value, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        for (String name : endpoint.parameters()) {
            part(body, "name=\"" + name + "\"", value.apply(name).getBytes(StandardCharsets.UTF_8));
        }
        for (String name : endpoint.files()) {
            part(body, "name=\"" + name + "\"; filename=\"" + fileName + "\"", file);
        }
        body.writeBytes(("--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Asked("POST", target, List.of(), body.toByteArray())
                .with("Content-Type", "multipart/form-data; boundary=" + BORDER);
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BORDER + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
