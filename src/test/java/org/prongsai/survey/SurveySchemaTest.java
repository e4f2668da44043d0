package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tables on the side of the answers keep nothing by which somebody could be found: test of the security design, 5.8.
@SurveyTest
class SurveySchemaTest {
    private static final List<String> ANSWERS = List.of("spent", "intake", "response", "comment", "tally");

    /// What could tell when, from where or in which order something came, or by whom.
    private static final String TELLING = """
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, null)
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = :schema and c.relname in (:tables) and a.attnum > 0 and not a.attisdropped
               and (a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype, 'date'::regtype, 'time'::regtype,
                                   'timetz'::regtype, 'inet'::regtype, 'cidr'::regtype, 'macaddr'::regtype)
                    or a.attidentity <> ''
                    or a.attname ~ '(person|contact|invitation|created|changed|_at$|_by$)'
                    or exists (select from pg_attrdef d where d.adrelid = c.oid and d.adnum = a.attnum
                                 and pg_get_expr(d.adbin, c.oid) ~ '(nextval|now|uuid|clock)'))
            """;

    private static final String REFERENCES = """
            select f.conrelid::regclass || ' to ' || f.confrelid::regclass from pg_constraint f
             where f.contype = 'f' and f.connamespace = 'survey'::regnamespace
               and (select relname from pg_class where oid = f.conrelid) in (:tables)
            """;

    @Autowired
    private OpenedSurveys surveys;

    @Test
    void noColumnTellsWhenOrWhoOrInWhichOrder() {
        assertThat(telling("survey", ANSWERS)).isEmpty();
        assertThat(surveys.asOwner()
                        .sql(REFERENCES)
                        .param("tables", ANSWERS)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /// The control: tables that do tell are found.
    @Test
    void aTableThatTellsIsFound() {
        assertThat(telling("survey", List.of("closing", "day_count"))).isNotEmpty();
        assertThat(telling("mail", List.of("message"))).isNotEmpty();
        assertThat(telling("survey", List.of("invitation"))).isNotEmpty();
    }

    /// Nothing of the server beside the tables tells it either.
    @Test
    void commitsAreNotStamped() {
        JdbcClient owner = surveys.asOwner();
        assertThat(owner.sql("show track_commit_timestamp").query(String.class).single())
                .isEqualTo("off");
        assertThat(owner.sql("select count(*) from pg_replication_slots")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> telling(String schema, List<String> tables) {
        return surveys.asOwner()
                .sql(TELLING)
                .param("schema", schema)
                .param("tables", tables)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
