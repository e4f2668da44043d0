package org.prongsai.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Where a database is and who opens it.
///
/// @param url of the form `jdbc:postgresql://host:port/database`, without user and password
public record Coordinates(String url, String user, String password) {

    /// A connection of its own, outside any pool; the caller closes it.
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "30");
        return DriverManager.getConnection(url, properties);
    }

    /// Whether somebody answers there and takes the password, at this moment.
    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(10);
        } catch (SQLException e) {
            return false;
        }
    }

    /// Without the password, so that it can stand in a log.
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
