package org.prongsai.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.database.StartRefused;

class SettingsTest {
    @TempDir
    private Path place;

    @ParameterizedTest(name = "{0}={1} is refused: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PRONGSAI_SMTP_PORT         | 70000  | a whole number from 1 to 65535
            PRONGSAI_SMTP_PORT         | mail   | a whole number from 1 to 65535
            PRONGSAI_SMTP_SECURITY     | SSL    | one of STARTTLS, TLS, NONE
            PRONGSAI_SAMPLES           | maybe  | true or false
            PRONGSAI_SAMPLES_AGENCIES  | -1     | a whole number from 0 to 20000
            PRONGSAI_LETTERVALIDITY    | soon   | a time such as 14d, 12h or 30m
            PRONGSAI_PORTAL_ROOM       | plenty | a size such as 96MB
            PRONGSAI_PORT              | http   | a whole number from 0 to 65535
            PRONGSAI_OIDC_ROLES_0_ROLE | KING   | one of
            """)
    void aBadValueIsNamedWithItsOriginAndWhatMayStandThere(String name, String value, String allowed) {
        assertThatThrownBy(() -> given(Map.of(name, value)).check())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name + " is \"" + value + "\" (from the environment); it must be " + allowed)
                .hasMessageStartingWith("ค่าตั้ง " + name + " (จากตัวแปรสภาพแวดล้อม)");
    }

    @Test
    void whatOfAGroupIsMissingIsNamed() {
        assertThatThrownBy(
                        () -> given(Map.of("PRONGSAI_FILES_S3_BUCKET", "ita")).check())
                .hasMessageContaining("PRONGSAI_FILES_S3_ENDPOINT has no value")
                .hasMessageContaining("PRONGSAI_FILES_S3_SECRETKEY has no value");
    }

    @Test
    void aRecordSaysWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> given(Map.of(
                                "PRONGSAI_OIDC_ROLES_0_GROUP", "staff",
                                "PRONGSAI_OIDC_ROLES_0_ROLE", "UNIT_OFFICER"))
                        .check())
                .hasMessageContaining("UNIT_OFFICER cannot be held at");
    }

    @ParameterizedTest(name = "{0} was to be {1}")
    @CsvSource({
        "PRONGSAI_SMPT_HOST, PRONGSAI_SMTP_HOST",
        "PRONGSAI_OIDC_CLIENT_ID, PRONGSAI_OIDC_CLIENTID",
        "PRONGSAI_OIDC_ROLES_3_GRUOP, PRONGSAI_OIDC_ROLES_0_GROUP",
        "PRONGSAI_DATABASEURL, PRONGSAI_DATABASE_URL"
    })
    void anUnknownNameIsRefusedWithTheNearest(String wrong, String right) {
        assertThatThrownBy(() -> given(Map.of(wrong, "x")).check())
                .hasMessageContaining(wrong)
                .hasMessageContaining("Did you mean " + right + "?");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(SettingsCheck.of(
                                given(Map.of("PRONGSAI_SMTP_PORT", "x", "PRONGSAI_KEYS_READY", "x", "PRONGSAI_X", "1")))
                        .faults())
                .hasSize(3);
    }

    @Test
    void whatIsRightPassesAndTheEnvironmentOfOthersIsNoneOfOurs() {
        assertThatCode(() -> given(Map.of(
                                "PRONGSAI_SMTP_PORT", "25",
                                "PRONGSAI_PICTURES", "1",
                                "PATH", "/bin",
                                "PRONGSAI_OIDC_ROLES_11_GROUP", "it",
                                "PRONGSAI_OIDC_SCOPES_0", "openid"))
                        .check())
                .hasMessageContaining("PRONGSAI_OIDC"); // a list has no holes
        assertThatCode(() -> given(Map.of("PRONGSAI_SMTP_PORT", "25", "PATH", "/bin"))
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        Settings settings = file("PRONGSAI_SMTP_PORT=25", "", "# for people", "PRONGSAI_SMTP_HOST = \"mail host\"  ");
        assertThat(settings.all())
                .containsEntry("PRONGSAI_SMTP_PORT", "25")
                .containsEntry("PRONGSAI_SMTP_HOST", "mail host");
        var both = new Settings(Map.of("PRONGSAI_SMTP_PORT", "26"), settings.file());
        assertThat(both.all()).containsEntry("PRONGSAI_SMTP_PORT", "26");
    }

    @Test
    void aFaultInTheFileNamesItsLine() throws IOException {
        assertThatThrownBy(() -> file("# one", "PRONGSAI_SMTP_PORT=x").check())
                .hasMessageContaining("prongsai.conf, line 2")
                .hasMessageContaining("บรรทัด 2");
        assertThatThrownBy(() -> file("PRONGSAI_SMTP_PORT=1", "hush hush"))
                .hasMessageContaining("Line 2 of")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> file("PRONGSAI_SMTP_PORT=1", "PRONGSAI_SMTP_PORT=2"))
                .hasMessageContaining("lines 1 and 2");
        assertThatThrownBy(() -> file("SMTP_PORT=1").check()).hasMessageContaining("There is no setting SMTP_PORT");
    }

    @Test
    void aSecretIsShownNowhere() {
        Map<String, String> secrets = Map.of(
                "PRONGSAI_SMTP_PASSWORD", "hush",
                "PRONGSAI_LINE_TOKEN", "hush",
                "PRONGSAI_DATABASE_PASSWORD", "hush",
                "PRONGSAI_OIDC_CLIENTSECRET", "hush",
                "PRONGSAI_FILES_S3_SECRETKEY", "hush",
                "PRONGSAI_DATABASE_URL", "postgres://prongsai:hush@db.example.go.th/prongsai?password=hush");
        assertThat(rows(given(secrets)))
                .noneMatch(row -> row.contains("hush"))
                .anyMatch(row -> row.contains("db.example.go.th"));
        assertThat(rows(given(Map.of("PRONGSAI_SMTP_FROM", "hush"))))
                .as("control")
                .anyMatch(row -> row.contains("hush"));
        assertThatThrownBy(
                        () -> given(Map.of("PRONGSAI_SMTP_PASSWORDS", "hush")).check())
                .hasMessageNotContaining("hush");
    }

    @Test
    void whatHoldsIsListedWithItsOrigin() throws IOException {
        Settings settings = file("PRONGSAI_SMTP_HOST=mail.example.go.th", "PRONGSAI_DATA=/var/lib/prongsai");
        assertThat(rows(settings))
                .anyMatch(row -> row.matches("PRONGSAI_SMTP_HOST=mail\\.example\\.go\\.th +# from .*, line 1"))
                .anyMatch(row -> row.matches("PRONGSAI_FILES_FOLDER=/var/lib/prongsai/files +# default"))
                .anyMatch(row -> row.matches("PRONGSAI_SMTP_PORT=587 +# default"))
                .anyMatch(row -> row.matches("PRONGSAI_LINE_TOKEN= +# not set"));
    }

    private static List<String> rows(Settings settings) {
        return ConfigCommand.rows(settings, SettingsCheck.of(settings));
    }

    private static Settings given(Map<String, String> environment) {
        return Settings.of(environment);
    }

    private Settings file(String... lines) throws IOException {
        Path file = place.resolve("prongsai.conf");
        Files.write(file, List.of(lines));
        return Settings.of(Map.of("PRONGSAI_CONFIG", file.toString()));
    }
}
