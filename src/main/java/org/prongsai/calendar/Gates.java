package org.prongsai.calendar;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Until when units hand evidence to the integrity unit: the last day of the activity that the agency named for it. An
/// agency that named none has until 31 March, as OPDC's plan of fiscal year 2565 sets it.
@Service
public class Gates {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Gates(JdbcClient jdbc, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
    }

    /// The last day on which a year's evidence is in time.
    @Transactional(readOnly = true)
    public LocalDate of(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select a.ends from calendar.gate g
                          join calendar.activity a on a.agency_id = g.agency_id and a.id = g.activity_id
                         where g.agency_id = :agency and g.fiscal_year = :year and a.removed_at is null
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query(LocalDate.class)
                .optional()
                .orElseGet(() -> year.roundEnd(ProgressRound.SIX_MONTHS));
    }

    /// The activity that was named; empty where none was.
    @Transactional(readOnly = true)
    public Optional<UUID> activity(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select activity_id from calendar.gate where agency_id = :agency and fiscal_year = :year
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query(UUID.class)
                .optional();
    }

    /// Names an activity, in the place of the one before.
    ///
    /// @throws NoSuchElementException if the year has no such activity
    @Transactional
    public void set(AgencyId agency, FiscalYear year, UUID activity) {
        LocalDate before = of(agency, year);
        int set = jdbc.sql("""
                        insert into calendar.gate (agency_id, fiscal_year, activity_id)
                        select agency_id, fiscal_year, id from calendar.activity
                         where agency_id = :agency and fiscal_year = :year and id = :activity and removed_at is null
                        on conflict (agency_id, fiscal_year) do update set activity_id = excluded.activity_id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("activity", activity)
                .update();
        if (set == 0) {
            throw new NoSuchElementException("no activity " + activity);
        }
        tell(agency, year, before);
    }

    /// Goes back to 31 March.
    @Transactional
    public void clear(AgencyId agency, FiscalYear year) {
        LocalDate before = of(agency, year);
        jdbc.sql("delete from calendar.gate where agency_id = :agency and fiscal_year = :year")
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .update();
        tell(agency, year, before);
    }

    /// Tells it on if the activity that was just changed, removed or brought back is a gate.
    void touched(AgencyId agency, UUID activity) {
        jdbc.sql("select fiscal_year from calendar.gate where agency_id = :agency and activity_id = :activity")
                .param("agency", agency.value())
                .param("activity", activity)
                .query((row, _) -> new FiscalYear(row.getInt(1)))
                .optional()
                .ifPresent(year -> events.publishEvent(new GateMoved(agency, year)));
    }

    private void tell(AgencyId agency, FiscalYear year, LocalDate before) {
        trail.append(new Act(
                "calendar.log.gate",
                Act.subject("calendar.log.year", Integer.toString(year.buddhistYear())),
                Changes.none()
                        .field(
                                "calendar.gate",
                                before.toString(),
                                of(agency, year).toString())
                        .payload()));
        events.publishEvent(new GateMoved(agency, year));
    }
}
