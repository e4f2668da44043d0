package org.prongsai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.prongsai.published.PublishedForTests;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/// Asks the program over the wire, as anybody does.
@TestComponent
public class Wire {
    private final Environment environment;
    private final PublishedForTests published;
    private final HttpClient client = HttpClient.newHttpClient();

    Wire(Environment environment, PublishedForTests published) {
        this.environment = environment;
        this.published = published;
    }

    /// What a path answers, with these headers (name, value, name, value …).
    public HttpResponse<byte[]> get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    public HttpResponse<byte[]> ask(String method, String path, String... headers) {
        published.publish();
        var request =
                HttpRequest.newBuilder(URI.create(address(path))).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String address(String path) {
        return "http://localhost:" + environment.getProperty("local.server.port") + path;
    }

    /// The body as text.
    public String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }
}
