package org.prongsai.national.release;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.Agency;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Agencies whose results are not published for the time being, as while a sign of steering is looked into.
@Service
public class HeldBack {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    HeldBack(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /// An agency that is held back.
    public record Held(UUID agency, String reason, PersonId by, OffsetDateTime at) {}

    /// Those of a year, the latest first.
    @Transactional(readOnly = true)
    public List<Held> of(FiscalYear year) {
        return jdbc.sql("""
                        select agency_id, reason, held_by, held_at from national.held_back
                         where fiscal_year = :year order by held_at desc, agency_id
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> new Held(
                        row.getObject("agency_id", UUID.class),
                        row.getString("reason"),
                        new PersonId(row.getObject("held_by", UUID.class)),
                        row.getObject("held_at", OffsetDateTime.class)))
                .list();
    }

    /// Holds an agency back from the next freeze on; one that is held back already stays so for the reason it had.
    ///
    /// @param reason 1 to 1000 characters
    @Transactional
    public void hold(FiscalYear year, Agency agency, String reason, PersonId by) {
        int held = jdbc.sql("""
                        insert into national.held_back (fiscal_year, agency_id, reason, held_by, held_at)
                        values (:year, :agency, :reason, :by, :at) on conflict do nothing
                        """)
                .param("year", year.buddhistYear())
                .param("agency", agency.id().value())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (held == 1) {
            append("national.log.held", year, agency);
        }
    }

    /// Lets an agency be published again.
    @Transactional
    public void release(FiscalYear year, Agency agency) {
        int released = jdbc.sql("delete from national.held_back where fiscal_year = :year and agency_id = :agency")
                .param("year", year.buddhistYear())
                .param("agency", agency.id().value())
                .update();
        if (released == 1) {
            append("national.log.released", year, agency);
        }
    }

    private void append(String action, FiscalYear year, Agency agency) {
        trail.appendForInstallation(new Act(
                action,
                Act.subject("national.log.agency", agency.code() + "/" + year.buddhistYear()),
                Changes.none().payload()));
    }
}
