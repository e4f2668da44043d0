package org.prongsai.improvement;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.desk.DutyRaised;
import org.prongsai.desk.DutySettled;
import org.prongsai.desk.Holder;
import org.prongsai.desk.Phrase;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts a duty on the desk of each unit that has not reported all of its steps when a round nears its end. A later
/// reminder takes the place of an earlier one, and what is reported settles it.
@Component
class Reminders {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final PlanStore plans;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            PlanStore plans,
            Agencies agencies,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Reminds wherever it is time; a second run on the same day adds nothing.
    void remind() {
        LocalDate today = LocalDate.now(clock);
        for (Agency agency : agencies.all()) {
            new Tenant(agency.id().value()).run(() -> transaction.executeWithoutResult(_ -> remind(agency, today)));
        }
    }

    /// Reminds the units of an agency, within a transaction.
    void remind(Agency agency, LocalDate today) {
        FiscalYear year = FiscalYear.containing(today);
        for (Plan plan : plans.all(agency.id(), year)) {
            for (ProgressRound round : ProgressRound.values()) {
                RoundDues.reminder(year, round, today).ifPresent(before -> remind(agency, plan, round, before));
            }
        }
    }

    private void remind(Agency agency, Plan plan, ProgressRound round, int before) {
        Map<@Nullable UUID, Integer> open = open(plan, round);
        settle(agency.id(), plan, round, open.keySet(), before);
        open.forEach((unit, steps) -> events.publishEvent(new DutyRaised(
                agency.id().value(),
                duty(plan, round, unit, before),
                holder(unit),
                RoundDues.of(plan.year(), round),
                Phrase.of(key(round), Integer.toString(steps), Integer.toString(before)),
                new AgencyYear(agency, plan.year()).path("measures/progress") + "?kind="
                        + plan.kind().tag() + "&round=" + (round == ProgressRound.SIX_MONTHS ? "6" : "12"),
                null)));
    }

    private static String key(ProgressRound round) {
        return switch (round) {
            case SIX_MONTHS -> "improvement.duty.6";
            case TWELVE_MONTHS -> "improvement.duty.12";
        };
    }

    /// Settles what was asked of units that have nothing left to report; called where something was reported.
    void settle(AgencyId agency, Plan plan) {
        for (ProgressRound round : ProgressRound.values()) {
            settle(agency, plan, round, open(plan, round).keySet(), -1);
        }
    }

    /// @param open   the units that still have something to report
    /// @param before which reminder stays for them; negative where all do
    private void settle(AgencyId agency, Plan plan, ProgressRound round, Set<@Nullable UUID> open, int before) {
        var all = new HashSet<@Nullable UUID>(plan.units());
        all.add(null);
        for (UUID unit : all) {
            for (int reminder : RoundDues.reminders(round)) {
                if (!open.contains(unit) || (before >= 0 && reminder != before)) {
                    events.publishEvent(new DutySettled(agency.value(), duty(plan, round, unit, reminder), null));
                }
            }
        }
    }

    /// How many steps each unit has yet to report; those of no unit fall to the integrity officer.
    private static Map<@Nullable UUID, Integer> open(Plan plan, ProgressRound round) {
        var open = new HashMap<@Nullable UUID, Integer>();
        for (Plan.Numbered one : plan.steps()) {
            if (one.step().at(round).isEmpty()) {
                Set<UUID> units = one.step().cells().units();
                if (units.isEmpty()) {
                    open.merge(null, 1, Integer::sum);
                }
                units.forEach(unit -> open.merge(unit, 1, Integer::sum));
            }
        }
        return open;
    }

    private static Holder holder(@Nullable UUID unit) {
        return new Holder.Post((unit == null ? Role.INTEGRITY_OFFICER : Role.UNIT_OFFICER).name(), unit);
    }

    private static UUID duty(Plan plan, ProgressRound round, @Nullable UUID unit, int before) {
        String name =
                String.join(" ", List.of("improvement", plan.id().toString(), round.name(), "" + unit, "" + before));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// The job that does it.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> remindOfProgress(Reminders reminders) {
            return Tasks.recurring("improvement.reminders", Schedules.daily(ThaiDate.ZONE, MORNING))
                    .execute((_, _) -> reminders.remind());
        }
    }
}
