package org.prongsai.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Objects;

/// How each narrow role signs in.
public record NarrowRoles(Map<NarrowRole, Coordinates> coordinates) {
    public NarrowRoles {
        coordinates = Map.copyOf(coordinates);
    }

    /// How this one signs in.
    public Coordinates of(NarrowRole role) {
        return Objects.requireNonNull(coordinates.get(role));
    }

    /// A pool of connections of this role; none is made before it is needed.
    ///
    /// @param most as many connections are open at once
    public HikariDataSource pool(NarrowRole role, int most) {
        Coordinates signIn = of(role);
        var pool = new HikariDataSource();
        pool.setPoolName(role.suffix());
        pool.setJdbcUrl(signIn.url());
        pool.setUsername(signIn.user());
        pool.setPassword(signIn.password());
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(0);
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
