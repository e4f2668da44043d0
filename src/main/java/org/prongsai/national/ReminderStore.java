package org.prongsai.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.Reminder.What;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of reminders and of whom they are for.
@Repository
class ReminderStore {
    private static final String SELECT = """
            select r.*, count(*) filter (where d.state = 'WAITING') as waiting,
                   count(*) filter (where d.state = 'TOLD') as told,
                   count(*) filter (where d.state = 'DONE') as done
              from national.reminder r left join national.reminded d on d.reminder_id = r.id
            """;

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How it stands with one agency.
    enum State {
        WAITING,
        TOLD,
        DONE,
        TAKEN_BACK
    }

    /// Adds one; false if there is one of this id.
    boolean add(UUID id, FiscalYear year, What what, LocalDate until, Collection<String> slices, Instant at) {
        return jdbc.sql("""
                                insert into national.reminder (id, fiscal_year, what, until, slices, sent_at)
                                values (:id, :year, :what, :until, :slices, :at) on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("year", year.buddhistYear())
                        .param("what", what.name())
                        .param("until", until)
                        .param("slices", slices.stream().sorted().toArray(String[]::new))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void addAgencies(UUID id, Collection<AgencyId> agencies) {
        jdbc.sql("""
                        insert into national.reminded (reminder_id, agency_id, state)
                        select :id, a, 'WAITING' from unnest(:agencies::uuid[]) as a
                        """)
                .param("id", id)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .update();
    }

    /// Those of a year, the latest first.
    List<Reminder> of(FiscalYear year) {
        return jdbc.sql(SELECT + " where r.fiscal_year = :year group by r.id order by r.sent_at desc, r.id limit 100")
                .param("year", year.buddhistYear())
                .query((row, _) -> reminder(row))
                .list();
    }

    /// Those that stand and for which some agencies have not done it.
    List<Reminder> standing() {
        return jdbc.sql(SELECT + """
                         where r.taken_back_at is null group by r.id
                        having count(*) filter (where d.state = 'TOLD') > 0 order by r.sent_at
                        """).query((row, _) -> reminder(row)).list();
    }

    Optional<Reminder> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id group by r.id")
                .param("id", id)
                .query((row, _) -> reminder(row))
                .optional();
    }

    Map<AgencyId, State> agencies(UUID id) {
        return jdbc
                .sql("select agency_id, state from national.reminded where reminder_id = :id")
                .param("id", id)
                .query((row, _) -> Map.entry(
                        new AgencyId(row.getObject("agency_id", UUID.class)), State.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<AgencyId> in(UUID id, State state, int most) {
        return jdbc.sql("""
                        select agency_id from national.reminded
                         where reminder_id = :id and state = :state order by agency_id limit :most
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("most", most)
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Moves one on; false if it is not in `from` any more.
    boolean move(UUID id, AgencyId agency, State from, State to) {
        return jdbc.sql("""
                                update national.reminded set state = :to
                                 where reminder_id = :id and agency_id = :agency and state = :from
                                """)
                        .param("to", to.name())
                        .param("id", id)
                        .param("agency", agency.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /// Takes one back, so that who was not told will not be; false where that is so.
    boolean takeBack(UUID id, Instant at) {
        boolean taken =
                jdbc.sql("update national.reminder set taken_back_at = :at where id = :id and taken_back_at is null")
                                .param("id", id)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        if (taken) {
            jdbc.sql("""
                            update national.reminded set state = 'TAKEN_BACK'
                             where reminder_id = :id and state = 'WAITING'
                            """).param("id", id).update();
        }
        return taken;
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime back = row.getObject("taken_back_at", OffsetDateTime.class);
        return new Reminder(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                What.valueOf(row.getString("what")),
                row.getObject("until", LocalDate.class),
                List.of((String[]) row.getArray("slices").getArray()),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                back == null ? null : back.toInstant(),
                row.getInt("waiting"),
                row.getInt("told"),
                row.getInt("done"));
    }
}
