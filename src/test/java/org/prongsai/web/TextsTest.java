package org.prongsai.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The texts of all modules, in both languages.
class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:lookup|localize|text)\\(\\s*\"([a-z][\\w]*(?:\\.[\\w]+)+)\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("\\bcounted\\(\\s*\"([\\w.]+)\"\\s*,");

    private final Map<Language, Map<String, String>> texts = Messages.load(true).texts();

    @Test
    void everyKeyHasATextInBothLanguages() {
        assertThat(keys(Language.EN)).isEqualTo(keys(Language.TH));
    }

    @Test
    void noTextIsBlank() {
        texts.values()
                .forEach(side -> assertThat(side)
                        .noneSatisfy((key, text) -> assertThat(text).isBlank()));
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String key : keys(Language.TH)) {
            assertThat(places(Language.EN, key)).as(key).isEqualTo(places(Language.TH, key));
        }
    }

    @Test
    void everyTextThatIsAskedForByNameIsThere() throws IOException {
        String sources = sources();
        var asked = Stream.concat(
                        ASKED.matcher(sources).results().map(match -> match.group(1)),
                        COUNTED.matcher(sources)
                                .results()
                                .map(match -> match.group(1))
                                .flatMap(key -> Stream.of(key + ".one", key + ".many")))
                .collect(toCollection(TreeSet::new));
        asked.removeIf(key -> !modules().contains(module(key)));
        asked.removeAll(keys(Language.TH));
        assertThat(asked).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        String sources = sources();
        var unused = new TreeSet<>(keys(Language.TH));
        unused.removeIf(key -> isUsed(key, sources));
        assertThat(unused).isEmpty();
    }

    /// Named in full, or made from the beginning of it, which has at least two parts: `"web.rail." + step`.
    private static boolean isUsed(String key, String sources) {
        int end = key.length();
        while (key.lastIndexOf('.', end - 1) > 0) {
            if (sources.contains('"' + key.substring(0, end) + '"')
                    || sources.contains('"' + key.substring(0, end) + ".\"")) {
                return true;
            }
            end = key.lastIndexOf('.', end - 1);
        }
        return sources.contains('"' + module(key) + ".\"");
    }

    private Set<String> modules() {
        return keys(Language.TH).stream().map(TextsTest::module).collect(toSet());
    }

    private static String module(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private Set<String> keys(Language language) {
        return new TreeSet<>(texts.getOrDefault(language, Map.of()).keySet());
    }

    private String places(Language language, String key) {
        return PLACE.matcher(texts.getOrDefault(language, Map.of()).getOrDefault(key, ""))
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .collect(joining());
    }

    private static String sources() throws IOException {
        var sources = new StringBuilder();
        for (String root : new String[] {"src/main/java", "src/main/jte"}) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file)).append('\n');
                }
            }
        }
        return sources.toString();
    }
}
