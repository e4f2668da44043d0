package org.prongsai.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencySettings.FormerName;
import org.prongsai.thai.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of former names and successors.
@Repository
class AgencyPasts {
    private final JdbcClient jdbc;

    AgencyPasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By the agencies' codes; those of whom nothing is known are missing.
    Map<String, AgencyPast> all() {
        var former = new HashMap<String, List<FormerName>>();
        jdbc.sql("""
                        select a.code, f.name_th, f.name_en, f.until
                          from identity.former_name f join identity.agency a on a.id = f.agency_id
                         order by f.until desc, f.kept_at desc
                        """).query(row -> {
            former.computeIfAbsent(row.getString("code"), _ -> new ArrayList<>())
                    .add(new FormerName(
                            new Bilingual(row.getString("name_th"), row.getString("name_en")),
                            row.getObject("until", LocalDate.class)));
        });
        var pasts = new HashMap<String, AgencyPast>();
        former.forEach((code, names) -> pasts.put(code, new AgencyPast(null, names)));
        jdbc.sql("""
                        select a.code, s.code as successor
                          from identity.agency a join identity.agency s on s.id = a.successor_id
                        """).query(row -> {
            String code = row.getString("code");
            pasts.put(code, new AgencyPast(row.getString("successor"), former.getOrDefault(code, List.of())));
        });
        return pasts;
    }

    /// Keeps former names, in the order in which they are given.
    void add(UUID agency, List<FormerName> names, Instant now) {
        for (int i = 0; i < names.size(); i++) {
            FormerName name = names.get(i);
            jdbc.sql("""
                            insert into identity.former_name (agency_id, name_th, name_en, until, kept_at)
                            values (:id, :th, :en, :until, :now)
                            """)
                    .param("id", agency)
                    .param("th", name.name().th())
                    .param("en", name.name().en())
                    .param("until", name.until())
                    .param("now", now.plus(i, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /// Says what the agency became.
    void follow(UUID agency, @Nullable String successor) {
        jdbc.sql("""
                        update identity.agency
                           set successor_id = (select id from identity.agency where code = :successor)
                         where id = :id
                        """).param("successor", successor).param("id", agency).update();
    }
}
