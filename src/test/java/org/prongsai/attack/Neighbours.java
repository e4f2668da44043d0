package org.prongsai.attack;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Two agencies in one installation: ours, whose people send the requests, and the neighbour, whose data they must not
/// see.
///
/// @param people    a person of ours for each role, and one who holds them all
/// @param insider   the neighbour's own, for the control
/// @param own       ids in our rows: with them alone, many addresses answer
/// @param foreign   every id in the neighbour's rows, of his people and of their sessions
record Neighbours(
        Agency ours,
        Agency neighbour,
        Map<String, PersonId> people,
        Visitor insider,
        List<UUID> own,
        List<UUID> foreign,
        Set<String> empty,
        int planted) {
    static final String WORD = "kanaribxq7";
    static final String OWN_WORD = "kanariaxq7";

    /// The tables that agencies own.
    static List<String> tables(Connection owner) throws SQLException {
        return strings(owner, "select oid::regclass::text from pg_class where relforcerowsecurity order by 1");
    }

    static Neighbours settle(ApplicationContext program, Connection owner, Wire wire) throws SQLException, IOException {
        Agency ours = agency(program, "ours-", "หน่วยงานของเรา");
        Agency neighbour = agency(program, "next-", "หน่วยงานข้างเคียง");
        UUID sample = program.getBean(Agencies.class).require("opdc").id().value();
        List<String> tables = tables(owner);
        var canaries = new Canaries(owner)
                .plant(tables, sample, ours.id().value(), OWN_WORD)
                .plant(tables, sample, neighbour.id().value(), WORD);
        var people = new LinkedHashMap<String, PersonId>();
        for (Role role : Role.values()) {
            if (!role.isOfTheInstallation()) {
                people.put(role.name(), person(program, ours, OWN_WORD, EnumSet.of(role)));
            }
        }
        var all = EnumSet.copyOf(Arrays.stream(Role.values())
                .filter(role -> !role.isOfTheInstallation())
                .toList());
        people.put("all roles", person(program, ours, OWN_WORD, all));
        person(program, neighbour, WORD, all);
        PersonId insider = person(program, neighbour, "", all); // the word on his pages is not his own name
        act(program, ours, OWN_WORD);
        act(program, neighbour, WORD);
        Visitor visitor = Visitor.stranger(wire).signedIn("insider", token(program, insider));
        return new Neighbours(
                ours,
                neighbour,
                people,
                visitor,
                ids(owner, tables, ours),
                foreign(owner, tables, neighbour, insider),
                canaries.empty(),
                canaries.planted() / 2);
    }

    /// New sessions for all of ours.
    Map<String, Visitor> signIn(ApplicationContext program, Visitor stranger) {
        return people.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        one -> stranger.signedIn(one.getKey(), token(program, one.getValue())),
                        (a, _) -> a,
                        LinkedHashMap::new));
    }

    static String token(ApplicationContext program, PersonId person) {
        return program.getBean(Sessions.class)
                .begin(person, Means.PASSWORD_AND_CODE, WORD.substring(0, 3))
                .text();
    }

    private static Agency agency(ApplicationContext program, String code, String name) {
        var id = new AgencyId(UUID.randomUUID());
        var agency = new Agency(
                id,
                code + id.value().toString().substring(0, 8),
                AgencyKind.DEPARTMENT,
                Bilingual.same(name),
                Bilingual.same(name));
        program.getBean(Agencies.class).add(agency);
        return agency;
    }

    private static PersonId person(ApplicationContext program, Agency agency, String word, Set<Role> roles) {
        PersonId id = program.getBean(People.class)
                .add(Bilingual.same("ผู้ใช้" + word), word + UUID.randomUUID() + "@example.go.th")
                .id();
        var since = LocalDate.of(2020, 10, 1);
        UUID at = agency.id().value();
        roles.forEach(role -> new Tenant(at)
                .run(() -> program.getBean(Assignments.class)
                        .grant(new Assignment(at, UUID.randomUUID(), id, role, null, since, null, null))));
        return id;
    }

    /// An act whose every field bears the word, in the agency's log.
    private static void act(ApplicationContext program, Agency agency, String word) {
        new Tenant(agency.id().value())
                .run(() -> program.getBean(TransactionTemplate.class)
                        .executeWithoutResult(_ -> program.getBean(Trail.class)
                                .append(new Act(
                                        "identity.log.unit.added",
                                        Act.subject("identity.log.unit", word),
                                        "{\"changed\":[{\"field\":\"identity.unit.name\",\"after\":\"" + word
                                                + "\"}]}"))));
    }

    private static List<UUID> foreign(Connection owner, List<String> tables, Agency neighbour, PersonId insider)
            throws SQLException {
        var ids = new TreeSet<>(ids(owner, tables, neighbour));
        strings(owner, "select id::text from identity.session where person_id = '" + insider.value() + "'").stream()
                .map(UUID::fromString)
                .forEach(ids::add);
        ids.add(insider.value());
        ids.add(neighbour.id().value());
        return List.copyOf(ids);
    }

    private static List<UUID> ids(Connection owner, List<String> tables, Agency agency) throws SQLException {
        var ids = new TreeSet<String>();
        for (String table : tables) {
            for (String column : strings(owner, """
                    select attname from pg_attribute
                     where attrelid = '%s'::regclass and atttypid = 'uuid'::regtype and attname <> 'agency_id'
                    """.formatted(table))) {
                ids.addAll(strings(
                        owner,
                        "select distinct %s::text from %s where agency_id = '%s' and %s is not null limit 200"
                                .formatted(column, table, agency.id().value(), column)));
            }
        }
        return ids.stream().map(UUID::fromString).toList();
    }

    /// A picture of all of an agency's rows, table by table.
    static Map<String, String> picture(Connection owner, UUID agency) throws SQLException {
        var picture = new LinkedHashMap<String, String>();
        for (String table : tables(owner)) {
            picture.put(
                    table,
                    strings(
                                    owner,
                                    "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table
                                            + " t where agency_id = '" + agency + "'")
                            .getFirst());
        }
        return picture;
    }

    /// The tables in which rows of `agency` hold `word`.
    static List<String> holding(Connection owner, UUID agency, String word) throws SQLException {
        var found = new ArrayList<String>();
        for (String table : tables(owner)) {
            found.addAll(strings(
                    owner,
                    "select '" + table + ": ' || t::text from " + table + " t where agency_id = '" + agency
                            + "' and t::text like '%" + word + "%' limit 1"));
        }
        return found;
    }

    private static List<String> strings(Connection owner, String sql) throws SQLException {
        var strings = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
