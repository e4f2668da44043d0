package org.prongsai.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of rosters, and of how samples were drawn from them.
@Repository
class ContactStore {
    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those who were not taken away, by name.
    List<Contact> of(AgencyId agency, UUID survey) {
        return jdbc.sql("""
                        select * from survey.contact
                         where agency_id = :agency and survey_id = :survey and not removed
                         order by name, organisation, id
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> contact(row))
                .list();
    }

    Optional<Contact> find(AgencyId agency, UUID survey, UUID id) {
        return jdbc.sql("""
                        select * from survey.contact
                         where agency_id = :agency and survey_id = :survey and id = :id and not removed
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .param("id", id)
                .query((row, _) -> contact(row))
                .optional();
    }

    /// Adds one; nothing happens where his id is known.
    void add(AgencyId agency, UUID survey, Contact contact) {
        jdbc.sql("""
                        insert into survey.contact (agency_id, survey_id, id, name, organisation, kind, phone, email, language,
                               opted_out, drawn, version)
                        values (:agency, :survey, :id, :name, :organisation, :kind, :phone, :email, :language, :out, :drawn, 1)
                        on conflict do nothing
                        """).params(fields(agency, survey, contact)).update();
    }

    /// False if someone else changed him since.
    boolean set(AgencyId agency, UUID survey, Contact contact) {
        return jdbc.sql("""
                                update survey.contact
                                   set name = :name, organisation = :organisation, kind = :kind, phone = :phone, email = :email,
                                       language = :language, opted_out = :out, drawn = :drawn, version = version + 1
                                 where agency_id = :agency and survey_id = :survey and id = :id and version = :version
                                   and not removed
                                """)
                        .params(fields(agency, survey, contact))
                        .param("version", contact.version())
                        .update()
                == 1;
    }

    boolean remove(AgencyId agency, UUID survey, UUID id, boolean removed) {
        return jdbc.sql("""
                                update survey.contact c
                                   set removed = :removed, version = version + 1,
                                       drawn = not :removed and not opted_out and not exists (
                                         select from survey.draw d where d.agency_id = c.agency_id and d.survey_id = c.survey_id)
                                 where agency_id = :agency and survey_id = :survey and id = :id and removed <> :removed
                                """)
                        .param("removed", removed)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Lets these be asked and nobody else.
    void draw(AgencyId agency, UUID survey, Collection<UUID> drawn) {
        jdbc.sql("""
                        update survey.contact set drawn = (id = any(cast(:drawn as uuid[])))
                         where agency_id = :agency and survey_id = :survey
                        """)
                .param("drawn", drawn.stream().map(UUID::toString).toArray(String[]::new))
                .param("agency", agency.value())
                .param("survey", survey)
                .update();
    }

    Optional<Draw> draw(AgencyId agency, UUID survey) {
        return jdbc.sql("select * from survey.draw where agency_id = :agency and survey_id = :survey")
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> new Draw(row.getLong("seed"), row.getInt("wanted"), row.getInt("pool")))
                .optional();
    }

    void keep(AgencyId agency, UUID survey, @Nullable Draw draw) {
        jdbc.sql("delete from survey.draw where agency_id = :agency and survey_id = :survey")
                .param("agency", agency.value())
                .param("survey", survey)
                .update();
        if (draw != null) {
            jdbc.sql("insert into survey.draw values (:agency, :survey, :seed, :wanted, :pool)")
                    .param("agency", agency.value())
                    .param("survey", survey)
                    .param("seed", draw.seed())
                    .param("wanted", draw.wanted())
                    .param("pool", draw.pool())
                    .update();
        }
    }

    private static Map<String, Object> fields(AgencyId agency, UUID survey, Contact contact) {
        return Map.ofEntries(
                Map.entry("agency", agency.value()),
                Map.entry("survey", survey),
                Map.entry("id", contact.id()),
                Map.entry("name", contact.name()),
                Map.entry("organisation", contact.organisation()),
                Map.entry("kind", contact.kind()),
                Map.entry("phone", contact.phone()),
                Map.entry("email", contact.email()),
                Map.entry("language", contact.tongue().name()),
                Map.entry("out", contact.optedOut()),
                Map.entry("drawn", contact.drawn()));
    }

    static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("organisation")),
                Objects.requireNonNull(row.getString("kind")),
                Objects.requireNonNull(row.getString("phone")),
                Objects.requireNonNull(row.getString("email")),
                Contact.Tongue.valueOf(row.getString("language")),
                row.getBoolean("opted_out"),
                row.getBoolean("drawn"),
                row.getInt("version"));
    }
}
