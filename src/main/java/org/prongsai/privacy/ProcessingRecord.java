package org.prongsai.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The record of processing, as the comments of the database's own tables tell it (PDPA B.E. 2562, s. 39): what is not
/// noted there does not exist, and a test refuses a table without a note.
@Service
public class ProcessingRecord {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PERSONAL = "\n@personal ";
    private static final String IMPERSONAL = "\n@impersonal";

    private final JdbcClient jdbc;

    ProcessingRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every table of the product by its name, those without personal data too.
    ///
    /// @throws IllegalStateException if a table has no note
    @Transactional(readOnly = true)
    public List<Processing> all() {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as note,
                               not c.relrowsecurity as national
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and n.nspname !~ '^pg_'
                           and n.nspname not in ('information_schema', 'public') and c.relname !~ '^flyway_'
                         order by 1
                        """).query(ProcessingRecord::processing).list();
    }

    /// The tables that keep something of people.
    public List<Processing> personal() {
        return all().stream().filter(table -> table.personal() != null).toList();
    }

    /// The same by their names.
    Map<String, Processing> personalByName() {
        return personal().stream().collect(Collectors.toMap(Processing::table, Function.identity()));
    }

    private static Processing processing(ResultSet rs, int row) throws SQLException {
        String note = rs.getString("note");
        String table = rs.getString("name");
        int personal = note.indexOf(PERSONAL);
        int end = personal >= 0 ? personal : note.indexOf(IMPERSONAL);
        if (end < 0) {
            throw new IllegalStateException("it is not noted what " + table + " keeps of people");
        }
        return new Processing(
                table,
                note.substring(0, end),
                rs.getBoolean("national"),
                personal < 0 ? null : parse(note.substring(personal + PERSONAL.length())));
    }

    private static Processing.Personal parse(String json) {
        JsonNode note = JSON.readTree(json);
        return new Processing.Personal(
                note.get("who").asString(),
                List.of(note.get("what").asString().split(",", -1)),
                note.get("purpose").asString(),
                note.get("basis").asString(),
                note.get("keep").asString(),
                text(note, "since"),
                note.get("recipients").asString());
    }

    private static @Nullable String text(JsonNode note, String field) {
        return Optional.ofNullable(note.get(field))
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .orElse(null);
    }
}
