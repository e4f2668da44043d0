package org.prongsai.disclosure;

import java.util.Arrays;
import java.util.Optional;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of chains.
@Repository
class ChainStore {
    private final JdbcClient jdbc;

    ChainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Chain> find(AgencyId agency) {
        return jdbc.sql("select steps, version from disclosure.chain where agency_id = :agency")
                .param("agency", agency.value())
                .query((row, _) -> new Chain(
                        Arrays.stream((String[]) row.getArray("steps").getArray())
                                .map(ChainStep::valueOf)
                                .toList(),
                        row.getInt("version")))
                .optional();
    }

    /// Keeps a chain in the place of the version that the caller read; false if another is there.
    boolean set(AgencyId agency, Chain chain) {
        return jdbc.sql("""
                        insert into disclosure.chain as c (agency_id, steps, version) values (:agency, :steps, 1)
                        on conflict (agency_id) do update set steps = :steps, version = c.version + 1
                         where c.version = :version
                        """)
                        .param("agency", agency.value())
                        .param(
                                "steps",
                                chain.steps().stream().map(ChainStep::name).toArray(String[]::new))
                        .param("version", chain.version())
                        .update()
                == 1;
    }
}
