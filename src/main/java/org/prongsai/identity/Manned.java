package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.web.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// At which agencies somebody holds a role today, for the commission: never who.
@Service
public class Manned {
    private final JdbcClient jdbc;
    private final Clock clock;

    Manned(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of `agencies` where somebody holds `role`.
    @Transactional(readOnly = true)
    public Set<AgencyId> by(Role role, Collection<AgencyId> agencies) {
        return jdbc
                .sql("select agency_id from identity.manned(:agencies, :role, :day)")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .param("role", role.name())
                .param("day", LocalDate.now(clock))
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
