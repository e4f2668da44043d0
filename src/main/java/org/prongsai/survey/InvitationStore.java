package org.prongsai.survey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of invitations. Whether a pass was collected cannot be read here: the role may not.
@Repository
class InvitationStore {
    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who was drawn, did not opt out and is not invited yet.
    List<UUID> uninvited(AgencyId agency, UUID survey) {
        return jdbc.sql("""
                        select c.id
                          from survey.contact c
                         where c.agency_id = :agency and c.survey_id = :survey and c.drawn and not c.opted_out
                           and not exists (select from survey.invitation i
                                            where i.agency_id = c.agency_id and i.survey_id = c.survey_id
                                              and i.contact_id = c.id)
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void add(AgencyId agency, UUID survey, UUID contact, byte[] hash) {
        jdbc.sql("""
                        insert into survey.invitation (agency_id, survey_id, contact_id, secret_hash, turn)
                        values (:agency, :survey, :contact, :hash, 1)
                        on conflict do nothing
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .param("contact", contact)
                .param("hash", hash)
                .update();
    }

    Optional<Integer> turn(AgencyId agency, UUID survey, UUID contact) {
        return turn(jdbc.sql("""
                select turn from survey.invitation
                 where agency_id = :agency and survey_id = :survey and contact_id = :contact
                """), agency, survey, contact);
    }

    /// The turn of an invitation, held until the end of the transaction.
    Optional<Integer> lock(AgencyId agency, UUID survey, UUID contact) {
        return turn(jdbc.sql("""
                select turn from survey.invitation
                 where agency_id = :agency and survey_id = :survey and contact_id = :contact for update
                """), agency, survey, contact);
    }

    private static Optional<Integer> turn(
            JdbcClient.StatementSpec statement, AgencyId agency, UUID survey, UUID contact) {
        return statement
                .param("agency", agency.value())
                .param("survey", survey)
                .param("contact", contact)
                .query((row, _) -> row.getInt("turn"))
                .optional();
    }

    void renew(AgencyId agency, UUID survey, UUID contact, byte[] hash, int turn) {
        jdbc.sql("""
                        update survey.invitation set secret_hash = :hash, asked_hash = null, turn = :turn
                         where agency_id = :agency and survey_id = :survey and contact_id = :contact
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .param("contact", contact)
                .param("hash", hash)
                .param("turn", turn)
                .update();
    }

    void keepReset(AgencyId agency, UUID survey, String reason) {
        jdbc.sql("insert into survey.reset (agency_id, survey_id, id, reason) values (:agency, :survey, :id, :reason)")
                .param("agency", agency.value())
                .param("survey", survey)
                .param("id", UUID.randomUUID())
                .param("reason", reason)
                .update();
    }

    int resets(AgencyId agency, UUID survey) {
        return jdbc.sql("select count(*) from survey.reset where agency_id = :agency and survey_id = :survey")
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
