package org.prongsai.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Rule: what has been kept for as long as the record says is deleted, and nothing younger.
@SpringBootTest
class RetentionTest {
    @Autowired
    private Retention retention;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private UUID opdc = UUID.randomUUID();

    @BeforeEach
    void knowTheAgency() {
        opdc = agencies.find("opdc").map(Agency::id).orElseThrow().value();
    }

    @Test
    void deletesALetterAfterNinetyDaysAndSaysSoInTheTrail() {
        UUID old = letter("SENT", 91);
        UUID young = letter("SENT", 89);
        UUID waiting = letter("WAITING", 200);
        assertThat(retention.run()).isEqualTo(1);
        assertThat(letters(old)).isZero();
        assertThat(letters(young)).isOne();
        assertThat(letters(waiting)).isOne();
        assertThat(count("""
                select count(*) from audit.event
                 where agency_id = :agency and action = 'privacy.log.deleted' and subject = 'privacy.log.table/mail.message'
                """, opdc)).isOne();
        assertThat(retention.run()).isZero();
    }

    @Test
    void deletesAnAnsweredRequestAfterThreeYearsAndAnOpenOneNever() {
        UUID answered = request("'DONE', 'ตอบแล้ว', :now::timestamptz - interval '3 years 1 day'");
        UUID recent = request("'DONE', 'ตอบแล้ว', :now::timestamptz - interval '2 years'");
        UUID open = request("'OPEN', null, null::timestamptz");
        retention.run();
        assertThat(count("select count(*) from privacy.request where id = :agency", answered))
                .isZero();
        assertThat(count("select count(*) from privacy.request where id = :agency", recent))
                .isOne();
        assertThat(count("select count(*) from privacy.request where id = :agency", open))
                .isOne();
    }

    private UUID letter(String state, int days) {
        var id = UUID.randomUUID();
        within(() -> jdbc.sql("""
                        insert into mail.message (agency_id, id, channel, person_id, template, parts, link, urgency, state, due,
                                                  attempts, written_at)
                        values (:agency, :id, 'MAIL', :id, 'desk.mail', '{}', '/', 'USUAL', :state, :at, 0, :at)
                        """)
                .param("agency", opdc)
                .param("id", id)
                .param("state", state)
                .param("at", now().minusDays(days))
                .update());
        return id;
    }

    private UUID request(String end) {
        var id = UUID.randomUUID();
        within(() -> jdbc.sql("""
                        insert into privacy.request (agency_id, id, kind, asker, contact, detail, received_on, due_on, notice,
                                                     version, created_at, state, answer, closed_at)
                        select :agency, :id, 'ACCESS', 'ผู้ขอ', 'ไปรษณีย์', '', :day, :day + 30, 1, 1, :now,
                        """ + end)
                .param("agency", opdc)
                .param("id", id)
                .param("day", LocalDate.now(clock).minusYears(4))
                .param("now", now())
                .update());
        return id;
    }

    private long letters(UUID id) {
        return count("select count(*) from mail.message where id = :agency", id);
    }

    private long count(String sql, UUID agency) {
        return within(() -> Math.toIntExact(
                jdbc.sql(sql).param("agency", agency).query(Long.class).single()));
    }

    private int within(java.util.function.IntSupplier work) {
        return new Tenant(opdc).<Integer, RuntimeException>call(() -> transaction.execute(_ -> work.getAsInt()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
