package org.prongsai.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A role by which the program works in the database: it owns nothing, and row-level security holds for it.
///
/// The owner, whom an operator names or who comes with the embedded server, only migrates. Each role's name and
/// password follow from the owner's, so that every node of an installation finds the same without a secret of its own.
final class ApplicationRole {
    private final Coordinates owner;
    private final String database;

    private ApplicationRole(Coordinates owner) {
        this.owner = owner;
        String path = owner.url().replaceFirst("[?].*$", "");
        this.database = path.substring(path.lastIndexOf('/') + 1);
    }

    /// Makes sure that the role of the whole application exists in the server of `owner`, and gives the coordinates by
    /// which it signs in.
    ///
    /// @throws StartRefused if the owner may not create it, or if it could pass by row-level security
    static Coordinates ensure(Coordinates owner) {
        var role = new ApplicationRole(owner);
        return role.ensure("app", role.database);
    }

    /// The same for roles that may do one thing each.
    static NarrowRoles ensureNarrow(Coordinates owner) {
        var role = new ApplicationRole(owner);
        var all = new EnumMap<NarrowRole, Coordinates>(NarrowRole.class);
        for (NarrowRole narrow : NarrowRole.values()) {
            all.put(narrow, role.ensure(narrow.suffix(), role.database + " " + narrow.suffix()));
        }
        return new NarrowRoles(all);
    }

    private Coordinates ensure(String suffix, String seed) {
        var role = new Coordinates(owner.url(), database + "_" + suffix, password(seed));
        if (!role.answers()) {
            create(role);
        }
        ServerCheck.checkApplication(role);
        return role;
    }

    private String password(String seed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(("prongsai " + owner.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(seed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void create(Coordinates application) {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            String role = application.user();
            one(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))::text", role);
            String known = one(connection, "select count(*)::text from pg_roles where rolname = ?", role);
            String make = known.equals("0") ? "create" : "alter";
            run(connection, make + " role %I login password %L", role, application.password());
            run(connection, "grant connect on database %I to %I", database, role);
            connection.commit();
        } catch (SQLException e) {
            throw new StartRefused(
                    "บัญชีฐานข้อมูล " + owner.user() + " ไม่มีสิทธิสร้างบทบาท " + application.user(),
                    "The database user " + owner.user() + " may not create the role " + application.user()
                            + ", by which the application works. Allow it with: alter role " + owner.user()
                            + " createrole. (" + e.getMessage() + ")");
        }
    }

    /// Runs a statement that takes no parameters; the server itself puts them in and quotes them.
    private static void run(Connection connection, String template, String first, String second) throws SQLException {
        String statement = one(connection, "select format(?, ?, ?)", template, first, second);
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private static String one(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
