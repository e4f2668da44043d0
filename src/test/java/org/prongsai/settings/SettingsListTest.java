package org.prongsai.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// The default file and `docs/settings.md` tell of all settings that the records take, and of no others.
class SettingsListTest {
    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final List<String> OF_SPRING = List.of("SERVER_FORWARD_HEADERS_STRATEGY");

    private final KnownSettings known = KnownSettings.ofTheProgram();

    @Test
    void everyRecordOfSettingsIsNamed() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<String> found = scanner.findCandidateComponents("org.prongsai").stream()
                .map(it -> String.valueOf(it.getBeanClassName()))
                .toList();
        assertThat(SettingRecords.all()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void noSettingIsReadPastTheRecords() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(it -> it.toString().endsWith(".java")))
                    .allSatisfy(it -> assertThat(Files.readString(it)).doesNotContain("@Value(\"${prongsai"));
        }
    }

    @Test
    void theDefaultFileNamesWhatTheRecordsTake() {
        List<String> taken = Stream.concat(shapes().keySet().stream().map(KnownSetting::variable), OF_SPRING.stream())
                .toList();
        assertThat(known.byName().keySet()).containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void theDefaultFileSaysWhatHoldsWithoutIt() {
        var check = SettingsCheck.of(Settings.of(Map.of()));
        assertThat(shapes().values())
                .allSatisfy(it -> assertThat(usual(it))
                        .as(it.property())
                        .isEqualTo(check.usual(it).replace("data/", "${PRONGSAI_DATA}/")));
        assertThat(known.byName().values())
                .allSatisfy(it -> assertThat(it.thai()).as(it.name()).isNotBlank())
                .allSatisfy(it -> assertThat(it.english()).as(it.name()).isNotBlank());
    }

    private String usual(SettingShape shape) {
        KnownSetting setting = known.byName().get(KnownSetting.variable(shape.property()));
        return setting == null ? "unknown" : setting.usual();
    }

    @Test
    void thePageOfSettingsIsDrawnFromBoth() throws IOException {
        String drawn = page();
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!drawn.equals(page)) {
            Path beside = Path.of("target", "settings.md");
            Files.writeString(beside, drawn);
            assertThat(page)
                    .as("settings have changed; it is drawn in %s", beside)
                    .isEqualTo(drawn);
        }
    }

    private static Map<String, SettingShape> shapes() {
        return SettingRecords.all().stream()
                .flatMap(it -> SettingRecords.shapes(it).stream())
                .collect(Collectors.toMap(SettingShape::property, Function.identity()));
    }

    private String page() {
        Map<String, SettingShape> byName = shapes().values().stream()
                .collect(Collectors.toMap(it -> KnownSetting.variable(it.property()), Function.identity()));
        var page = new StringBuilder("""
                # Settings

                Drawn from the records that take them and from the default file, and held to both by a test.

                A setting is a variable of the environment, or a line `NAME=value` of the file that `PRONGSAI_CONFIG` names (an
                installed program has its own: `/etc/prongsai/prongsai.conf`, or `conf/prongsai.conf` in the unpacked archive). The
                environment wins. A value that does not fit, or a name that nobody knows, stops the start with a message that says
                where it stands and what may stand there; `prongsai config` (or `./run config`) lists what holds and where it comes
                from, without secrets. Each holds from the next start on.

                | setting | without it | may be | meaning |
                |---|---|---|---|
                """);
        for (KnownSetting setting : known.byName().values()) {
            SettingShape shape = byName.get(setting.name());
            page.append("| `%s` | %s | %s | %s<br>%s |\n"
                    .formatted(
                            setting.name(),
                            setting.usual().isEmpty() ? "–" : "`" + setting.usual() + "`",
                            shape == null ? "`native`, `framework` or `none`" : shape.english(),
                            setting.english(),
                            setting.thai()));
        }
        return page.toString();
    }
}
