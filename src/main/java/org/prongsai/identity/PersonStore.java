package org.prongsai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("""
                        select id, name_th, name_en, email, state, sample
                          from identity.person
                         where id = :id
                        """).param("id", id.value()).query(PersonStore::person).optional();
    }

    Optional<Person> byEmail(String email) {
        return jdbc.sql("""
                        select id, name_th, name_en, email, state, sample
                          from identity.person
                         where email = :email
                        """).param("email", email).query(PersonStore::person).optional();
    }

    List<Person> samples() {
        return jdbc.sql("""
                        select id, name_th, name_en, email, state, sample
                          from identity.person
                         where by_button
                         order by id
                        """).query(PersonStore::person).list();
    }

    Map<UUID, Bilingual> names(Collection<UUID> people) {
        var names = new HashMap<UUID, Bilingual>();
        jdbc.sql("select id, name_th, name_en from identity.person where id = any(:ids)")
                .param("ids", people.toArray(UUID[]::new))
                .query(row -> {
                    names.put(
                            row.getObject("id", UUID.class),
                            new Bilingual(row.getString("name_th"), row.getString("name_en")));
                });
        return names;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from identity.person)")
                .query(Boolean.class)
                .single();
    }

    void add(Person person, Instant now) {
        add(person, false, now);
    }

    /// @param byButton whether he signs in by a button, without proof
    void add(Person person, boolean byButton, Instant now) {
        jdbc.sql("""
                        insert into identity.person (id, name_th, name_en, email, state, sample, by_button, created_at)
                        values (:id, :th, :en, :email, :state, :sample, :byButton, :now)
                        """)
                .param("id", person.id().value())
                .param("th", person.name().th())
                .param("en", person.name().en())
                .param("email", person.email())
                .param("state", state(person.active()))
                .param("sample", person.sample())
                .param("byButton", byButton)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean activate(PersonId id, boolean active) {
        return jdbc.sql("update identity.person set state = :state where id = :id")
                        .param("state", state(active))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Language> language(PersonId id) {
        return jdbc.sql("select language from identity.person where id = :id and language is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .flatMap(Language::of);
    }

    void speak(PersonId id, Language language) {
        jdbc.sql("update identity.person set language = :language where id = :id")
                .param("language", language.tag())
                .param("id", id.value())
                .update();
    }

    private static String state(boolean active) {
        return active ? "ACTIVE" : "SUSPENDED";
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new Bilingual(row.getString("name_th"), row.getString("name_en")),
                row.getString("email"),
                row.getString("state").equals("ACTIVE"),
                row.getBoolean("sample"));
    }
}
