package org.prongsai.report;

import java.util.Optional;
import org.prongsai.audit.Hash;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files by what they hold; nothing here is ever changed.
@Component
public class Contents {
    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a file, once however often it comes.
    ///
    /// @return its hash
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(AgencyId agency, byte[] bytes) {
        String hash = hash(bytes);
        jdbc.sql("""
                        insert into report.content (agency_id, hash, bytes) values (:agency, :hash, :bytes)
                        on conflict (agency_id, hash) do nothing
                        """)
                .param("agency", agency.value())
                .param("hash", hash)
                .param("bytes", bytes)
                .update();
        return hash;
    }

    /// The file of this hash.
    @Transactional(readOnly = true)
    public Optional<byte[]> find(AgencyId agency, String hash) {
        return jdbc.sql("select bytes from report.content where agency_id = :agency and hash = :hash")
                .param("agency", agency.value())
                .param("hash", hash)
                .query(byte[].class)
                .optional();
    }

    /// SHA-256 in hex.
    public static String hash(byte[] bytes) {
        return Hash.sha256(bytes).hex();
    }
}
