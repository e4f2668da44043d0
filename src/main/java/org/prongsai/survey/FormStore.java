package org.prongsai.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.token.Octets;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what everybody may know of opened surveys.
@Repository
class FormStore {
    private final JdbcClient jdbc;

    /// One object for all agencies that ask the same; an installation has a few, and those of agencies' own questions.
    private final Cache<String, Questionnaire> questionnaires =
            Caffeine.newBuilder().maximumSize(500).build();

    FormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Form> find(UUID survey) {
        return jdbc.sql("select * from survey.form where survey_id = :survey")
                .param("survey", survey)
                .query((row, _) -> form(row))
                .optional();
    }

    /// Every survey that was ever opened, by id: the list of public keys.
    List<Form> all() {
        return jdbc.sql("select * from survey.form order by survey_id")
                .query((row, _) -> form(row))
                .list();
    }

    /// The public keys of passes alone, by the surveys' ids.
    List<KeyList.Entry> keys() {
        return jdbc.sql("""
                        select survey_id, agency_id, fiscal_year, signing_key, questionnaire->'title'->>'th' as th,
                               questionnaire->'title'->>'en' as en
                          from survey.form
                         order by survey_id
                        """)
                .query((row, _) -> new KeyList.Entry(
                        row.getObject("survey_id", UUID.class),
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new FiscalYear(row.getInt("fiscal_year")),
                        new Bilingual(row.getString("th"), row.getString("en")),
                        Octets.of(row.getBytes("signing_key"))))
                .list();
    }

    void add(Form form) {
        jdbc.sql("""
                        insert into survey.form
                        values (:survey, :agency, :year, :instrument, :held, cast(:questionnaire as jsonb), :collects, :opens,
                                :closes, :roster, :slip, :link, :strict, :signing, :sealing, :open)
                        on conflict do nothing
                        """)
                .param("survey", form.survey())
                .param("agency", form.agency().value())
                .param("year", form.year().buddhistYear())
                .param("instrument", form.instrument())
                .param("held", form.held().name())
                .param("questionnaire", QuestionnaireJson.write(form.questionnaire()))
                .param("collects", form.collectsFrom())
                .param("opens", form.opens())
                .param("closes", form.closes())
                .param("roster", form.ways().contains(Way.ROSTER))
                .param("slip", form.ways().contains(Way.SLIP))
                .param("link", form.ways().contains(Way.LINK))
                .param("strict", form.strict())
                .param("signing", form.signingKey().bytes())
                .param("sealing", form.sealingKey().bytes())
                .param("open", form.open())
                .update();
    }

    /// Lets the days and ways of an opened survey follow, or closes it for good.
    void follow(Survey survey) {
        jdbc.sql("""
                        update survey.form
                           set collects_from = :collects, opens = :opens, closes = :closes, by_roster = :roster,
                               by_slip = :slip, by_link = :link, strict = :strict, open = :open
                         where survey_id = :survey
                        """)
                .param("collects", survey.collectsFrom())
                .param("opens", survey.opens())
                .param("closes", survey.closes())
                .param("roster", survey.ways().contains(Way.ROSTER))
                .param("slip", survey.ways().contains(Way.SLIP))
                .param("link", survey.ways().contains(Way.LINK))
                .param("strict", survey.strict())
                .param("open", survey.state() == Survey.State.OPEN)
                .param("survey", survey.id())
                .update();
    }

    private Form form(ResultSet row) throws SQLException {
        return new Form(
                row.getObject("survey_id", UUID.class),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new FiscalYear(row.getInt("fiscal_year")),
                Objects.requireNonNull(row.getString("instrument")),
                Survey.Held.valueOf(row.getString("held")),
                questionnaires.get(Objects.requireNonNull(row.getString("questionnaire")), QuestionnaireJson::read),
                row.getObject("collects_from", LocalDate.class),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                SurveyStore.ways(row),
                row.getBoolean("strict"),
                Octets.of(row.getBytes("signing_key")),
                Octets.of(row.getBytes("sealing_key")),
                row.getBoolean("open"));
    }
}
