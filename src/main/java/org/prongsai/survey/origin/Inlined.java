package org.prongsai.survey.origin;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.prongsai.audit.Hash;

/// What stands within the pages of those who answer: on a slow network each file of its own takes seconds more. The
/// policy of these hosts names the hash of each, and lets no other text between such tags do anything.
enum Inlined implements Content {
    STYLE("survey.css"),
    ANSWER("survey-answer.js");

    private final String text;

    Inlined(String file) {
        try (var in = Objects.requireNonNull(Inlined.class.getResourceAsStream("/static/" + file), file)) {
            this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    @Override
    public void writeTo(TemplateOutput page) {
        page.writeContent(text);
    }

    /// As the policy names it: `'sha256-…'`.
    String source() {
        return "'sha256-" + Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).base64() + "'";
    }
}
