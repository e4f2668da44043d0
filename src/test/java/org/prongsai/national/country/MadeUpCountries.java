package org.prongsai.national.country;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.prongsai.database.Coordinates;
import org.prongsai.national.country.MadeUpCountry.MadeUp;

/// A made-up country in the database of a test.
public final class MadeUpCountries {
    private MadeUpCountries() {}

    /// Adds agencies with their results of three years, by as many threads as there are processors.
    ///
    /// @param answers whether single answers are stored, too
    /// @return how many answers were stored
    public static long load(Coordinates owner, int agencies, boolean answers)
            throws SQLException, InterruptedException {
        var country = new MadeUpCountry(2564, agencies);
        List<MadeUp> all = country.all();
        try (Connection connection = owner.connect()) {
            new CountryLoad(connection, country, MadeUpYear.all(), false).begin(all);
        }
        var waiting = new ConcurrentLinkedQueue<>(all);
        var stored = new AtomicLong();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (Connection connection = owner.connect()) {
                    var load = new CountryLoad(connection, country, MadeUpYear.all(), answers);
                    for (MadeUp one = waiting.poll(); one != null; one = waiting.poll()) {
                        stored.addAndGet(load.add(one));
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return stored.get();
    }
}
