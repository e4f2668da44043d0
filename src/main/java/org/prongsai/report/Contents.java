package org.prongsai.report;

import java.util.Optional;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.FilesByHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files of papers by what they hold; nothing here is ever changed.
@Component
public class Contents {
    private final FilesByHash files;

    Contents(JdbcClient jdbc) {
        this.files = new FilesByHash(
                () -> jdbc.sql("""
                insert into report.content (agency_id, hash, bytes) values (:agency, :hash, :bytes)
                on conflict (agency_id, hash) do nothing
                """),
                () -> jdbc.sql("select bytes from report.content where agency_id = :agency and hash = :hash"));
    }

    /// Keeps a file, once however often it comes.
    ///
    /// @return its hash
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(AgencyId agency, byte[] bytes) {
        return files.keep(agency, bytes);
    }

    /// The file of this hash.
    @Transactional(readOnly = true)
    public Optional<byte[]> find(AgencyId agency, String hash) {
        return files.find(agency, hash);
    }

    /// SHA-256 in hex.
    public static String hash(byte[] bytes) {
        return FilesByHash.hash(bytes);
    }
}
