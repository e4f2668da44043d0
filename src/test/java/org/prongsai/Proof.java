package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One section of `docs/proof.md`: what was measured, and the control that shows that the measurement can fail.
///
/// A proof is a class `<Name>Proof` with one test that writes one section; `./prove <name>` runs it. Ordinary test runs
/// leave it out, since its name does not end in `Test`.
public final class Proof {
    private final String name;
    private final List<String> lines = new ArrayList<>();
    private int columns;

    /// @param name the name that `./prove` knows it by
    public Proof(String name, String title) {
        this.name = name;
        lines.add("## " + title);
    }

    /// A paragraph, in Markdown.
    public Proof text(String paragraph) {
        columns = 0;
        lines.add("");
        lines.add(paragraph);
        return this;
    }

    /// A row of a table; the first after a paragraph is the heading.
    public Proof row(String... cells) {
        if (columns == 0) {
            columns = cells.length;
            lines.add("");
            lines.add("| " + String.join(" | ", cells) + " |");
            lines.add("|---".repeat(columns) + "|");
        } else {
            lines.add("| " + String.join(" | ", cells) + " |");
        }
        return this;
    }

    /// Leaves the section where `./prove` finds it.
    public void write() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "proof"));
        Files.writeString(folder.resolve(name + ".md"), String.join("\n", lines) + "\n");
    }
}
