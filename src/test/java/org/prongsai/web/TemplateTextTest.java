package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates hold no words of their own: every text comes from the message files or from data.
///
/// What a template prints as it stands is read from the code that jte makes of it.
class TemplateTextTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PRINTED = Pattern.compile("writeContent\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)");
    private static final Pattern WORDS = Pattern.compile("\\p{L}[^<]*");
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label|aria-description)=\"([^\"]*\\p{L}[^\"]*)\"");

    @TempDir
    private Path generated;

    @Test
    void noTemplateHoldsLiteralText() throws IOException {
        TemplateEngine.create(new DirectoryCodeResolver(TEMPLATES), generated, ContentType.Html)
                .generateAll();
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                literals(printed(Files.readString(file)))
                        .forEach(text -> found.add(file.getFileName() + ": " + text.strip()));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void findsTextBetweenTagsAndInWhatIsSpoken() {
        assertThat(literals("<p class=\"a\">Hello</p><img alt=\"A cat\"><b>·</b>"))
                .containsExactly("Hello", "A cat");
    }

    @Test
    void noTemplatePrintsWithoutEscaping() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("$unsafe")
                        .doesNotContain("style=\"");
            }
        }
    }

    private static String printed(String code) {
        return PRINTED.matcher(code)
                .results()
                .map(piece -> piece.group(1)
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\"))
                .reduce("", String::concat);
    }

    private static List<String> literals(String html) {
        String outside = html.replaceAll("(?s)<[^>]*>", "<");
        return Stream.concat(
                        WORDS.matcher(outside).results().map(MatchResult::group),
                        SPOKEN.matcher(html).results().map(match -> match.group(1)))
                .toList();
    }
}
