package org.prongsai.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.calendar.Activities;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.stereotype.Component;

/// Writes the steps of approved plans into the calendar.
@Component
class StepCalendar {
    private static final int LONGEST = 500;
    private static final int LONGEST_OWNER = 300;

    private final Activities activities;
    private final StepStore steps;
    private final Units units;
    private final Clock clock;

    StepCalendar(Activities activities, StepStore steps, Units units, Clock clock) {
        this.activities = activities;
        this.steps = steps;
        this.units = units;
        this.clock = clock;
    }

    /// Writes all steps of a plan; those that it no longer has leave the calendar.
    void write(AgencyId agency, Plan plan) {
        withdraw(agency, plan);
        for (Plan.Numbered one : plan.steps()) {
            Step step = one.step();
            activities.put(
                    agency,
                    plan.year(),
                    Step.IN_CALENDAR,
                    step.id(),
                    new Activities.Wish(
                            null,
                            new Bilingual(
                                    cut(step.title().th(), LONGEST),
                                    cut(step.title().en(), LONGEST)),
                            false,
                            step.days(plan.year()),
                            cut(owner(agency, step), LONGEST_OWNER),
                            "",
                            Set.of()));
            settle(agency, plan.year(), step);
        }
    }

    /// Takes all steps that a plan ever had out of the calendar.
    void withdraw(AgencyId agency, Plan plan) {
        steps.ever(agency, plan.id()).forEach(step -> activities.withdraw(agency, Step.IN_CALENDAR, step));
    }

    /// Lets the calendar know whether a step is done: today, or on its last day where that is past.
    void settle(AgencyId agency, FiscalYear year, Step step) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = step.days(year).last();
        boolean done = step.status(ProgressRound.TWELVE_MONTHS) == ProgressStatus.DONE;
        activities.done(agency, Step.IN_CALENDAR, step.id(), done ? today.isBefore(last) ? today : last : null);
    }

    /// Who does a step: the words of the paper, or else the names of its units.
    String owner(AgencyId agency, Step step) {
        if (!step.cells().owner().isEmpty()) {
            return step.cells().owner();
        }
        List<Unit> all = units.all(agency);
        return all.stream()
                .filter(unit -> step.cells().units().contains(unit.id()))
                .map(unit -> unit.name().th())
                .collect(Collectors.joining("; "));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
