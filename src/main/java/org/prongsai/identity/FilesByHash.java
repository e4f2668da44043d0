package org.prongsai.identity;

import java.util.Optional;
import org.prongsai.audit.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files of agencies by what they hold: each is kept once however often it comes, and none is ever changed.
///
/// The table is that of the module that keeps them, and so are both statements; they know `agency`, `hash` and `bytes`.
public final class FilesByHash {
    private final JdbcClient jdbc;
    private final String insert;
    private final String select;

    /// Keeps files by `insert` and finds them by `select`.
    public FilesByHash(JdbcClient jdbc, String insert, String select) {
        this.jdbc = jdbc;
        this.insert = insert;
        this.select = select;
    }

    /// Keeps a file.
    ///
    /// @return its hash
    public String keep(AgencyId agency, byte[] bytes) {
        String hash = hash(bytes);
        jdbc.sql(insert)
                .param("agency", agency.value())
                .param("hash", hash)
                .param("bytes", bytes)
                .update();
        return hash;
    }

    /// The file of this hash.
    public Optional<byte[]> find(AgencyId agency, String hash) {
        return jdbc.sql(select)
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
