package org.prongsai.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// What a serving instance tells other commands on the same data folder: its pages and its database.
///
/// @param address where its pages are
public record Running(URI address, Coordinates coordinates) {

    void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("address", address.toString());
        properties.setProperty("url", coordinates.url());
        properties.setProperty("user", coordinates.user());
        properties.setProperty("password", coordinates.password());
        var text = new StringWriter();
        properties.store(text, "Written by the running instance");
        PrivateFile.write(file, text.toString());
    }

    static Optional<Running> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return Optional.of(new Running(
                URI.create(properties.getProperty("address", "")),
                new Coordinates(
                        properties.getProperty("url", ""),
                        properties.getProperty("user", ""),
                        properties.getProperty("password", ""))));
    }
}
