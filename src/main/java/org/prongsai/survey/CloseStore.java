package org.prongsai.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.token.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of closes, as the application keeps them.
@Repository
class CloseStore {
    private final JdbcClient jdbc;

    CloseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Close> find(AgencyId agency, UUID survey) {
        return jdbc.sql("select * from survey.closing where agency_id = :agency and survey_id = :survey")
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> close(row))
                .optional();
    }

    /// False where somebody asked before.
    boolean ask(AgencyId agency, UUID survey, PersonId who, Instant when) {
        return jdbc.sql("""
                                insert into survey.closing (agency_id, survey_id, asked_by, asked_at, step)
                                values (:agency, :survey, :who, :when, 'ASKED') on conflict do nothing
                                """)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .param("who", who.value())
                        .param("when", when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean withdraw(AgencyId agency, UUID survey) {
        return jdbc.sql("""
                                delete from survey.closing
                                 where agency_id = :agency and survey_id = :survey and step = 'ASKED'
                                """)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .update()
                == 1;
    }

    boolean approve(AgencyId agency, UUID survey, PersonId who, Instant when) {
        return jdbc.sql("""
                                update survey.closing set step = 'APPROVED', approved_by = :who, approved_at = :when
                                 where agency_id = :agency and survey_id = :survey and step = 'ASKED'
                                """)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .param("who", who.value())
                        .param("when", when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Goes one step on; false where that was done before.
    boolean step(AgencyId agency, UUID survey, Close.Step from, Close.Step to) {
        return jdbc.sql("""
                                update survey.closing set step = :to
                                 where agency_id = :agency and survey_id = :survey and step = :from
                                """)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    private static Close close(ResultSet row) throws SQLException {
        UUID approved = row.getObject("approved_by", UUID.class);
        return new Close(
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                approved == null ? null : new PersonId(approved),
                moment(row.getObject("approved_at", OffsetDateTime.class)),
                Close.Step.valueOf(row.getString("step")),
                figures(row));
    }

    private static Close.@Nullable Figures figures(ResultSet row) throws SQLException {
        byte[] root = row.getBytes("root");
        return root == null
                ? null
                : new Close.Figures(
                        row.getInt("answered"),
                        row.getInt("collected"),
                        row.getInt("resets"),
                        row.getInt("unreadable"),
                        HexFormat.of().formatHex(root),
                        Octets.of(row.getBytes("receipts")));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
