package org.prongsai.survey;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.prongsai.database.NarrowRole;
import org.prongsai.database.NarrowRoles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Connections of the narrow roles of surveys.
@Component
@EnableConfigurationProperties(ConnectionSettings.class)
class NarrowDatabases {
    private final Map<NarrowRole, HikariDataSource> pools = new EnumMap<>(NarrowRole.class);

    NarrowDatabases(NarrowRoles roles, ConnectionSettings settings) {
        pools.put(NarrowRole.ISSUER, roles.pool(NarrowRole.ISSUER, settings.issuers()));
        pools.put(NarrowRole.BOX, roles.pool(NarrowRole.BOX, settings.boxes()));
        pools.put(NarrowRole.MIXER, roles.pool(NarrowRole.MIXER, 2));
    }

    DataSource of(NarrowRole role) {
        return Objects.requireNonNull(pools.get(role));
    }

    @PreDestroy
    void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
