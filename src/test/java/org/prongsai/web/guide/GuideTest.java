package org.prongsai.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.web.Language;

class GuideTest {
    private static final Pattern PICTURE = Pattern.compile("src=\"/assets/guide/([a-z-]+\\.png)\"");
    private static final Pattern HELP = Pattern.compile("guide = \"([a-z-]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyPictureOfTheGuideShipsWithTheProgram(Language language) {
        assertThat(pictures(language))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(GuideTest.class.getResource("/static/guide/" + name))
                        .as(name)
                        .isNotNull());
    }

    @Test
    void everyPageThatNamesAPartOfTheGuideFindsIt() throws Exception {
        List<String> parts = Guide.load(Language.TH).sections().stream()
                .map(Guide.Section::id)
                .toList();
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(HELP.matcher(Files.readString(template)).results().map(found -> found.group(1)))
                        .as(template.toString())
                        .allMatch(parts::contains);
            }
        }
    }

    private static List<String> pictures(Language language) {
        return Guide.load(language).sections().stream()
                .flatMap(section -> PICTURE.matcher(section.html()).results())
                .map(found -> found.group(1))
                .toList();
    }
}
