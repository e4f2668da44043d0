package org.prongsai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Staffing], without the roles.
@Repository
class MemberStore {
    private static final String SELECT = """
            select p.id, p.name_th, p.name_en, p.email, p.state, p.sample, p.version, m.suspended_at
              from identity.person p left join identity.member m on m.agency_id = :agency and m.person_id = p.id
             where (m.person_id is not null
                    or exists (select from identity.assignment a where a.agency_id = :agency and a.person_id = p.id))
            """;

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Member> all(UUID agency) {
        return jdbc.sql(SELECT + " order by p.name_th collate \"th-x-icu\", p.id")
                .param("agency", agency)
                .query(MemberStore::member)
                .list();
    }

    Optional<Member> find(UUID agency, PersonId person) {
        return jdbc.sql(SELECT + " and p.id = :person")
                .param("agency", agency)
                .param("person", person.value())
                .query(MemberStore::member)
                .optional();
    }

    /// Lets a person serve the agency; false if he does.
    boolean enroll(UUID agency, PersonId person, Instant at) {
        return jdbc.sql("""
                        insert into identity.member (agency_id, person_id, added_at) values (:agency, :person, :at)
                        on conflict (agency_id, person_id) do nothing
                        """)
                        .param("agency", agency)
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Marks a member as suspended, or not when `at` is null; false if he was so already.
    boolean suspend(UUID agency, PersonId person, @Nullable Instant at) {
        return jdbc.sql("""
                        update identity.member set suspended_at = cast(:at as timestamptz)
                         where agency_id = :agency and person_id = :person
                           and (suspended_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /// Changes name and address; false if they no longer have this version.
    boolean change(PersonId person, int version, Bilingual name, @Nullable String email) {
        return jdbc.sql("""
                        update identity.person
                           set name_th = :th, name_en = :en, email = cast(:email as text), version = version + 1
                         where id = :person and version = :version
                        """)
                        .param("th", name.th())
                        .param("en", name.en())
                        .param("email", email)
                        .param("person", person.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Whether the person serves another agency, or the installation, than this one.
    boolean servesElsewhere(UUID agency, PersonId person) {
        jdbc.sql("select set_config('prongsai.person', :person, true)")
                .param("person", person.value().toString())
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select exists (select from identity.member
                                        where person_id = :person and agency_id <> :agency)
                            or exists (select from identity.assignment
                                        where person_id = :person and agency_id <> :agency)
                        """)
                .param("person", person.value())
                .param("agency", agency)
                .query(Boolean.class)
                .single();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var person = new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new Bilingual(row.getString("name_th"), row.getString("name_en")),
                row.getString("email"),
                row.getString("state").equals("ACTIVE"),
                row.getBoolean("sample"));
        return new Member(person, row.getInt("version"), row.getObject("suspended_at") != null, List.of());
    }
}
