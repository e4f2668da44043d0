package org.prongsai.disclosure;

import java.util.Arrays;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of websites.
@Repository
class WebsiteStore {
    private final JdbcClient jdbc;

    WebsiteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Website find(AgencyId agency) {
        return jdbc.sql("select domains, home, version from disclosure.website where agency_id = :agency")
                .param("agency", agency.value())
                .query((row, _) -> new Website(
                        Arrays.asList((String[]) row.getArray("domains").getArray()),
                        row.getString("home"),
                        row.getInt("version")))
                .optional()
                .orElse(Website.UNKNOWN);
    }

    /// Keeps a website in the place of the version that the caller read; false if another is there.
    boolean set(AgencyId agency, Website website) {
        return jdbc.sql("""
                        insert into disclosure.website as w (agency_id, domains, home, version)
                        values (:agency, :domains, :home, 1)
                        on conflict (agency_id) do update
                           set domains = :domains, home = :home, version = w.version + 1
                         where w.version = :version
                        """)
                        .param("agency", agency.value())
                        .param("domains", website.domains().toArray(String[]::new))
                        .param("home", website.home())
                        .param("version", website.version())
                        .update()
                == 1;
    }
}
