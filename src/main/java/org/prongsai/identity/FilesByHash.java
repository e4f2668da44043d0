package org.prongsai.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.prongsai.audit.Hash;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Files of agencies by what they hold: each is kept once however often it comes, and none is ever changed.
///
/// The table is that of the module that keeps them, and so are both statements; they know `agency`, `hash` and `bytes`.
public final class FilesByHash {
    private final Supplier<StatementSpec> insert;
    private final Supplier<StatementSpec> select;

    /// Keeps files by `insert` and finds them by `select`.
    public FilesByHash(Supplier<StatementSpec> insert, Supplier<StatementSpec> select) {
        this.insert = insert;
        this.select = select;
    }

    /// Keeps a file.
    ///
    /// @return its hash
    public String keep(AgencyId agency, byte[] bytes) {
        String hash = hash(bytes);
        insert.get()
                .param("agency", agency.value())
                .param("hash", hash)
                .param("bytes", bytes)
                .update();
        return hash;
    }

    /// The file of this hash.
    public Optional<byte[]> find(AgencyId agency, String hash) {
        return select.get()
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
