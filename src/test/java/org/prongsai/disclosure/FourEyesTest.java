package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The database itself refuses what one pair of eyes approved.
@SpringBootTest
@WithinTenant
class FourEyesTest {
    private static final UUID SUBMITTER = UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void refusesADecisionOfWhoeverSubmitted() {
        UUID submission = submission();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> decide(submission, SUBMITTER, SUBMITTER, null))
                .withMessageContaining("four_eyes");
        assertThatCode(() -> decide(submission, SUBMITTER, UUID.randomUUID(), null))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesADecisionThatHidesWhoSubmitted() {
        UUID submission = submission();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> decide(submission, UUID.randomUUID(), SUBMITTER, null))
                .withMessageContaining("of_a_submission");
    }

    @Test
    void letsWhoeverSubmittedRecordAMemoThatAnotherSigned() {
        UUID submission = submission();
        assertThatCode(() -> decide(submission, SUBMITTER, SUBMITTER, "นร 1200/1"))
                .doesNotThrowAnyException();
    }

    private UUID submission() {
        UUID id = UUID.randomUUID();
        UUID agency = Tenant.current().orElseThrow().agency();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                            insert into disclosure.item (agency_id, fiscal_year, code, state, remark, version)
                            values (:agency, 2565, 'O1', 'WITH_APPROVER', '', 1)
                            """).param("agency", agency).update();
            jdbc.sql("""
                            insert into disclosure.submission (agency_id, id, fiscal_year, code, number, submitted_by,
                                                               acted_as, submitted_at, content)
                            values (:agency, :id, 2565, 'O1', 1, :by, 'UNIT_OFFICER', now(), '[]')
                            """)
                    .param("agency", agency)
                    .param("id", id)
                    .param("by", SUBMITTER)
                    .update();
        });
        return id;
    }

    private void decide(UUID submission, UUID submitter, UUID by, @Nullable String paper) {
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into disclosure.decision (agency_id, id, submission_id, submitted_by, step, decided_by,
                                                         decided_at, outcome, reason, paper_number, paper_on, paper_hash,
                                                         paper_kind)
                        values (:agency, :id, :submission, :submitter, 'APPROVER', :by, now(), 'APPROVED', '', :paper,
                                case when cast(:paper as text) is null then null else date '2022-03-01' end,
                                case when cast(:paper as text) is null then null else repeat('a', 64) end,
                                case when cast(:paper as text) is null then null else 'PDF' end)
                        """)
                .param("agency", Tenant.current().orElseThrow().agency())
                .param("id", UUID.randomUUID())
                .param("submission", submission)
                .param("submitter", submitter)
                .param("by", by)
                .param("paper", paper)
                .update());
    }
}
