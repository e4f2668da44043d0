package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;

/// No table, key, index, view, function or grant lets one agency see another's rows. Rule: tables of agencies,
/// security.
@SpringBootTest
class CatalogueTest {
    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private JdbcConnectionDetails application;

    @Test
    void everyTableBelongsToAnAgencyOrIsNationalForAReason() throws SQLException, IOException {
        try (Connection connection = connection()) {
            var catalogue = new Catalogue(connection);
            assertThat(catalogue.owned()).contains("scoring.result", "analysis.scenario", "analysis.scenario_item");
            assertThat(catalogue.tables()).containsAll(Catalogue.national());
            assertThat(catalogue.faults()).isEmpty();
        }
    }

    /// The control: each of these would let rows through, and each must be found.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORCES_ROW_SECURITY | alter table scoring.result no force row level security",
                "FORCES_ROW_SECURITY | alter table scoring.result disable row level security",
                "HAS_ONE_POLICY | drop policy own_agency_only on analysis.scenario",
                "HAS_ONE_POLICY | create policy more on analysis.scenario using (true)",
                "HAS_ONE_POLICY | alter policy own_agency_only on analysis.scenario with check (true)",
                "HAS_ONE_POLICY | create policy more on audit.event using (true)",
                "HAS_ONE_POLICY | alter role prongsai_audit_owner login",
                "BEGINS_EVERY_REFERENCE | alter table analysis.scenario_item drop constraint item_belongs_to_a_scenario; "
                        + "alter table analysis.scenario add unique (id, agency_id); alter table analysis.scenario_item "
                        + "add foreign key (scenario_id, agency_id) references analysis.scenario (id, agency_id)",
                "BEGINS_EVERY_INDEX | create unique index on scoring.result (id)",
                "HAS_AN_AGENCY | create table scoring.note (id uuid primary key)",
                "NO_SUCH_POWER | grant select on scoring.result to public",
                "NO_SUCH_POWER | grant truncate on scoring.result to pg_read_all_data",
                "VIEWS_SEE | create view scoring.all_results as select * from scoring.result",
                "VIEWS_SEE | create materialized view scoring.copied as select * from scoring.result",
                "FIXED_SEARCH_PATH | create function scoring.open() returns int security definer language sql as 'select 1'"
            })
    void whatWouldLetRowsThroughIsFound(String rule, String change) throws SQLException, IOException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            assertThat(new Catalogue(connection).faults()).anyMatch(fault -> fault.startsWith(rule));
            connection.rollback();
        }
    }

    @Test
    void theApplicationOwnsNothingAndMayNotPassBy() throws SQLException {
        try (Connection connection = connection();
                var statement = connection.prepareStatement("""
                        select (select count(*) from pg_class c where c.relowner = r.oid)
                               + (select count(*) from pg_proc p where p.proowner = r.oid)
                               + (select count(*) from pg_auth_members m where m.member = r.oid)
                               + (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)::int
                          from pg_roles r where rolname = ?
                        """)) {
            statement.setString(1, application.getUsername());
            var row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isZero();
        }
    }

    private Connection connection() throws SQLException {
        return ((Database.OwnerDetails) owner).coordinates().connect();
    }
}
