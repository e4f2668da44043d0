package org.prongsai.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/// Asks for the pages that people ask for first, so that Java may keep what it learned by making them.
final class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/", "/sign-in", "/th", "/th", "/editions/2564");

    private Rehearsal() {}

    static void visit(URI site) throws IOException {
        for (String page : PAGES) {
            var connection = (HttpURLConnection) site.resolve(page).toURL().openConnection();
            connection.setRequestProperty("Accept", "text/html");
            connection.setConnectTimeout(30_000);
            connection.setReadTimeout(60_000);
            if (connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST) {
                try (InputStream body = connection.getInputStream()) {
                    body.transferTo(OutputStream.nullOutputStream());
                }
            }
            connection.disconnect();
        }
    }
}
