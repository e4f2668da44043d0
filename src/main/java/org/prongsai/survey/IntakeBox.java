package org.prongsai.survey;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.prongsai.audit.Hash;
import org.prongsai.database.NarrowRole;
import org.prongsai.survey.Intake.Coming;
import org.prongsai.survey.Intake.Outcome;
import org.prongsai.survey.token.Octets;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Repository;

/// Puts sealed answers into the box, by the role that can do nothing else: many with two statements and one commit.
@Repository
class IntakeBox {
    private static final String ACCEPT = """
            select a.said, a.receipt
              from unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[], ?::uuid[], ?::bytea[], ?::integer[], ?::bytea[])
                     with ordinality as c (agency, survey, token, tag, receipt, box, enc, seq, sealed, place),
                   lateral survey.accept(c.agency, c.survey, c.token, c.tag, c.receipt, c.box, c.enc, c.seq, c.sealed) as a
             order by c.place
            """;
    private static final String COUNT = """
            select survey.add_to_day(c.agency, c.survey, c.day, c.way, c.number)
              from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::integer[]) as c (agency, survey, day, way, number)
            """;

    private final DataSource source;

    IntakeBox(NarrowDatabases databases) {
        this.source = databases.of(NarrowRole.BOX);
    }

    /// Keeps all of them, or none if it throws.
    ///
    /// @return what became of each, in order
    List<Outcome> put(List<Coming> batch) {
        try (Connection connection = source.getConnection()) {
            try {
                List<Outcome> outcomes = accept(connection, batch);
                connection.commit();
                return outcomes;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("answers were not kept", e);
        }
    }

    /// Whether what gives the right to answer once was used.
    boolean wasUsed(Form form, Octets right) {
        try (Connection connection = source.getConnection();
                PreparedStatement used = connection.prepareStatement("select survey.was_used(?, ?, ?)")) {
            used.setObject(1, form.agency().value());
            used.setObject(2, form.survey());
            used.setBytes(3, Hash.sha256(right.bytes()).bytes());
            try (ResultSet row = used.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the box was not asked", e);
        }
    }

    private static List<Outcome> accept(Connection connection, List<Coming> batch) throws SQLException {
        var outcomes = new ArrayList<Outcome>(batch.size());
        var fresh = new ArrayList<Coming>(batch.size());
        try (PreparedStatement accept = connection.prepareStatement(ACCEPT)) {
            accept.setArray(
                    1,
                    array(connection, "uuid", batch, one -> one.form().agency().value()));
            accept.setArray(
                    2, array(connection, "uuid", batch, one -> one.form().survey()));
            accept.setArray(3, bytes(connection, batch, one -> one.tokenHash().bytes()));
            accept.setArray(4, bytes(connection, batch, one -> one.tag().bytes()));
            accept.setArray(5, bytes(connection, batch, one -> one.receipt().bytes()));
            accept.setArray(6, array(connection, "uuid", batch, Coming::boxId));
            accept.setArray(
                    7, bytes(connection, batch, one -> one.sealed().enc().bytes()));
            accept.setArray(
                    8, array(connection, "integer", batch, one -> one.sealed().seq()));
            accept.setArray(
                    9, bytes(connection, batch, one -> one.sealed().bytes().bytes()));
            try (ResultSet rows = accept.executeQuery()) {
                for (Coming one : batch) {
                    rows.next();
                    String said = rows.getString(1);
                    if (said.equals("NEW")) {
                        fresh.add(one);
                    }
                    outcomes.add(outcome(said, rows.getBytes(2)));
                }
            }
        }
        count(connection, fresh);
        return outcomes;
    }

    private static Outcome outcome(String said, byte[] receipt) {
        return switch (said) {
            case "NEW", "AGAIN" -> new Outcome.Kept(new Receipt(Octets.of(receipt)));
            case "USED" -> new Outcome.Used();
            case "OVER" -> new Outcome.Over();
            default -> throw new IllegalStateException("the box said " + said);
        };
    }

    /// What came in on a day at a survey by a way; ordered, so that two writers never wait for each other in a ring.
    private record Cell(UUID survey, LocalDate day, Way way, UUID agency) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int bySurvey = survey.compareTo(other.survey);
            int byDay = bySurvey == 0 ? day.compareTo(other.day) : bySurvey;
            return byDay == 0 ? way.compareTo(other.way) : byDay;
        }
    }

    private static void count(Connection connection, List<Coming> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        var cells = new TreeMap<Cell, Integer>();
        fresh.forEach(one -> cells.merge(
                new Cell(
                        one.form().survey(),
                        one.day(),
                        one.way(),
                        one.form().agency().value()),
                1,
                Integer::sum));
        Collection<Map.Entry<Cell, Integer>> rows = cells.entrySet();
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setArray(
                    1, array(connection, "uuid", rows, row -> row.getKey().agency()));
            count.setArray(
                    2, array(connection, "uuid", rows, row -> row.getKey().survey()));
            count.setArray(
                    3,
                    array(
                            connection,
                            "date",
                            rows,
                            row -> java.sql.Date.valueOf(row.getKey().day())));
            count.setArray(
                    4, array(connection, "text", rows, row -> row.getKey().way().name()));
            count.setArray(5, array(connection, "integer", rows, Map.Entry::getValue));
            count.execute();
        }
    }

    private static <T> Array array(Connection connection, String type, Collection<T> from, Function<T, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, from.stream().map(part).toArray());
    }

    private static Array bytes(Connection connection, List<Coming> from, Function<Coming, byte[]> part)
            throws SQLException {
        return connection.createArrayOf("bytea", from.stream().map(part).toArray(byte[][]::new));
    }
}
