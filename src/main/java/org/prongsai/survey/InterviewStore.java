package org.prongsai.survey;

import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.survey.InterviewBatch.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of interviewers' batches, and of their codes by hash.
@Repository
class InterviewStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    InterviewStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// Those of a survey, the latest first.
    List<InterviewBatch> of(Survey survey) {
        return jdbc.sql("""
                        select id, desk, kind, number, made_on from survey.interview_batch
                         where agency_id = :agency and survey_id = :survey order by desk desc
                        """)
                .param("agency", survey.agency().value())
                .param("survey", survey.id())
                .query((row, _) -> new InterviewBatch(
                        row.getObject("id", UUID.class),
                        row.getInt("desk"),
                        Kind.valueOf(Objects.requireNonNull(row.getString("kind"))),
                        row.getInt("number"),
                        row.getObject("made_on", LocalDate.class)))
                .list();
    }

    void add(Survey survey, InterviewBatch batch) {
        jdbc.sql("""
                        insert into survey.interview_batch
                        values (:agency, :survey, :id, :desk, :kind, :number, :day)
                        """)
                .param("agency", survey.agency().value())
                .param("survey", survey.id())
                .param("id", batch.id())
                .param("desk", batch.desk())
                .param("kind", batch.kind().name())
                .param("number", batch.number())
                .param("day", batch.madeOn())
                .update();
    }

    /// Keeps by which survey the codes are good.
    void add(UUID survey, Collection<InterviewCode> codes) {
        template.batchUpdate(
                "insert into survey.interview_code values (?, ?)",
                codes,
                codes.size(),
                (PreparedStatement row, InterviewCode code) -> {
                    row.setBytes(1, code.hash().bytes());
                    row.setObject(2, survey);
                });
    }

    /// The survey that a code was made for.
    Optional<UUID> survey(InterviewCode code) {
        return jdbc.sql("select survey_id from survey.interview_code where code_hash = :hash")
                .param("hash", code.hash().bytes())
                .query(UUID.class)
                .optional();
    }
}
