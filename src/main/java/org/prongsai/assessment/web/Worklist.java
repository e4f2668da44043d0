package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.AssessmentItem;
import org.prongsai.assessment.AssessmentState;
import org.prongsai.assessment.Assessments;
import org.prongsai.assessment.Finding;
import org.prongsai.assessment.Place;
import org.prongsai.disclosure.Appeal;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.ItemRule;
import org.springframework.stereotype.Component;

/// What an assessor has to do at an agency, item by item.
///
/// @param released whether the agency knows its verdicts
record Worklist(Sitting sitting, boolean released, List<Task> tasks) {
    Worklist {
        tasks = List.copyOf(tasks);
    }

    /// An item of his.
    ///
    /// @param mine what he found; null where he kept nothing
    /// @param shown what else he may see of it
    /// @param appeal null where the agency objects to nothing
    record Task(
            ItemRule rule,
            AssessmentItem item,
            @Nullable Finding mine,
            List<Finding> shown,
            @Nullable Appeal appeal) {
        Task {
            shown = List.copyOf(shown);
        }

        String code() {
            return rule.code();
        }

        boolean isDone() {
            return appeal != null ? appeal.decision() != null : mine != null && mine.submittedAt() != null;
        }
    }

    long done() {
        return tasks.stream().filter(Task::isDone).count();
    }

    /// An item of his.
    ///
    /// @throws NoSuchElementException if it is none
    Task require(String code) {
        return tasks.stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("not his: " + code));
    }

    /// The next that is not done, after a code, from the beginning again where none comes after it.
    Optional<Task> next(String after) {
        int here = -1;
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).code().equals(after)) {
                here = i;
            }
        }
        List<Task> later = tasks.subList(here + 1, tasks.size());
        return later.stream()
                .filter(task -> !task.isDone())
                .findFirst()
                .or(() -> tasks.stream()
                        .filter(task -> !task.isDone() && !task.code().equals(after))
                        .findFirst());
    }

    /// Puts it together.
    @Component
    static class Asker {
        private final Assessments assessments;
        private final Disclosures disclosures;

        Asker(Assessments assessments, Disclosures disclosures) {
            this.assessments = assessments;
            this.disclosures = disclosures;
        }

        Worklist of(Sitting sitting) {
            return sitting.ask(() -> new Worklist(
                    sitting,
                    assessments.isReleased(
                            sitting.seat().agency(), sitting.seat().year()),
                    tasks(sitting)));
        }

        private List<Task> tasks(Sitting sitting) {
            Place place = sitting.seat().place();
            Map<String, List<Finding>> shown = assessments.shown(sitting.seat());
            Map<String, Disclosure> known = place == Place.APPEAL
                    ? disclosures.of(sitting.seat().agency(), sitting.seat().year())
                    : Map.of();
            return assessments.of(sitting.seat().agency(), sitting.seat().year(), sitting.codes()).stream()
                    .map(item -> task(
                            sitting.rule(item.code()),
                            item,
                            place,
                            shown.getOrDefault(item.code(), List.of()),
                            known.get(item.code())))
                    .filter(task -> isHis(task, place))
                    .toList();
        }

        private static Task task(
                ItemRule rule, AssessmentItem item, Place place, List<Finding> shown, @Nullable Disclosure known) {
            return new Task(
                    rule,
                    item,
                    shown.stream()
                            .filter(finding -> finding.place() == place)
                            .findFirst()
                            .orElse(null),
                    shown.stream().filter(finding -> finding.place() != place).toList(),
                    known == null ? null : known.appeal());
        }

        private static boolean isHis(Task task, Place place) {
            return switch (place) {
                case FIRST -> true;
                case SECOND -> task.item().twice();
                case MODERATOR -> task.item().state() == AssessmentState.DISPUTED || task.mine() != null;
                case APPEAL -> task.appeal() != null && task.appeal().filedOn() != null;
            };
        }
    }
}
