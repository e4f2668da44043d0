package org.prongsai.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of letters to people of a roster.
@Repository
class LetterStore {
    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody on the roster, with the last letter that took him the link which holds now.
    ///
    /// @param turn   of his invitation; 0 without
    /// @param letter its id; null without
    record Row(
            UUID contact,
            String name,
            String email,
            Contact.Tongue tongue,
            boolean asked,
            int turn,
            @Nullable UUID letter,
            int attempts,
            @Nullable LocalDate day) {
        /// Whether he can be written to.
        boolean isReachable() {
            return asked && turn > 0 && !email.isBlank();
        }
    }

    /// A letter to be kept.
    record Letter(UUID id, UUID contact, int round, int turn, int attempt, LocalDate day) {}

    /// What a letter's link needs.
    record Addressed(AgencyId agency, UUID survey, UUID contact) {}

    List<Row> rows(AgencyId agency, UUID survey) {
        return jdbc.sql("""
                        select c.id, c.name, c.email, c.language, c.drawn and not c.opted_out as asked,
                               coalesce(i.turn, 0) as turn, l.id as letter, coalesce(l.attempt, 0) as attempts, l.day
                          from survey.contact c
                          left join survey.invitation i
                            on i.agency_id = c.agency_id and i.survey_id = c.survey_id and i.contact_id = c.id
                          left join lateral (
                            select l.id, l.attempt, l.day from survey.letter l
                             where l.agency_id = c.agency_id and l.survey_id = c.survey_id and l.contact_id = c.id
                               and l.round = 0 and l.turn = i.turn
                             order by l.attempt desc limit 1) l on true
                         where c.agency_id = :agency and c.survey_id = :survey and not c.removed
                         order by c.name, c.organisation, c.id
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("email")),
                        Contact.Tongue.valueOf(row.getString("language")),
                        row.getBoolean("asked"),
                        row.getInt("turn"),
                        row.getObject("letter", UUID.class),
                        row.getInt("attempts"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /// False if the same was kept before.
    boolean add(AgencyId agency, UUID survey, Letter letter) {
        return jdbc.sql("""
                                insert into survey.letter (agency_id, survey_id, id, contact_id, round, turn, attempt, day)
                                values (:agency, :survey, :id, :contact, :round, :turn, :attempt, :day)
                                on conflict do nothing
                                """)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .param("id", letter.id())
                        .param("contact", letter.contact())
                        .param("round", letter.round())
                        .param("turn", letter.turn())
                        .param("attempt", letter.attempt())
                        .param("day", letter.day())
                        .update()
                == 1;
    }

    /// The last reminder: its number and its day.
    record Reminded(int round, LocalDate day) {}

    Optional<Reminded> reminded(AgencyId agency, UUID survey) {
        return jdbc.sql("""
                        select round, max(day) as day from survey.letter
                         where agency_id = :agency and survey_id = :survey and round > 0
                         group by round order by round desc limit 1
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> new Reminded(row.getInt("round"), row.getObject("day", LocalDate.class)))
                .optional();
    }

    /// The days on which letters went out to the roster.
    List<LocalDate> days(AgencyId agency, UUID survey) {
        return jdbc.sql("select distinct day from survey.letter where agency_id = :agency and survey_id = :survey")
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }

    /// Who of the current agency's rosters can be written to, by his id.
    Optional<Contact> reachable(UUID contact) {
        return jdbc.sql("""
                        select * from survey.contact
                         where id = :id and drawn and not opted_out and not removed and email <> '' limit 1
                        """)
                .param("id", contact)
                .query((row, _) -> ContactStore.contact(row))
                .optional();
    }

    /// To whom a letter of the current agency goes; nothing once its survey is no longer open.
    Optional<Addressed> addressed(UUID letter) {
        return jdbc.sql("""
                        select l.agency_id, l.survey_id, l.contact_id from survey.letter l
                          join survey.survey s on s.agency_id = l.agency_id and s.id = l.survey_id and s.state = 'OPEN'
                         where l.id = :id
                        """)
                .param("id", letter)
                .query((row, _) -> new Addressed(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getObject("survey_id", UUID.class),
                        row.getObject("contact_id", UUID.class)))
                .optional();
    }
}
