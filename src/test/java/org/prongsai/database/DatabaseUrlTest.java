package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://ita:s%2Fecret@db.example:5433/prongsai, jdbc:postgresql://db.example:5433/prongsai, ita, s/ecret",
        "postgresql://ita@db.example/prongsai?sslmode=require, jdbc:postgresql://db.example/prongsai?sslmode=require, ita, ''",
        "postgres://a+b:c+d@[::1]:5432/x, jdbc:postgresql://[::1]:5432/x, a+b, c+d",
        "jdbc:postgresql://one:5432/x, jdbc:postgresql://one:5432/x, '', ''",
        "jdbc:postgresql://one:5432/x?user=ita&ssl=true&password=p%26w, jdbc:postgresql://one:5432/x?ssl=true, ita, p&w",
    })
    void readsBothForms(String written, String url, String user, String password) {
        assertThat(DatabaseUrl.of(Map.of("PRONGSAI_DATABASE_URL", written)))
                .contains(new Coordinates(url, user, password));
    }

    @Test
    void separateUserAndPasswordWin() {
        var environment = Map.of(
                "PRONGSAI_DATABASE_URL", "postgres://ita:old@db/x",
                "PRONGSAI_DATABASE_USER", "other",
                "PRONGSAI_DATABASE_PASSWORD", "new");
        assertThat(DatabaseUrl.of(environment)).contains(new Coordinates("jdbc:postgresql://db/x", "other", "new"));
    }

    @Test
    void withoutOneTheProgramBringsItsOwn() {
        assertThat(DatabaseUrl.of(Map.of())).isEmpty();
        assertThat(DatabaseUrl.of(Map.of("PRONGSAI_DATABASE_URL", " "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://u:hunter2@db/x", "postgres://u:hunter2@db", "postgres://u:hunter 2@db/x", "hunter2"})
    void refusesOthersWithoutRepeatingThem(String written) {
        assertThatThrownBy(() -> DatabaseUrl.of(Map.of("PRONGSAI_DATABASE_URL", written)))
                .isInstanceOf(StartRefused.class)
                .hasMessageNotContaining("hunter");
    }

    @Test
    void aPasswordNeverShowsInALog() {
        assertThat(new Coordinates("jdbc:postgresql://db/x", "ita", "hunter2").toString())
                .doesNotContain("hunter2");
    }
}
