package org.prongsai.survey;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.prongsai.database.Coordinates;
import org.prongsai.database.NarrowRole;
import org.prongsai.database.NarrowRoles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Connections of the narrow roles; none is made before it is needed.
@Component
class NarrowDatabases {
    private final Map<NarrowRole, HikariDataSource> pools = new EnumMap<>(NarrowRole.class);

    NarrowDatabases(
            NarrowRoles roles,
            @Value("${prongsai.survey.issuers:4}") int issuers,
            @Value("${prongsai.survey.boxes:4}") int boxes) {
        pools.put(NarrowRole.ISSUER, pool(roles.of(NarrowRole.ISSUER), issuers, "issuer"));
        pools.put(NarrowRole.BOX, pool(roles.of(NarrowRole.BOX), boxes, "box"));
        pools.put(NarrowRole.MIXER, pool(roles.of(NarrowRole.MIXER), 2, "mixer"));
    }

    DataSource of(NarrowRole role) {
        return Objects.requireNonNull(pools.get(role));
    }

    private static HikariDataSource pool(Coordinates coordinates, int most, String name) {
        var pool = new HikariDataSource();
        configure(pool, coordinates, most, name);
        return pool;
    }

    private static void configure(HikariConfig pool, Coordinates coordinates, int most, String name) {
        pool.setPoolName(name);
        pool.setJdbcUrl(coordinates.url());
        pool.setUsername(coordinates.user());
        pool.setPassword(coordinates.password());
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(0);
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("logServerErrorDetail", "false");
    }

    @PreDestroy
    void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
