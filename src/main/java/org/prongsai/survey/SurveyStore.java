package org.prongsai.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of surveys.
@Repository
class SurveyStore {
    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Survey> of(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select * from survey.survey
                         where agency_id = :agency and fiscal_year = :year and removed_at is null
                         order by held = 'INTERNAL', instrument <> 'IIT', instrument, opens, id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> survey(row))
                .list();
    }

    /// A survey by its id, also where it was taken away.
    Optional<Survey> find(AgencyId agency, UUID id) {
        return jdbc.sql("select * from survey.survey where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> survey(row))
                .optional();
    }

    /// A survey that was not taken away.
    Optional<Survey> standing(AgencyId agency, UUID id) {
        return jdbc.sql("""
                        select * from survey.survey where agency_id = :agency and id = :id and removed_at is null
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> survey(row))
                .optional();
    }

    /// The years that have any that was not taken away.
    List<FiscalYear> years(AgencyId agency) {
        return jdbc.sql("""
                        select distinct fiscal_year from survey.survey
                         where agency_id = :agency and removed_at is null order by fiscal_year
                        """)
                .param("agency", agency.value())
                .query((row, _) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /// Keeps everybody else from changing it until the transaction ends.
    void lock(AgencyId agency, UUID id) {
        jdbc.sql("select id from survey.survey where agency_id = :agency and id = :id for update")
                .param("agency", agency.value())
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    void add(Survey survey) {
        jdbc.sql("""
                        insert into survey.survey (agency_id, id, fiscal_year, instrument, held, state, title_th, title_en,
                               edition_id, population, collects_from, opens, closes, by_roster, by_slip, by_link, strict,
                               comments, outside_link, version)
                        values (:agency, :id, :year, :instrument, :held, :state, :titleTh, :titleEn, :edition, :population,
                               :collects, :opens, :closes, :roster, :slip, :link, :strict, :comments, :outside, 1)
                        """)
                .param("year", survey.year().buddhistYear())
                .param("instrument", survey.instrument())
                .params(fields(survey))
                .update();
    }

    /// Keeps a survey in the place of the version that the caller read; false if another is there.
    boolean set(Survey survey) {
        return jdbc.sql("""
                                update survey.survey
                                   set held = :held, state = :state, title_th = :titleTh, title_en = :titleEn,
                                       edition_id = :edition, population = :population, collects_from = :collects,
                                       opens = :opens, closes = :closes, by_roster = :roster, by_slip = :slip,
                                       by_link = :link, strict = :strict, comments = :comments, outside_link = :outside,
                                       version = version + 1
                                 where agency_id = :agency and id = :id and version = :version and removed_at is null
                                """)
                        .param("version", survey.version())
                        .params(fields(survey))
                        .update()
                == 1;
    }

    /// Takes a draft away, or brings it back with a null moment; false where it is no draft.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant moment) {
        return jdbc.sql("""
                                update survey.survey set removed_at = :moment
                                 where agency_id = :agency and id = :id and (held = 'ITAS' or state = 'DRAFT')
                                   and (removed_at is null) = (cast(:moment as timestamptz) is not null)
                                """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("moment", moment == null ? null : moment.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The state alone, after whoever changes it has waited for the answers that are coming in.
    void state(AgencyId agency, UUID id, Survey.State state) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(:id as text), 38))")
                .param("id", id.toString())
                .query()
                .listOfRows();
        jdbc.sql(
                        "update survey.survey set state = :state, version = version + 1 where agency_id = :agency and id = :id")
                .param("state", state.name())
                .param("agency", agency.value())
                .param("id", id)
                .update();
    }

    Optional<Questionnaire> questionnaire(AgencyId agency, UUID id) {
        return jdbc.sql("select questionnaire::text from survey.survey where agency_id = :agency and id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(text -> text)
                .map(QuestionnaireJson::read);
    }

    void questionnaire(AgencyId agency, UUID id, Questionnaire questionnaire) {
        jdbc.sql("""
                        update survey.survey set questionnaire = cast(:text as jsonb) where agency_id = :agency and id = :id
                        """)
                .param("text", QuestionnaireJson.write(questionnaire))
                .param("agency", agency.value())
                .param("id", id)
                .update();
    }

    private static java.util.Map<String, @Nullable Object> fields(Survey survey) {
        var fields = new java.util.HashMap<String, @Nullable Object>();
        fields.put("agency", survey.agency().value());
        fields.put("id", survey.id());
        fields.put("held", survey.held().name());
        fields.put("state", survey.state().name());
        fields.put("titleTh", survey.title().th());
        fields.put("titleEn", survey.title().en());
        fields.put("edition", survey.editionId());
        fields.put("population", survey.population());
        fields.put("collects", survey.collectsFrom());
        fields.put("opens", survey.opens());
        fields.put("closes", survey.closes());
        fields.put("roster", survey.ways().contains(Way.ROSTER));
        fields.put("slip", survey.ways().contains(Way.SLIP));
        fields.put("link", survey.ways().contains(Way.LINK));
        fields.put("strict", survey.strict());
        fields.put("comments", survey.comments());
        fields.put("outside", survey.outsideLink());
        return fields;
    }

    static Set<Way> ways(ResultSet row) throws SQLException {
        var ways = EnumSet.noneOf(Way.class);
        if (row.getBoolean("by_roster")) {
            ways.add(Way.ROSTER);
        }
        if (row.getBoolean("by_slip")) {
            ways.add(Way.SLIP);
        }
        if (row.getBoolean("by_link")) {
            ways.add(Way.LINK);
        }
        return ways;
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                Objects.requireNonNull(row.getString("instrument")),
                Survey.Held.valueOf(row.getString("held")),
                Survey.State.valueOf(row.getString("state")),
                new Bilingual(row.getString("title_th"), row.getString("title_en")),
                row.getString("edition_id"),
                row.getObject("population", Integer.class),
                row.getObject("collects_from", LocalDate.class),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                ways(row),
                row.getBoolean("strict"),
                row.getBoolean("comments"),
                row.getString("outside_link"),
                row.getInt("version"));
    }
}
