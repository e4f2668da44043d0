package org.prongsai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.People;
import org.prongsai.mail.Preference;
import org.prongsai.mail.Preferences;
import org.prongsai.mail.QuietHours;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/// On Tuesday, 24 November 2026, 07:30, over the sample agencies.
@SpringBootTest(properties = {"prongsai.smtp.host=127.0.0.1", "prongsai.smtp.port=9"})
class DigestTest {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-24T00:30:00Z"), ZoneId.of("Asia/Bangkok"));

    @TestBean(enforceOverride = true)
    @SuppressWarnings("UnusedVariable") // the program reads it
    private Clock clock = MORNING;

    @Autowired
    private Digest digest;

    @Autowired
    private Agencies agencies;

    @Autowired
    private People people;

    @Autowired
    private Preferences preferences;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    static Clock clock() {
        return MORNING;
    }

    @Test
    void whoWantsASummaryGetsOneADayAndNobodyElseDoes() {
        UUID officer = people.samples().getFirst().id().value();
        preferences.keep(officer, new Preference(Preference.Delivery.DIGEST, QuietHours.USUAL, 0));
        digest.write();
        digest.write();
        assertThat(digests()).isEqualTo(1);
    }

    private long digests() {
        return agencies.all().stream()
                .mapToLong(agency -> new Tenant(agency.id().value())
                        .<Long, RuntimeException>call(() -> transaction.execute(_ -> jdbc.sql(
                                        "select count(*) from mail.message where urgency = 'SUMMARY' and channel = 'MAIL'")
                                .query(Long.class)
                                .single())))
                .sum();
    }
}
