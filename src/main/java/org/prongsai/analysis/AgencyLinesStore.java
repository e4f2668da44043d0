package org.prongsai.analysis;

import java.util.Optional;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [AgencyLines].
@Repository
class AgencyLinesStore {
    private final JdbcClient jdbc;

    AgencyLinesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AgencyLines.Chosen> find(AgencyId agency) {
        return jdbc.sql("select target, urgent, subject, version from analysis.agency_lines where agency_id = :agency")
                .param("agency", agency.value())
                .query((rs, _) -> new AgencyLines.Chosen(
                        new Lines(
                                rs.getBigDecimal("target"),
                                rs.getBigDecimal("urgent"),
                                Lines.Subject.valueOf(rs.getString("subject"))),
                        rs.getInt("version")))
                .optional();
    }

    /// Adds lines; false if the agency has lines of its own already.
    boolean add(AgencyId agency, Lines lines) {
        return jdbc.sql("""
                        insert into analysis.agency_lines (agency_id, target, urgent, subject, version)
                        values (:agency, :target, :urgent, :subject, 1) on conflict do nothing
                        """)
                        .param("agency", agency.value())
                        .param("target", lines.target())
                        .param("urgent", lines.urgent())
                        .param("subject", lines.subject().name())
                        .update()
                == 1;
    }

    /// Replaces lines; false if they no longer have this version.
    boolean replace(AgencyId agency, Lines lines, int version) {
        return jdbc.sql("""
                        update analysis.agency_lines
                           set target = :target, urgent = :urgent, subject = :subject, version = version + 1
                         where agency_id = :agency and version = :version
                        """)
                        .param("target", lines.target())
                        .param("urgent", lines.urgent())
                        .param("subject", lines.subject().name())
                        .param("agency", agency.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void remove(AgencyId agency) {
        jdbc.sql("delete from analysis.agency_lines where agency_id = :agency")
                .param("agency", agency.value())
                .update();
    }
}
