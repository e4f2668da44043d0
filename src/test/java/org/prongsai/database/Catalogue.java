package org.prongsai.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads from PostgreSQL's own catalogue what would let one agency see another's rows.
///
/// Tables that belong to no agency stand in `national-tables.txt`, each with the reason.
final class Catalogue {
    private static final String TABLES = """
            select c.oid::regclass::text
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
               and c.relname !~ '^flyway_schema_history'
            """;

    /// Each finds what breaks the rule that it is named after, of tables that belong to agencies.
    ///
    /// A table whose owner is a role that nobody signs in as may have a second policy, for that role alone: its
    /// functions work for all agencies.
    private enum Rule {
        HAS_AN_AGENCY("""
                select t::text from unnest(?::regclass[]) t
                 where not exists (select from pg_attribute a where a.attrelid = t and a.attname = 'agency_id'
                                      and a.attnotnull and a.atttypid = 'uuid'::regtype)
                """),
        FORCES_ROW_SECURITY("""
                select c.oid::regclass::text from pg_class c
                 where c.oid = any (?::regclass[]) and not (c.relrowsecurity and c.relforcerowsecurity)
                """),
        HAS_ONE_POLICY_THAT_HOLDS_BOTH_WAYS("""
                select t::text from unnest(?::regclass[]) t
                 where (select count(*) from pg_policy p
                         where p.polrelid = t and p.polcmd = '*' and p.polroles = '{0}'
                           and pg_get_expr(p.polqual, t) = '(agency_id = tenant.agency())'
                           and pg_get_expr(p.polwithcheck, t) = '(agency_id = tenant.agency())') <> 1
                    or (select count(*) from pg_policy p join pg_class c on c.oid = p.polrelid
                                             join pg_roles owner on owner.oid = c.relowner
                         where p.polrelid = t and p.polpermissive
                           and (owner.rolcanlogin or p.polroles <> array[owner.oid])) <> 1
                """),
        BEGINS_EVERY_INDEX_WITH_THE_AGENCY("""
                select i.indexrelid::regclass::text from pg_index i
                 where i.indrelid = any (?::regclass[])
                   and i.indkey[0] is distinct from
                       (select a.attnum from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'agency_id')
                """),
        BEGINS_EVERY_REFERENCE_WITH_THE_AGENCY("""
                select f.conrelid::regclass::text || '.' || f.conname from pg_constraint f
                 where f.contype = 'f' and f.conrelid = any (?::regclass[]) and f.confrelid = any (?::regclass[])
                   and (f.conkey[1] is distinct from
                          (select a.attnum from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'agency_id')
                     or f.confkey[1] is distinct from
                          (select a.attnum from pg_attribute a where a.attrelid = f.confrelid and a.attname = 'agency_id'))
                """);

        private final String sql;

        Rule(String sql) {
            this.sql = sql;
        }
    }

    private static final String POWERS = """
            select grantee || ' ' || privilege_type || ' ' || table_schema || '.' || table_name
              from information_schema.table_privileges
             where table_schema !~ '^(pg_|information_schema)'
               and (grantee = 'PUBLIC' or privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER'))
               and grantee <> (select rolname from pg_roles r join pg_database d on d.datdba = r.oid
                                where d.datname = current_database())
               and grantee not like '%_owner'
            """;

    private static final String VIEWS = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^(pg_|information_schema)'
               and (c.relkind = 'm'
                    or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false))
            """;

    private static final String DEFINERS = """
            select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname !~ '^(pg_|information_schema)' and p.prosecdef
               and not coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false)
            """;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /// Everything that breaks a rule, as `RULE: what`.
    Set<String> faults() throws SQLException, IOException {
        List<String> owned = owned();
        var faults = new TreeSet<String>();
        for (Rule rule : Rule.values()) {
            Object tables = connection.createArrayOf("text", owned.toArray());
            Object[] parameters = rule == Rule.BEGINS_EVERY_REFERENCE_WITH_THE_AGENCY
                    ? new Object[] {tables, tables}
                    : new Object[] {tables};
            rows(rule.sql.replace("?::regclass[]", "?::text[]::regclass[]"), parameters)
                    .forEach(found -> faults.add(rule + ": " + found));
        }
        rows(POWERS).forEach(found -> faults.add("NO_SUCH_POWER: " + found));
        rows(VIEWS).forEach(found -> faults.add("VIEWS_SEE_AS_THEIR_READER: " + found));
        rows(DEFINERS).forEach(found -> faults.add("FIXED_SEARCH_PATH: " + found));
        return faults;
    }

    /// The tables that belong to agencies: all but the national ones.
    List<String> owned() throws SQLException, IOException {
        var owned = new ArrayList<>(rows(TABLES));
        owned.removeAll(national());
        return owned;
    }

    /// The tables that are said to belong to no agency.
    static Set<String> national() throws IOException {
        try (InputStream file = Objects.requireNonNull(Catalogue.class.getResourceAsStream("/national-tables.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(0, line.indexOf(" – ")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// All tables there are.
    List<String> tables() throws SQLException {
        return rows(TABLES);
    }

    private List<String> rows(String sql, Object... parameters) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
