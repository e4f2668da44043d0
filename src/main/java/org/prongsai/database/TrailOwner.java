package org.prongsai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The role that owns the tables of the trail and that nobody signs in as. All databases of a server share it.
///
/// The first installation in a server makes it while it migrates. The owner of a later one, if he is no superuser, has
/// to
/// be let into it before he can hand his tables over.
final class TrailOwner {
    private static final String NAME = "prongsai_audit_owner";

    private TrailOwner() {}

    /// @throws StartRefused if `owner` does not belong to the role and may not let himself in
    static void admit(Coordinates owner) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                      if exists (select from pg_roles where rolname = 'prongsai_audit_owner')
                          and not pg_has_role('prongsai_audit_owner', 'MEMBER') then
                        execute format('grant prongsai_audit_owner to %I', current_user);
                      end if;
                    end
                    $$
                    """);
        } catch (SQLException e) {
            throw new StartRefused(
                    "บัญชีฐานข้อมูล " + owner.user() + " ไม่อยู่ในบทบาท " + NAME + " ซึ่งเป็นเจ้าของบันทึกการใช้งาน",
                    "The database user " + owner.user() + " does not belong to the role " + NAME
                            + ", which owns the trail. A superuser lets it in with: grant " + NAME + " to "
                            + owner.user() + ". (" + e.getMessage() + ")");
        }
    }
}
