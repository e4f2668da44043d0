package org.prongsai.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Verifies all chains and all checkpoints of a database, as they are at one moment, beside a running instance.
final class DatabaseVerifier {
    private static final int ROWS_AT_ONCE = 5_000;

    /// The order of PostgreSQL, in which a checkpoint has the chains.
    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private final Connection connection;
    private final CheckpointFile outside;
    private final Set<PublicCheckpointKey> trusted;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<UUID, Map<Long, Hash>> anchors = new HashMap<>();
    private long events;

    /// @param outside copies of checkpoints from outside of the database
    /// @param trusted the keys to believe; those in `outside` when there are none
    DatabaseVerifier(Connection connection, CheckpointFile outside, Set<PublicCheckpointKey> trusted) {
        this.connection = connection;
        this.outside = outside;
        this.trusted = trusted;
    }

    Verification verify() throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return verifyHere();
        } finally {
            connection.rollback();
        }
    }

    /// Within the running transaction of the connection.
    Verification verifyHere() throws SQLException {
        List<Checkpoint> checkpoints = checkpoints();
        compareWithCopies(checkpoints);
        List<UUID> owners = list("select agency_id from audit.owners()", row -> row.getObject(1, UUID.class));
        Map<UUID, Head> heads = new HashMap<>();
        list("select agency_id, seq, hash from audit.heads()", row -> CheckpointStore.head(row, 0))
                .forEach(head -> heads.put(head.agency(), head));
        for (UUID owner : owners) {
            chain(owner, heads.getOrDefault(owner, new Head(owner, 0, Hash.NONE)));
        }
        Checkpoint newest = checkpoints.isEmpty() ? null : checkpoints.getLast();
        return new Verification(owners.size(), events, checkpoints.size(), newest, 0, faults);
    }

    private List<Checkpoint> checkpoints() throws SQLException {
        List<String> notes = list("select note from audit.checkpoint order by number", row -> row.getString(1));
        Map<Long, List<Head>> moved = movedHeads();
        NavigableMap<UUID, Head> heads = new TreeMap<>(BY_BYTES);
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (String note : notes) {
            Optional<Checkpoint> read = read(note);
            if (read.isPresent()) {
                Checkpoint last = checkpoints.isEmpty() ? null : checkpoints.getLast();
                moved.getOrDefault(read.get().number(), List.of()).forEach(head -> {
                    heads.put(head.agency(), head);
                    anchors.computeIfAbsent(head.agency(), _ -> new HashMap<>()).put(head.seq(), head.hash());
                });
                check(read.get(), last, heads);
                checkpoints.add(read.get());
            } else {
                faults.add(new Fault(Fault.Kind.LINE, "audit.checkpoint", checkpoints.size() + 1L));
            }
        }
        return checkpoints;
    }

    private static Optional<Checkpoint> read(String note) {
        try {
            return Optional.of(Checkpoint.read(note));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void check(Checkpoint checkpoint, @Nullable Checkpoint last, NavigableMap<UUID, Head> heads) {
        long follows = last == null ? 1 : last.number() + 1;
        Hash previous = last == null ? Hash.NONE : last.root();
        note(checkpoint.number() == follows && checkpoint.previous().equals(previous), Fault.Kind.SEQUENCE, checkpoint);
        note(outside.isSigned(checkpoint, trusted), Fault.Kind.SIGNATURE, checkpoint);
        var tree = Checkpoints.tree(checkpoint.previous(), List.copyOf(heads.values()));
        note(
                tree.root().equals(checkpoint.root()) && checkpoint.size() == heads.size() + 1L,
                Fault.Kind.ROOT,
                checkpoint);
    }

    private Map<Long, List<Head>> movedHeads() throws SQLException {
        var moved = new HashMap<Long, List<Head>>();
        try (PreparedStatement statement =
                connection.prepareStatement("select agency_id, seq, hash, checkpoint from audit.moved_heads()")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    moved.computeIfAbsent(row.getLong(4), _ -> new ArrayList<>())
                            .add(CheckpointStore.head(row, 0));
                }
            }
        }
        return moved;
    }

    private void compareWithCopies(List<Checkpoint> checkpoints) {
        Map<Long, String> notes = new HashMap<>();
        checkpoints.forEach(checkpoint -> notes.put(checkpoint.number(), checkpoint.note()));
        outside.checkpoints()
                .forEach(copy -> note(
                        copy.note().equals(notes.get(copy.number())) || !outside.isSigned(copy, trusted),
                        Fault.Kind.COPY,
                        copy));
    }

    /// The whole of one chain; row-level security shows it to whoever works for its agency.
    private void chain(UUID owner, Head head) throws SQLException {
        workFor(owner);
        var check = new ChainCheck(owner, anchors.getOrDefault(owner, Map.of()));
        try (PreparedStatement statement = connection.prepareStatement("""
                select agency_id, seq, (extract(epoch from at) * 1000000)::bigint, actor, action, subject, payload, prev, hash
                  from audit.event where agency_id = ? order by seq
                """)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setObject(1, owner);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    check.next(EventStore.event(row, 0));
                    events++;
                }
            }
        }
        faults.addAll(check.end(head));
    }

    private void workFor(UUID owner) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('prongsai.agency', ?, true)")) {
            statement.setString(1, owner.toString());
            statement.execute();
        }
    }

    private void note(boolean holds, Fault.Kind kind, Checkpoint checkpoint) {
        if (!holds) {
            faults.add(new Fault(kind, checkpoint.origin(), checkpoint.number()));
        }
    }

    private <T> List<T> list(String sql, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return list(statement, reader);
        }
    }

    private static <T> List<T> list(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        var all = new ArrayList<T>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(reader.read(row));
            }
        }
        return all;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
