package org.prongsai.survey.web;

import java.time.LocalDate;
import org.prongsai.survey.Survey;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Tone;

/// How far a survey is, as people say it: its state and the day together.
enum Stage {
    DRAFT(Tone.DRAFT),
    KEYS(Tone.WARNING),
    AHEAD(Tone.ACTION),
    RUNNING(Tone.GOOD),
    OVER(Tone.WARNING),
    CLOSING(Tone.WARNING),
    CLOSED(Tone.NEUTRAL);

    private final Tone tone;

    Stage(Tone tone) {
        this.tone = tone;
    }

    static Stage of(Survey survey, LocalDate today) {
        return switch (survey.state()) {
            case DRAFT -> DRAFT;
            case OPENING -> KEYS;
            case OPEN -> today.isBefore(survey.opens()) ? AHEAD : today.isAfter(survey.closes()) ? OVER : RUNNING;
            case CLOSING -> CLOSING;
            case CLOSED -> CLOSED;
        };
    }

    Badge badge(Words words) {
        return Badge.of(words.lookup("survey.stage." + name()), tone);
    }
}
