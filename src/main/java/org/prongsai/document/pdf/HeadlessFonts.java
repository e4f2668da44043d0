package org.prongsai.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lets the JDK read font files on machines that have no fonts of their own.
///
/// Without a configuration it looks for the system's fonts before it opens a file, and gives up where
/// there are none.
public final class HeadlessFonts {
    private static final String SETTING = "sun.awt.fontconfig";

    private HeadlessFonts() {}

    /// Must be called before the first font is read; again does nothing.
    public static synchronized void prepare() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (System.getProperty(SETTING) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("fontconfig", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, "version=1\nsequence.allfonts=default\n");
            System.setProperty(SETTING, file.toString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
