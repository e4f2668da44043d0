package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.Set;
import org.prongsai.calendar.Activities;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.ActivityPlan;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Step;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The year's activities on lying pages, month by month.
///
/// Steps of measures, which would fill many pages, are counted beneath: they have a table of their own.
@Component
class CalendarSheet implements Composer {
    private final Activities activities;
    private final Senders senders;

    CalendarSheet(Activities activities, Senders senders) {
        this.activities = activities;
        this.senders = senders;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.CALENDAR);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return Occasion.onceIf(!activities.plan(agency, year).activities().isEmpty(), agency, year, kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        ActivityPlan whole = activities.plan(occasion.agency(), occasion.year());
        ActivityPlan plan = withoutSteps(whole);
        int steps = whole.activities().size() - plan.activities().size();
        Sender sender = senders.of(occasion.agency());
        String title = say("calendar.title", sender.name(), occasion.year().buddhistYear());
        return new MemoParts()
                .add(Role.SUBJECT, "subject", title)
                .data("calendar.title", CalendarGrid.of(plan))
                .body(steps == 0 ? say("calendar.note") : say("calendar.note.steps", say("calendar.note"), steps))
                .as(occasion.kind(), title.replace('\n', ' '));
    }

    /// All but the steps of measures; the whole where there is nothing else.
    private static ActivityPlan withoutSteps(ActivityPlan whole) {
        List<Activity> others = whole.activities().stream()
                .filter(activity -> !activity.source().equals(Step.IN_CALENDAR))
                .toList();
        return others.isEmpty() ? whole : new ActivityPlan(whole.year(), others);
    }
}
