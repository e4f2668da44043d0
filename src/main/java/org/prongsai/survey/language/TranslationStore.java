package org.prongsai.survey.language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of translations.
@Repository
class TranslationStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Said>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    TranslationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Translation> of(FiscalYear year) {
        return jdbc.sql("select * from survey.translation where fiscal_year = :year order by instrument, language")
                .param("year", year.buddhistYear())
                .query((row, _) -> translation(row))
                .list();
    }

    Optional<Translation> find(FiscalYear year, String instrument, FurtherLanguage language) {
        return jdbc.sql("""
                        select * from survey.translation
                         where fiscal_year = :year and instrument = :instrument and language = :language
                        """)
                .param("year", year.buddhistYear())
                .param("instrument", instrument)
                .param("language", language.tag())
                .query((row, _) -> translation(row))
                .optional();
    }

    Optional<Translation> find(UUID id) {
        return jdbc.sql("select * from survey.translation where id = :id")
                .param("id", id)
                .query((row, _) -> translation(row))
                .optional();
    }

    /// Those that are offered, the latest year first.
    List<Translation> released() {
        return jdbc.sql("""
                        select * from survey.translation where released is not null
                         order by fiscal_year desc, instrument, language
                        """).query((row, _) -> translation(row)).list();
    }

    /// In which state those are that are offered: the same while none of them changes.
    List<String> releasedStates() {
        return jdbc.sql("""
                        select id || '.' || version from survey.translation where released is not null
                         order by fiscal_year desc, instrument, language
                        """)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /// Adds it, unless it is there.
    void add(Translation translation, Hand by) {
        jdbc.sql("""
                        insert into survey.translation (id, fiscal_year, instrument, language, texts, changed_by, changed_at, version)
                        values (:id, :year, :instrument, :language, '{}', :by, :at, 1) on conflict do nothing
                        """)
                .param("id", translation.id())
                .param("year", translation.year().buddhistYear())
                .param("instrument", translation.instrument())
                .param("language", translation.language().tag())
                .param("by", by.who().value())
                .param("at", moment(by))
                .update();
    }

    /// Stores texts; what was asked for falls with those that it was asked of.
    void texts(Translation before, Map<String, Said> texts, Hand by) {
        one(
                before,
                jdbc.sql("""
                        update survey.translation
                           set texts = cast(:texts as jsonb), changed_by = :by, changed_at = :at, wish = null, wished_by = null,
                               wished_as = null, wished_at = null, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("texts", JSON.writeValueAsString(texts))
                        .param("by", by.who().value())
                        .param("at", moment(by))
                        .param("id", before.id())
                        .param("version", before.version())
                        .update());
    }

    /// Keeps what is asked for, or that nothing is asked any more.
    void wish(Translation before, @Nullable Decision wish, @Nullable Hand by) {
        one(
                before,
                jdbc.sql("""
                        update survey.translation
                           set wish = :wish, wished_by = :by, wished_as = :as, wished_at = cast(:at as timestamptz), version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("wish", wish == null ? null : wish.name())
                        .param("by", by == null ? null : by.who().value())
                        .param("as", by == null ? null : by.position().name())
                        .param("at", by == null ? null : moment(by))
                        .param("id", before.id())
                        .param("version", before.version())
                        .update());
    }

    /// Does what was asked for; the database holds that two people are behind it.
    void decide(Translation before, Hand by) {
        one(
                before,
                jdbc.sql("""
                        update survey.translation
                           set released = case wish when 'RELEASE' then texts end, decided = wish, proposed_by = wished_by,
                               proposed_as = wished_as, proposed_at = wished_at, agreed_by = :by, agreed_as = :as, agreed_at = :at,
                               wish = null, wished_by = null, wished_as = null, wished_at = null, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("by", by.who().value())
                        .param("as", by.position().name())
                        .param("at", moment(by))
                        .param("id", before.id())
                        .param("version", before.version())
                        .update());
    }

    private static void one(Translation before, int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("translation changed meanwhile: " + before.id());
        }
    }

    private static OffsetDateTime moment(Hand by) {
        return by.when().atOffset(ZoneOffset.UTC);
    }

    private static Translation translation(ResultSet row) throws SQLException {
        @Nullable String released = row.getString("released");
        return new Translation(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                Objects.requireNonNull(row.getString("instrument")),
                FurtherLanguage.of(Objects.requireNonNull(row.getString("language")))
                        .orElseThrow(),
                JSON.readValue(Objects.requireNonNull(row.getString("texts")), TEXTS),
                released == null ? null : JSON.readValue(released, TEXTS),
                decision(row.getString("wish")),
                hand(row, "wished"),
                decision(row.getString("decided")),
                hand(row, "proposed"),
                hand(row, "agreed"),
                row.getInt("version"));
    }

    private static @Nullable Decision decision(@Nullable String name) {
        return name == null ? null : Decision.valueOf(name);
    }

    private static @Nullable Hand hand(ResultSet row, String what) throws SQLException {
        @Nullable UUID who = row.getObject(what + "_by", UUID.class);
        return who == null
                ? null
                : new Hand(
                        new PersonId(who),
                        Role.valueOf(Objects.requireNonNull(row.getString(what + "_as"))),
                        row.getObject(what + "_at", OffsetDateTime.class).toInstant());
    }
}
