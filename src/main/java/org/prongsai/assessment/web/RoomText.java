package org.prongsai.assessment.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.AssessmentState;
import org.prongsai.assessment.Place;
import org.prongsai.assessment.Refused;
import org.prongsai.assessment.web.Worklist.Task;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// What is said in the assessors' room.
final class RoomText {
    private RoomText() {}

    static String place(Place place, Words words) {
        return words.lookup("assessment.seat.place." + place.tag());
    }

    /// What stands in the way, in words; null where nothing does.
    static @Nullable String hindrance(Optional<Refused.Why> why, Words words) {
        return why.map(one -> words.lookup("assessment.room.refused." + one.name()))
                .orElse(null);
    }

    /// Why nothing was done; null where something was.
    static @Nullable String refusal(String why, Words words) {
        String key = "assessment.room.refused." + why;
        return words.has(key) ? words.lookup(key) : null;
    }

    /// How far an item is for who looks.
    static Badge badge(Task task, Place place, Words words) {
        if (place == Place.APPEAL) {
            return Badge.of(
                    words.lookup(task.isDone() ? "assessment.room.decided" : "assessment.room.open"),
                    task.isDone() ? Tone.GOOD : Tone.ACTION);
        }
        if (task.isDone()) {
            return Badge.of(words.lookup("assessment.room.handedIn"), Tone.GOOD);
        }
        if (task.item().state() == AssessmentState.DISPUTED) {
            return Badge.of(words.lookup("assessment.room.disputed"), Tone.WARNING);
        }
        return task.mine() == null
                ? Badge.of(words.lookup("assessment.room.open"), Tone.NEUTRAL)
                : Badge.of(words.lookup("assessment.room.draft"), Tone.DRAFT);
    }

    /// How far an assessor is at an agency.
    static Badge badge(Worklist list, Words words) {
        if (list.released() && list.sitting().seat().place() != Place.APPEAL) {
            return Badge.of(words.lookup("assessment.room.released"), Tone.GOOD);
        }
        if (list.tasks().isEmpty()) {
            return Badge.of(words.lookup("assessment.room.nothing"), Tone.NEUTRAL);
        }
        return list.done() == list.tasks().size()
                ? Badge.of(words.lookup("assessment.room.complete"), Tone.GOOD)
                : Badge.of(words.lookup("assessment.room.going"), Tone.ACTION);
    }

    /// How much of what is to be done is done.
    static List<Tile> tiles(List<Worklist> lists, Words words) {
        long all = lists.stream().mapToLong(list -> list.tasks().size()).sum();
        long done = lists.stream().mapToLong(Worklist::done).sum();
        if (all == 0) {
            return List.of();
        }
        String said = words.text("assessment.room.of", done, all);
        BigDecimal share = BigDecimal.valueOf(done * 100).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        return List.of(
                Tile.of(words.lookup("assessment.room.done"), Figure.plain(said))
                        .progress(new Progress(
                                share,
                                null,
                                done == all ? Tone.GOOD : Tone.ACTION,
                                words.lookup("assessment.room.done") + " " + said)),
                Tile.of(words.lookup("assessment.room.left"), Figure.plain(words.count(all - done))));
    }

    /// Where an interest is declared.
    static String declaration(Sitting sitting) {
        return sitting.path() + "/declaration";
    }

    /// Where to go because of what stands in the way; null for nowhere.
    static @Nullable Action mend(Refused.@Nullable Why why, FiscalYear year, @Nullable Sitting sitting, Words words) {
        if (why == Refused.Why.NOT_CALIBRATED) {
            return Action.primary(
                    words.lookup("assessment.room.calibrate"), QueueController.path(year) + "/calibration");
        }
        return why == Refused.Why.NOT_DECLARED && sitting != null
                ? Action.primary(words.lookup("assessment.room.declare"), declaration(sitting))
                : null;
    }

    /// What was just done; null where nothing was.
    static @Nullable String told(String told, Words words) {
        String key = "assessment.room.told." + told;
        return words.has(key) ? words.lookup(key) : null;
    }

    /// Leads back to the queue.
    static Crumb crumb(Sitting sitting, Words words) {
        return new Crumb(
                words.lookup("assessment.room.page"),
                QueueController.path(sitting.at().year()));
    }
}
