package org.prongsai.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks whether a server that somebody else runs is one to keep records in.
final class ServerCheck {
    private static final Logger log = LoggerFactory.getLogger(ServerCheck.class);
    private static final int OLDEST = 15;

    private ServerCheck() {}

    /// @throws StartRefused if it cannot be reached, is older than PostgreSQL 15 or does not store UTF-8
    static void check(Coordinates coordinates) {
        try (Connection connection = coordinates.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version'),
                               current_setting('server_version_num')::int / 10000,
                               current_setting('server_encoding'),
                               current_setting('fsync') = 'on'
                                 and current_setting('full_page_writes') = 'on'
                                 and current_setting('synchronous_commit') <> 'off'
                        """)) {
            row.next();
            refuseOlder(row.getString(1), row.getInt(2));
            refuseEncoding(row.getString(3));
            if (!row.getBoolean(4)) {
                log.warn(
                        "{}: fsync, full_page_writes or synchronous_commit is off; a crash may lose records",
                        coordinates.url());
            }
            log.info("PostgreSQL {} at {}", row.getString(1), coordinates.url());
        } catch (SQLException e) {
            throw new StartRefused(
                    "เชื่อมต่อฐานข้อมูลที่ PRONGSAI_DATABASE_URL ระบุไม่ได้",
                    "The database at " + coordinates.url() + " cannot be reached: " + e.getMessage());
        }
    }

    /// Looks whether the role by which the application works is held by row-level security and keeps what it
    /// acknowledges.
    ///
    /// @throws StartRefused if the role is a superuser or may pass by, or if its commits do not wait for the disk
    static void checkApplication(Coordinates application) {
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select rolsuper or rolbypassrls, current_setting('synchronous_commit')
                          from pg_roles where rolname = current_user
                        """)) {
            row.next();
            refuseUnbound(application.user(), row.getBoolean(1));
            refuseUnsafe(row.getString(2));
        } catch (SQLException e) {
            throw new StartRefused(
                    "เชื่อมต่อฐานข้อมูลด้วยบทบาท " + application.user() + " ไม่ได้",
                    "The database cannot be reached as " + application + ": " + e.getMessage());
        }
    }

    static void refuseUnbound(String role, boolean unbound) {
        if (unbound) {
            throw new StartRefused(
                    "บทบาท " + role + " ข้ามการแยกข้อมูลระหว่างหน่วยงานได้ จึงไม่เปิดระบบ",
                    "The role " + role + " passes by row-level security. Take that from it with: alter role " + role
                            + " nosuperuser nobypassrls.");
        }
    }

    static void refuseUnsafe(String synchronousCommit) {
        if (synchronousCommit.equals("off")) {
            throw new StartRefused(
                    "ฐานข้อมูลตั้ง synchronous_commit เป็น off งานที่ยืนยันแล้วอาจสูญหาย จึงไม่เปิดระบบ",
                    "synchronous_commit is off, so acknowledged work could be lost. Turn it on.");
        }
    }

    static void refuseOlder(String version, int major) {
        if (major < OLDEST) {
            throw new StartRefused(
                    "ต้องใช้ PostgreSQL รุ่น 15 ขึ้นไป พบรุ่น " + version,
                    "PostgreSQL 15 or newer is needed, PRONGSAI_DATABASE_URL leads to " + version + ".");
        }
    }

    static void refuseEncoding(String encoding) {
        if (!encoding.equals("UTF8")) {
            throw new StartRefused(
                    "ฐานข้อมูลต้องใช้รหัสอักขระ UTF8 พบ " + encoding,
                    "The database must store UTF8, it stores " + encoding
                            + ". Create it with: create database prongsai encoding 'UTF8' template template0.");
        }
    }
}
