package org.prongsai.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.prongsai.database.AboutPerson;
import org.prongsai.database.Kept;
import org.prongsai.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rule: PDPA B.E. 2562, s. 39; every table says what it keeps of people, and what it says is carried out.
@SpringBootTest
class ProcessingRecordTest {
    @Autowired
    private ProcessingRecord tables;

    @Autowired
    private List<Kept> kept;

    @Autowired
    private List<AboutPerson> known;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FlywayConnectionDetails owner;

    @Test
    void everyTableSaysWhatItIsAndWhatItKeepsOfPeople() {
        assertThat(tables.all())
                .hasSizeGreaterThan(25)
                .allSatisfy(table -> assertThat(table.description()).isNotBlank());
    }

    @Test
    void aTableThatNamesPeopleIsNotedAsPersonal() {
        List<String> naming = jdbc.sql("""
                        select distinct c.table_schema || '.' || c.table_name
                          from information_schema.columns c
                         where c.column_name ~ '^(person_id|email|contact|device|actor)$|_by$'
                           and c.table_schema !~ '^pg_' and c.table_schema not in ('information_schema', 'public', 'jobs')
                           and c.table_name !~ '^flyway_'
                        """).query((rs, _) -> rs.getString(1)).list();
        assertThat(tables.personal().stream().map(Processing::table)).containsAll(naming);
    }

    @Test
    void whatIsKeptForATimeIsDeletedByItsModule() {
        assertThat(kept.stream().map(Kept::table))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(tables.personal().stream()
                        .filter(table -> Objects.requireNonNull(table.personal())
                                .period()
                                .isPresent())
                        .map(Processing::table)
                        .toList());
    }

    @Test
    void whatIsKeptOfStaffCanBeShownToThem() {
        assertThat(known.stream().map(AboutPerson::table))
                .doesNotHaveDuplicates()
                .containsAll(tables.personal().stream()
                        .filter(table ->
                                Objects.requireNonNull(table.personal()).who().equals("staff"))
                        .map(Processing::table)
                        .toList());
    }

    /// The control: a table of which nothing is noted.
    @Test
    void aTableWithoutANoteIsRefused() {
        TestDatabase.asOwner(owner, "create table privacy.unnoted (id uuid primary key)");
        try {
            assertThatIllegalStateException().isThrownBy(tables::all).withMessageContaining("privacy.unnoted");
        } finally {
            TestDatabase.asOwner(owner, "drop table privacy.unnoted");
        }
    }
}
