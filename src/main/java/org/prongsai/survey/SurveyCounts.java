package org.prongsai.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is counted of a survey while it runs, by day and way; nothing more of it is known before the close.
@Service
public class SurveyCounts {
    private final DayCountStore store;
    private final Trail trail;
    private final Clock clock;

    SurveyCounts(DayCountStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// What was counted by day and way.
    @Transactional(readOnly = true)
    public DayCounts of(Survey survey) {
        return store.of(survey.agency(), survey.id());
    }

    /// Keeps how many answers ITAS shows on a day, all days before included.
    ///
    /// @return why it cannot be so
    @Transactional
    public Optional<SurveyRefusal> typed(Survey survey, LocalDate day, int total) {
        DayCounts known = of(survey);
        boolean later = known.entries().stream()
                .anyMatch(entry -> entry.way().equals(DayCounts.ITAS)
                        && entry.number() > 0
                        && entry.day().isAfter(day));
        if (later || day.isAfter(LocalDate.now(clock))) {
            return Optional.of(SurveyRefusal.NOT_THE_LATEST_DAY);
        }
        int before = known.before(day, DayCounts.ITAS);
        if (total < before) {
            return Optional.of(SurveyRefusal.LESS_THAN_BEFORE);
        }
        int was = known.on(day, DayCounts.ITAS);
        store.set(survey.agency(), survey.id(), day, DayCounts.ITAS, total - before);
        log(
                "survey.log.typed",
                survey,
                Changes.none().field("survey.typed.total", Integer.toString(before + was), Integer.toString(total)));
        return Optional.empty();
    }

    /// Counts slips that were printed today; of the slips themselves nothing is kept.
    @Transactional
    public void printed(Survey survey, int slips) {
        store.add(survey.agency(), survey.id(), LocalDate.now(clock), DayCounts.PRINTED, slips);
        log("survey.log.printed", survey, Changes.none().field("survey.slips.number", null, Integer.toString(slips)));
    }

    private void log(String action, Survey survey, Changes changes) {
        trail.append(new Act(action, Surveys.subject(survey.id()), changes.payload()));
    }
}
