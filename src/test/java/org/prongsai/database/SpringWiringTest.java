package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class SpringWiringTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void everyContextHasAnEmptyDatabaseOfItsOwn() {
        assertThat(jdbc.sql("select current_database()").query(String.class).single())
                .startsWith("test_");
    }

    @Test
    void keepsWhatItAcknowledges() {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertThat(jdbc.sql("select current_setting(?)")
                            .param(setting)
                            .query(String.class)
                            .single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void seesThaiLettersInTrigramsAndSortsThemForPeople() {
        assertThat(jdbc.sql("select 'ก' ~ '[[:alpha:]]'").query(Boolean.class).single())
                .isTrue();
        assertThat(jdbc.sql(
                                "select name from (values ('ไก่'), ('กา'), ('เก')) x(name) order by name collate \"th-x-icu\"")
                        .query(String.class)
                        .list())
                .containsExactly("กา", "เก", "ไก่");
    }

    @Test
    void theClockShowsThaiTime() {
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Bangkok"));
    }
}
