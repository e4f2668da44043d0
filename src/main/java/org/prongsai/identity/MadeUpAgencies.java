package org.prongsai.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Puts agencies that do not exist into the register, for demonstration and load tests.
public final class MadeUpAgencies {
    private MadeUpAgencies() {}

    /// Adds those whose id and code are not there yet.
    public static void add(Connection connection, List<Agency> agencies) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                insert into identity.agency (id, code, kind, name_th, name_en, short_name_th, short_name_en, province, district)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)) {
            for (Agency agency : agencies) {
                row.setObject(1, agency.id().value());
                row.setString(2, agency.code());
                row.setString(3, agency.kind().name());
                row.setString(4, agency.name().th());
                row.setString(5, agency.name().en());
                row.setString(6, agency.shortName().th());
                row.setString(7, agency.shortName().en());
                row.setString(8, agency.province());
                row.setString(9, agency.district());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /// Lets all made-up agencies of some kinds belong to one of them.
    ///
    /// @param parent its code; where there is none, nothing happens
    public static void belong(Connection connection, String parent, List<AgencyKind> kinds) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                update identity.agency a set parent_id = p.id
                  from identity.agency p
                 where p.code = ? and p.kind = 'DEPARTMENT' and a.code like 'demo-%' and a.kind = any (?) and a.id <> p.id
                """)) {
            row.setString(1, parent);
            row.setArray(
                    2,
                    connection.createArrayOf(
                            "text", kinds.stream().map(AgencyKind::name).toArray(String[]::new)));
            row.executeUpdate();
        }
        connection.commit();
    }
}
