package org.prongsai.disclosure;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who answers for evidence that is not under the agency's own domains. Until someone does, it is neither fetched nor
/// sent on its way.
@Service
public class Confirmations {
    private final JdbcClient jdbc;
    private final ItemStore items;
    private final EvidenceStore evidence;
    private final Trail trail;
    private final Clock clock;

    Confirmations(JdbcClient jdbc, ItemStore items, EvidenceStore evidence, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.evidence = evidence;
        this.trail = trail;
        this.clock = clock;
    }

    /// Confirms the address of evidence as it is now.
    ///
    /// @throws NoSuchElementException if the item has no such evidence at a foreign address
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void confirm(AgencyId agency, FiscalYear year, String code, UUID id, PersonId by) {
        Evidence one = open(agency, year, code, id);
        if (one.foreign() == null) {
            throw new NoSuchElementException("not foreign: " + id);
        }
        jdbc.sql("""
                        insert into disclosure.confirmation (agency_id, evidence_id, address, confirmed_by, confirmed_at)
                        values (:agency, :id, :address, :by, :at)
                        on conflict (agency_id, evidence_id) do update
                           set address = :address, confirmed_by = :by, confirmed_at = :at
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .param("address", one.address())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        tell("disclosure.log.confirmed", year, code, one);
    }

    /// Takes a confirmation back.
    ///
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void withdraw(AgencyId agency, FiscalYear year, String code, UUID id) {
        Evidence one = open(agency, year, code, id);
        jdbc.sql("delete from disclosure.confirmation where agency_id = :agency and evidence_id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .update();
        tell("disclosure.log.unconfirmed", year, code, one);
    }

    private Evidence open(AgencyId agency, FiscalYear year, String code, UUID id) {
        if (!items.lock(agency, year, code).state().isOpen()) {
            throw new NoMove(NoMove.Why.ELSEWHERE);
        }
        return evidence.of(agency, year).getOrDefault(code, List.of()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no evidence " + id));
    }

    private void tell(String action, FiscalYear year, String code, Evidence one) {
        trail.append(new Act(
                action,
                Disclosures.subject(year, code),
                Changes.none().field("disclosure.address", null, one.address()).payload()));
    }
}
