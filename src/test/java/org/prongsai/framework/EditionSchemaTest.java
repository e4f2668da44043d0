package org.prongsai.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The schema for editors accepts what the checker accepts, and sees what can be seen without arithmetic.
class EditionSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("edition.schema.json"), InputFormat.JSON);

    static List<String> ids() {
        return ShippedEditions.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void acceptsEveryShippedFile(String id) {
        assertThat(faults(resource(id + ".yaml"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void acceptsEveryCanonicalForm(String id) {
        assertThat(faults(EditionFile.text(ShippedEditions.load(id)))).isEmpty();
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "polarty: negative     | polarity: negative",
                "code: 1               | code: \"1\"",
                "status: final         | status: published",
                "year: 2021            | year: 2564",
                "target: 950           | target: 95",
                "points: much          | points: 33",
                "points: 101           | points: 100",
                "share: 10             | share: 0.10",
                "en:                   | en: Performance of duties",
                "to: 95                | below: 95",
                "published: false      | scale: YESNO",
                "mark: sure            | mark: official",
                "decimals: two         | decimals: 2"
            })
    void seesAFault(String changed, String old) {
        String sound = resource("2564.yaml");
        assertThat(sound).contains(old);
        assertThat(faults(sound.replace(old, changed))).isNotEmpty();
    }

    @Test
    void asksForTheWholeEditionUnlessItExtendsAnother() {
        String short2565 = resource("2565.yaml");
        assertThat(faults(short2565.replace("extends: \"2564\"\n", ""))).isNotEmpty();
    }

    private static List<Error> faults(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    private static String resource(String name) {
        try (var stream = EditionSchemaTest.class.getResourceAsStream("/editions/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
