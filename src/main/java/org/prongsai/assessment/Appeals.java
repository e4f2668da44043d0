package org.prongsai.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.prongsai.disclosure.Appeal;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.Judgements;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Appeals that are decided in this installation, by someone who did not judge. Decided ones are published where the
/// agency agreed.
@Service
public class Appeals {
    private final Admission admission;
    private final FindingStore findings;
    private final Disclosures disclosures;
    private final Judgements judgements;
    private final JdbcClient jdbc;
    private final Clock clock;

    Appeals(
            Admission admission,
            FindingStore findings,
            Disclosures disclosures,
            Judgements judgements,
            JdbcClient jdbc,
            Clock clock) {
        this.admission = admission;
        this.findings = findings;
        this.disclosures = disclosures;
        this.judgements = judgements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A decided appeal, for everyone to read.
    public record Published(
            UUID agency, String code, String ground, Appeal.Outcome outcome, String reason, LocalDate on) {}

    /// Those of a year that their agencies agreed to have published, the latest first.
    @Transactional(readOnly = true)
    public List<Published> published(FiscalYear year) {
        return jdbc.sql("""
                        select * from assessment.published_appeal where fiscal_year = :year
                         order by decided_on desc, agency_id, code
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> new Published(
                        row.getObject("agency_id", UUID.class),
                        row.getString("code"),
                        row.getString("ground"),
                        Appeal.Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    /// Decides an appeal. The score follows at once.
    ///
    /// @param version of the appeal that the caller read
    /// @throws Refused if he may not: who judged there never gets this seat
    /// @throws org.prongsai.disclosure.NoMove if there is none, or it is decided
    /// @throws org.springframework.dao.OptimisticLockingFailureException if someone changed it since
    @Transactional
    public void decide(Seat seat, String code, Appeal.Outcome outcome, String reason, int version) {
        admit(seat);
        AgencyId agency = seat.agency();
        FiscalYear year = seat.year();
        List<PersonId> judges = findings.of(agency, year, code).stream()
                .filter(finding -> finding.submittedAt() != null)
                .map(Finding::person)
                .toList();
        Disclosure item = disclosures.find(agency, year, code);
        LocalDate today = LocalDate.now(clock);
        judgements.settle(agency, year, code, new Appeal.Ruling(outcome, today, reason), version);
        AssessmentItemStore.key(jdbc.sql("""
                        insert into assessment.ruling (agency_id, fiscal_year, code, decided_by, judged_by, decided_at)
                        values (:agency, :year, :code, :by, :judges, :at)
                        """), agency, year, code)
                .param("by", seat.person().value())
                .param("judges", judges.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Appeal appeal = Objects.requireNonNull(item.appeal());
        if (appeal.open()) {
            AssessmentItemStore.key(jdbc.sql("""
                            insert into assessment.published_appeal
                              (agency_id, fiscal_year, code, ground, outcome, reason, decided_on)
                            values (:agency, :year, :code, :ground, :outcome, :reason, :on)
                            """), agency, year, code)
                    .param("ground", appeal.ground())
                    .param("outcome", outcome.name())
                    .param("reason", reason)
                    .param("on", today)
                    .update();
        }
    }

    /// Takes a decision back that was kept by mistake; only who made it may.
    ///
    /// @throws Refused if someone else made it
    /// @throws org.prongsai.disclosure.NoMove if nothing is decided
    @Transactional
    public void undecide(Seat seat, String code) {
        admit(seat);
        int mine = AssessmentItemStore.key(jdbc.sql("""
                                update assessment.ruling set removed_at = :now
                                 where agency_id = :agency and fiscal_year = :year and code = :code
                                   and removed_at is null and decided_by = :by
                                """), seat.agency(), seat.year(), code)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", seat.person().value())
                .update();
        if (mine == 0) {
            throw new Refused(Refused.Why.OTHER_PLACE);
        }
        judgements.unsettle(seat.agency(), seat.year(), code);
        AssessmentItemStore.key(jdbc.sql("""
                        delete from assessment.published_appeal
                         where agency_id = :agency and fiscal_year = :year and code = :code
                        """), seat.agency(), seat.year(), code).update();
    }

    private void admit(Seat seat) {
        if (seat.place() != Place.APPEAL) {
            throw new Refused(Refused.Why.OTHER_PLACE);
        }
        admission.admit(seat);
    }
}
