package org.prongsai.assessment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the calibration set and of its answers.
@Repository
class CalibrationStore {
    private final JdbcClient jdbc;

    CalibrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Removed ones too, in the set's order.
    List<CalibrationItem> all(FiscalYear year) {
        return jdbc.sql("select * from assessment.calibration_item where fiscal_year = :year order by place, id")
                .param("year", year.buddhistYear())
                .query((row, _) -> item(row))
                .list();
    }

    Optional<CalibrationItem> find(FiscalYear year, UUID id) {
        return jdbc.sql("select * from assessment.calibration_item where fiscal_year = :year and id = :id")
                .param("year", year.buddhistYear())
                .param("id", id)
                .query((row, _) -> item(row))
                .optional();
    }

    void add(FiscalYear year, CalibrationItem item) {
        jdbc.sql("""
                        insert into assessment.calibration_item
                               (fiscal_year, id, place, code, address, page_text, picture_hash, found, reason, version)
                        values (:year, :id, :place, :code, :address, :text, :picture, :found, :reason, 1)
                        """)
                .param("year", year.buddhistYear())
                .param("id", item.id())
                .param("place", item.place())
                .param("code", item.code())
                .param("address", item.address())
                .param("text", item.pageText())
                .param("picture", item.pictureHash())
                .param("found", names(item.found()))
                .param("reason", item.reason())
                .update();
    }

    /// Keeps another key, reason or place.
    void change(FiscalYear year, CalibrationItem item) {
        int rows = jdbc.sql("""
                        update assessment.calibration_item
                           set place = :place, found = :found, reason = :reason, version = version + 1
                         where fiscal_year = :year and id = :id and version = :version
                        """)
                .param("year", year.buddhistYear())
                .param("id", item.id())
                .param("place", item.place())
                .param("found", names(item.found()))
                .param("reason", item.reason())
                .param("version", item.version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("calibration item changed meanwhile: " + item.id());
        }
    }

    /// False if it is so already.
    boolean remove(FiscalYear year, UUID id, Instant at) {
        return jdbc.sql("""
                        update assessment.calibration_item set removed_at = :at, version = version + 1
                         where fiscal_year = :year and id = :id and removed_at is null
                        """)
                        .param("year", year.buddhistYear())
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False if it is so already.
    boolean restore(FiscalYear year, UUID id) {
        return jdbc.sql("""
                        update assessment.calibration_item set removed_at = null, version = version + 1
                         where fiscal_year = :year and id = :id and removed_at is not null
                        """).param("year", year.buddhistYear()).param("id", id).update() == 1;
    }

    boolean isAssessor(FiscalYear year, PersonId person) {
        return jdbc.sql("""
                        select exists (select from assessment.assessor
                                        where fiscal_year = :year and person_id = :person and active)
                        """)
                .param("year", year.buddhistYear())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Keeps an answer; what was answered before stays.
    boolean answer(FiscalYear year, PersonId person, int attempt, UUID item, List<Found> found, Instant at) {
        return jdbc.sql("""
                        insert into assessment.calibration_answer
                               (fiscal_year, item_id, person_id, attempt, found, answered_at)
                        values (:year, :item, :person, :attempt, :found, :at)
                        on conflict do nothing
                        """)
                        .param("year", year.buddhistYear())
                        .param("item", item)
                        .param("person", person.value())
                        .param("attempt", attempt)
                        .param("found", names(found))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private record Answer(PersonId person, int attempt, UUID item, List<Found> found) {}

    /// Everyone's attempts, by person, in their order.
    Map<PersonId, List<CalibrationAttempt>> attempts(FiscalYear year) {
        List<Answer> answers = jdbc.sql("select * from assessment.calibration_answer where fiscal_year = :year")
                .param("year", year.buddhistYear())
                .query((row, _) -> new Answer(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getInt("attempt"),
                        row.getObject("item_id", UUID.class),
                        found(row.getArray("found"))))
                .list();
        var byPerson = new HashMap<PersonId, List<Answer>>();
        answers.forEach(one ->
                byPerson.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one));
        var attempts = new HashMap<PersonId, List<CalibrationAttempt>>();
        byPerson.forEach((person, all) -> attempts.put(person, attempts(all)));
        return attempts;
    }

    private static List<CalibrationAttempt> attempts(List<Answer> answers) {
        var byNumber = new TreeMap<Integer, Map<UUID, List<Found>>>();
        answers.forEach(one ->
                byNumber.computeIfAbsent(one.attempt(), _ -> new HashMap<>()).put(one.item(), one.found()));
        return byNumber.entrySet().stream()
                .map(entry -> new CalibrationAttempt(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CalibrationItem item(ResultSet row) throws SQLException {
        return new CalibrationItem(
                row.getObject("id", UUID.class),
                row.getInt("place"),
                row.getString("code"),
                row.getString("address"),
                row.getString("page_text"),
                row.getString("picture_hash"),
                found(row.getArray("found")),
                row.getString("reason"),
                row.getInt("version"),
                row.getObject("removed_at") != null);
    }

    static String[] names(List<Found> found) {
        return found.stream().map(Found::name).toArray(String[]::new);
    }

    static List<Found> found(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray()).map(Found::valueOf).toList();
    }
}
