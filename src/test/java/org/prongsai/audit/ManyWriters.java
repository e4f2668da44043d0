package org.prongsai.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/// Many who append to few chains at once, some of whom fail in the middle.
final class ManyWriters {
    private static final int FAIL_EACH = 13;

    private final DataSource database;
    private final List<UUID> agencies;

    /// @param committed what the writers know to be in the trail
    record Written(long committed, long rolledBack, Duration time) {
        long perSecond() {
            return committed * 1000 / Math.max(1, time.toMillis());
        }
    }

    ManyWriters(DataSource database, int chains) {
        this.database = database;
        this.agencies =
                IntStream.range(0, chains).mapToObj(_ -> UUID.randomUUID()).toList();
    }

    /// Each writer appends in transactions of its own until the time is over.
    ///
    /// @param statements of each transaction, in turn; each with one parameter, the writer's number
    Written write(int writers, Duration time, String... statements) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long committed = 0;
        long rolledBack = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<long[]>> all = IntStream.range(0, writers)
                    .<Callable<long[]>>mapToObj(writer -> () -> work(writer, end, statements))
                    .toList();
            for (Future<long[]> each : threads.invokeAll(all)) {
                committed += each.get()[0];
                rolledBack += each.get()[1];
            }
        }
        return new Written(committed, rolledBack, Duration.ofNanos(System.nanoTime() - start));
    }

    private long[] work(int writer, long end, String... statements) throws SQLException {
        long committed = 0;
        long rolledBack = 0;
        var random = new Random(writer);
        for (long i = 0; System.nanoTime() < end; i++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                workFor(connection, agencies.get(random.nextInt(agencies.size())));
                for (String sql : statements) {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setString(1, Integer.toString(writer));
                        statement.execute();
                    }
                }
                if (i % FAIL_EACH == FAIL_EACH - 1) {
                    connection.rollback();
                    rolledBack++;
                } else {
                    connection.commit();
                    committed++;
                }
            }
        }
        return new long[] {committed, rolledBack};
    }

    private static void workFor(Connection connection, UUID agency) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('prongsai.agency', ?, true)")) {
            statement.setString(1, agency.toString());
            statement.execute();
        }
    }
}
