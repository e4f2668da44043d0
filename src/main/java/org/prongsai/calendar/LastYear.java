package org.prongsai.calendar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes an agency's calendar over from the year before.
@Service
public class LastYear {
    private final Activities activities;
    private final ActivityStore store;
    private final Trail trail;

    LastYear(Activities activities, ActivityStore store, Trail trail) {
        this.activities = activities;
        this.store = store;
        this.trail = trail;
    }

    /// Copies what people wrote for the year before, each a year later and none of it done; a year that has activities
    /// stays as it is. Ties are left out, because the commission's calendar is another one each year.
    ///
    /// @return how many were copied
    @Transactional
    public int copy(AgencyId agency, FiscalYear into) {
        if (!store.all(agency, into).isEmpty()) {
            return 0;
        }
        List<Activity> own = into.earlier().stream()
                .flatMap(before -> activities.plan(agency, before).numbered().stream())
                .map(ActivityPlan.Numbered::activity)
                .filter(activity -> !activity.isWrittenElsewhere())
                .toList();
        Map<UUID, UUID> copies = new HashMap<>();
        for (Activity activity : own) {
            UUID id = UUID.randomUUID();
            copies.put(activity.id(), id);
            UUID parent = activity.parent();
            store.add(
                    agency,
                    into,
                    id,
                    later(activity, parent == null ? null : copies.get(parent)),
                    Activities.OWN,
                    null);
        }
        own.forEach(activity -> store.need(
                agency,
                copies.getOrDefault(activity.id(), activity.id()),
                activity.needs().stream()
                        .flatMap(need -> Stream.ofNullable(copies.get(need)))
                        .collect(Collectors.toSet())));
        trail.append(
                Act.of("calendar.log.copied", Act.subject("calendar.log.year", Integer.toString(into.buddhistYear()))));
        return own.size();
    }

    private static Activities.Wish later(Activity activity, @Nullable UUID parent) {
        return new Activities.Wish(
                parent,
                activity.title(),
                activity.milestone(),
                new DateSpan(
                        activity.days().first().plusYears(1),
                        activity.days().last().plusYears(1)),
                activity.owner(),
                "",
                Set.of());
    }
}
