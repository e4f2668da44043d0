package org.prongsai.disclosure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.GateMoved;
import org.prongsai.calendar.Gates;
import org.prongsai.desk.DutyRaised;
import org.prongsai.desk.DutySettled;
import org.prongsai.desk.Holder;
import org.prongsai.desk.Phrase;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts on the desk of a step that something waits for it, once for all that waits, and takes it off when nothing does.
/// What was returned waits for the unit that prepares it.
@Component
class ApprovalDuties {
    private final JdbcClient jdbc;
    private final ItemStore items;
    private final SubmissionStore submissions;
    private final Agencies agencies;
    private final Units units;
    private final Gates gates;
    private final ApplicationEventPublisher events;

    ApprovalDuties(
            JdbcClient jdbc,
            ItemStore items,
            SubmissionStore submissions,
            Agencies agencies,
            Units units,
            Gates gates,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.items = items;
        this.submissions = submissions;
        this.agencies = agencies;
        this.units = units;
        this.gates = gates;
        this.events = events;
    }

    /// Who is asked.
    ///
    /// @param unit null for those who answer for the whole agency
    private record Asked(ChainStep step, @Nullable UUID unit) {}

    /// What stands on a desk.
    ///
    /// @param until null where it was not kept
    private record Standing(UUID duty, @Nullable LocalDate until) {
        boolean isFor(LocalDate gate) {
            return until == null || until.equals(gate);
        }
    }

    /// A gate that moved moves what was asked.
    @EventListener
    void on(GateMoved moved) {
        renew(moved.agency(), moved.year());
    }

    /// Brings the desks into line with the items, within the transaction that moved them.
    void renew(AgencyId id, FiscalYear year) {
        Map<Asked, Standing> standing = standing(id, year);
        Set<Asked> wanted = wanted(id, year);
        LocalDate gate = gates.of(id, year);
        Set<Asked> kept = new HashSet<>();
        standing.forEach((asked, duty) -> {
            if (wanted.contains(asked) && duty.isFor(gate)) {
                kept.add(asked);
            } else {
                jdbc.sql("delete from disclosure.asked where agency_id = :agency and duty_id = :duty")
                        .param("agency", id.value())
                        .param("duty", duty.duty())
                        .update();
                events.publishEvent(new DutySettled(id.value(), duty.duty(), null));
            }
        });
        Agency agency = agencies.among(List.of(id.value())).getFirst();
        wanted.stream().filter(asked -> !kept.contains(asked)).forEach(asked -> raise(agency, year, asked, gate));
    }

    private void raise(Agency agency, FiscalYear year, Asked asked, LocalDate gate) {
        UUID duty = UUID.randomUUID();
        jdbc.sql("""
                        insert into disclosure.asked (agency_id, duty_id, fiscal_year, step, unit_id, until)
                        values (:agency, :duty, :year, :step, :unit, :until)
                        """)
                .param("agency", agency.id().value())
                .param("duty", duty)
                .param("year", year.buddhistYear())
                .param("step", asked.step().name())
                .param("unit", asked.unit())
                .param("until", gate)
                .update();
        boolean returned = asked.step() == ChainStep.UNIT_OFFICER;
        events.publishEvent(new DutyRaised(
                agency.id().value(),
                duty,
                new Holder.Post(asked.step().role().name(), asked.unit()),
                gate,
                Phrase.of(
                        returned ? "disclosure.duty.returned" : "disclosure.duty.approve",
                        Integer.toString(year.buddhistYear())),
                new AgencyYear(agency, year).path(returned ? "disclosures?show=returned" : "disclosures/approvals"),
                null));
    }

    private Set<Asked> wanted(AgencyId agency, FiscalYear year) {
        Map<String, UUID> owners = new HashMap<>();
        for (Unit unit : units.all(agency)) {
            unit.items().forEach(code -> owners.put(code, unit.id()));
        }
        Map<UUID, Submission> sent = submissions.current(agency, year);
        Set<Asked> wanted = new HashSet<>();
        for (ItemStore.Item item : items.of(agency, year)) {
            if (item.state().isWaiting()) {
                ChainStep step = ChainStep.of(item.state());
                wanted.add(new Asked(step, step == ChainStep.UNIT_HEAD ? owners.get(item.code()) : null));
            } else if (item.state() == ItemState.DRAFT && isReturned(item.submission(), sent)) {
                wanted.add(new Asked(ChainStep.UNIT_OFFICER, owners.get(item.code())));
            }
        }
        return wanted;
    }

    private static boolean isReturned(@Nullable UUID submission, Map<UUID, Submission> sent) {
        Submission last = submission == null ? null : sent.get(submission);
        return last != null && last.decisions().stream().anyMatch(one -> one.outcome() == Decision.Outcome.RETURNED);
    }

    private Map<Asked, Standing> standing(AgencyId agency, FiscalYear year) {
        Map<Asked, Standing> standing = new HashMap<>();
        jdbc.sql("""
                        select duty_id, step, unit_id, until from disclosure.asked
                         where agency_id = :agency and fiscal_year = :year
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> standing.put(
                        new Asked(ChainStep.valueOf(row.getString("step")), row.getObject("unit_id", UUID.class)),
                        new Standing(row.getObject("duty_id", UUID.class), row.getObject("until", LocalDate.class))))
                .list();
        return standing;
    }
}
