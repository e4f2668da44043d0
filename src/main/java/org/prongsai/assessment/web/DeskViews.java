package org.prongsai.assessment.web;

import java.util.List;
import java.util.Optional;
import org.prongsai.assessment.Admission;
import org.prongsai.assessment.AssessmentState;
import org.prongsai.assessment.Finding;
import org.prongsai.assessment.Place;
import org.prongsai.assessment.Refused;
import org.prongsai.assessment.web.Worklist.Task;
import org.prongsai.disclosure.Appeal;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Table.Row;
import org.springframework.stereotype.Component;

/// Lays out an agency's items for an assessor.
@Component
class DeskViews {
    private final Admission admission;

    DeskViews(Admission admission) {
        this.admission = admission;
    }

    DeskPage of(Worklist list, String told, String refused, Visit visit) {
        Words words = visit.words();
        Sitting sitting = list.sitting();
        Optional<Refused.Why> hindrance = admission.hindrance(sitting.seat());
        boolean complete = !list.tasks().isEmpty()
                && list.tasks().stream().allMatch(task -> task.item().state() == AssessmentState.DONE);
        return new DeskPage(
                words.pick(sitting.at().agency().name()),
                words.text(
                        "assessment.room.seated",
                        RoomText.place(sitting.seat().place(), words),
                        words.year(sitting.at().year())),
                List.of(RoomText.crumb(sitting, words)),
                RoomText.badge(list, words),
                RoomText.told(told, words),
                RoomText.refusal(refused, words),
                RoomText.hindrance(hindrance, words),
                RoomText.mend(hindrance.orElse(null), sitting.at().year(), sitting, words),
                RoomText.tiles(List.of(list), words),
                hindrance.isPresent()
                        ? null
                        : list.next("")
                                .map(task ->
                                        Action.primary(words.lookup("assessment.room.go"), sitting.path(task.code())))
                                .orElse(null),
                Action.secondary(words.lookup("survey.interview.tab"), InterviewsView.path(sitting.at())),
                sitting.seat().place() == Place.FIRST && complete && !list.released() && hindrance.isEmpty()
                        ? sitting.path() + "/release"
                        : null,
                items(list, words).downloads(list.tasks().isEmpty() ? List.of() : HasTables.downloads(visit, "items")));
    }

    private static Table items(Worklist list, Words words) {
        Sitting sitting = list.sitting();
        Place place = sitting.seat().place();
        return Table.of(
                        words.lookup("assessment.room.items"),
                        List.of(
                                Column.text(words.lookup("assessment.room.code")),
                                Column.naming(words.lookup("assessment.room.item")),
                                Column.text(words.lookup("assessment.room.state")),
                                Column.text(words.lookup("assessment.room.mine"))),
                        list.tasks().stream()
                                .map(task -> Row.of(
                                        new Cell.Code(task.code()),
                                        new Cell.Link(words.pick(task.rule().title()), sitting.path(task.code())),
                                        new Cell.Marked(RoomText.badge(task, place, words)),
                                        mine(task, words)))
                                .toList())
                .empty(words.lookup(
                        place == Place.APPEAL ? "assessment.room.none.appeals" : "assessment.room.none.items"));
    }

    private static Cell mine(Task task, Words words) {
        Finding mine = task.mine();
        if (task.appeal() != null) {
            Appeal.Ruling ruling = task.appeal().decision();
            return ruling == null
                    ? new Cell.Missing("–")
                    : Cell.text(words.lookup(
                            "disclosure.appeal.outcome." + ruling.outcome().name()));
        }
        return mine == null || mine.verdict() == null
                ? new Cell.Missing("–")
                : new Cell.Marked(JudgePanel.badge(Optional.of(mine.verdict()), words));
    }
}
