package org.prongsai.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows behind [Activities].
@Repository
class ActivityStore {
    private static final String SELECT = """
            select a.*, array(select d.needs_id from calendar.dependency d
                               where d.agency_id = a.agency_id and d.activity_id = a.id) as needs,
                   t.entry_id, t.edge
              from calendar.activity a
              left join calendar.tie t on t.agency_id = a.agency_id and t.activity_id = a.id
             where a.agency_id = :agency and a.removed_at is null
            """;

    private final JdbcClient jdbc;

    ActivityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Activity> all(AgencyId agency, FiscalYear year) {
        return jdbc.sql(SELECT + " and a.fiscal_year = :year order by a.place, a.id")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query(ActivityStore::activity)
                .list();
    }

    /// The years that have activities.
    List<FiscalYear> years(AgencyId agency) {
        return jdbc.sql("""
                        select distinct fiscal_year from calendar.activity
                         where agency_id = :agency and removed_at is null order by fiscal_year
                        """)
                .param("agency", agency.value())
                .query((row, _) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /// The id of what a module has written for its own thing, removed or not.
    Optional<UUID> find(AgencyId agency, String source, UUID sourceId) {
        return jdbc.sql("""
                        select id from calendar.activity
                         where agency_id = :agency and source = :source and source_id = :sourceId
                        """)
                .param("agency", agency.value())
                .param("source", source)
                .param("sourceId", sourceId)
                .query(UUID.class)
                .optional();
    }

    /// Adds an activity behind its siblings; false if the id is taken.
    boolean add(
            AgencyId agency, FiscalYear year, UUID id, Activities.Wish wish, String source, @Nullable UUID sourceId) {
        return wish(jdbc.sql("""
                        insert into calendar.activity (agency_id, id, fiscal_year, parent_id, place, title_th, title_en,
                                                       milestone, starts, ends, owner, note, source, source_id, version)
                        select :agency, :id, :year, :parent, coalesce(max(place), 0) + 1, :titleTh, :titleEn, :milestone,
                               :starts, :ends, :owner, :note, :source, :sourceId, 1
                          from calendar.activity
                         where agency_id = :agency and fiscal_year = :year and parent_id is not distinct from :parent
                        on conflict (agency_id, id) do nothing
                        """), agency, id, wish)
                        .param("year", year.buddhistYear())
                        .param("source", source)
                        .param("sourceId", sourceId)
                        .update()
                == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(AgencyId agency, UUID id, int version, Activities.Wish wish) {
        return wish(jdbc.sql("""
                        update calendar.activity
                           set parent_id = :parent, title_th = :titleTh, title_en = :titleEn, milestone = :milestone,
                               starts = :starts, ends = :ends, owner = :owner, note = :note, version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """), agency, id, wish).param("version", version).update() == 1;
    }

    private static StatementSpec wish(StatementSpec statement, AgencyId agency, UUID id, Activities.Wish wish) {
        return statement
                .param("agency", agency.value())
                .param("id", id)
                .param("parent", wish.parent())
                .param("titleTh", wish.title().th())
                .param("titleEn", wish.title().en())
                .param("milestone", wish.milestone())
                .param("starts", wish.days().first())
                .param("ends", wish.days().last())
                .param("owner", wish.owner())
                .param("note", wish.note());
    }

    void need(AgencyId agency, UUID id, Set<UUID> needs) {
        jdbc.sql("delete from calendar.dependency where agency_id = :agency and activity_id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .update();
        for (UUID need : needs) {
            jdbc.sql("insert into calendar.dependency (agency_id, activity_id, needs_id) values (:agency, :id, :need)")
                    .param("agency", agency.value())
                    .param("id", id)
                    .param("need", need)
                    .update();
        }
    }

    /// Ties an activity to what it follows; null for nothing.
    void tie(AgencyId agency, UUID id, @Nullable Tie tie) {
        if (tie == null) {
            jdbc.sql("delete from calendar.tie where agency_id = :agency and activity_id = :id")
                    .param("agency", agency.value())
                    .param("id", id)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into calendar.tie (agency_id, activity_id, entry_id, edge)
                        values (:agency, :id, :entry, :edge)
                        on conflict (agency_id, activity_id) do update
                           set entry_id = excluded.entry_id, edge = excluded.edge
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .param("entry", tie.entry())
                .param("edge", tie.edge().name())
                .update();
    }

    /// Puts the siblings into this order.
    void order(AgencyId agency, List<UUID> siblings) {
        for (int i = 0; i < siblings.size(); i++) {
            jdbc.sql("update calendar.activity set place = :place where agency_id = :agency and id = :id")
                    .param("place", i + 1)
                    .param("agency", agency.value())
                    .param("id", siblings.get(i))
                    .update();
        }
    }

    /// Removes an activity, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update calendar.activity set removed_at = :at, version = version + 1
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Keeps the day on which it was done; null when it is not done after all.
    boolean done(AgencyId agency, UUID id, @Nullable LocalDate day) {
        return jdbc.sql("""
                        update calendar.activity set done_on = :day, version = version + 1
                         where agency_id = :agency and id = :id and removed_at is null
                        """)
                        .param("day", day)
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Makes the days of the year's activities its baseline.
    int fix(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        update calendar.activity set planned_starts = starts, planned_ends = ends, version = version + 1
                         where agency_id = :agency and fiscal_year = :year and removed_at is null
                           and (planned_starts, planned_ends) is distinct from (starts, ends)
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .update();
    }

    private static Activity activity(ResultSet row, int number) throws SQLException {
        LocalDate planned = row.getObject("planned_starts", LocalDate.class);
        UUID entry = row.getObject("entry_id", UUID.class);
        return new Activity(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                new Bilingual(row.getString("title_th"), row.getString("title_en")),
                row.getBoolean("milestone"),
                new DateSpan(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)),
                planned == null ? null : new DateSpan(planned, row.getObject("planned_ends", LocalDate.class)),
                row.getObject("done_on", LocalDate.class),
                row.getString("owner"),
                row.getString("note"),
                Set.of((UUID[]) row.getArray("needs").getArray()),
                entry == null ? null : new Tie(entry, Tie.Edge.valueOf(row.getString("edge"))),
                row.getString("source"),
                row.getInt("version"));
    }
}
