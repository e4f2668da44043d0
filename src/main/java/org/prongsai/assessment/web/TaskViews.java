package org.prongsai.assessment.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Admission;
import org.prongsai.assessment.AssessmentMove;
import org.prongsai.assessment.AssessmentState;
import org.prongsai.assessment.Finding;
import org.prongsai.assessment.Place;
import org.prongsai.assessment.Refused;
import org.prongsai.assessment.StockComment;
import org.prongsai.assessment.StockComments;
import org.prongsai.assessment.web.Worklist.Task;
import org.prongsai.disclosure.Appeal;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.web.ItemFacts;
import org.prongsai.disclosure.web.SeenAt;
import org.prongsai.disclosure.web.SeenViews;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Theirs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lays out an agency and its items for an assessor.
@Component
class TaskViews {
    private final Admission admission;
    private final Disclosures disclosures;
    private final SeenViews seen;
    private final StockComments stock;
    private final ObjectProvider<ItemFacts> above;
    private final Clock clock;

    TaskViews(
            Admission admission,
            Disclosures disclosures,
            SeenViews seen,
            StockComments stock,
            ObjectProvider<ItemFacts> above,
            Clock clock) {
        this.admission = admission;
        this.disclosures = disclosures;
        this.seen = seen;
        this.stock = stock;
        this.above = above;
        this.clock = clock;
    }

    /// What he kept, or an empty form.
    JudgeForm form(Task task, @Nullable Finding kept) {
        Finding mine = kept == null ? task.mine() : kept;
        return mine == null
                ? JudgeForm.empty(task.rule())
                : JudgeForm.of(mine.found(), mine.comment(), mine.recommendation(), mine.version());
    }

    /// What was kept meanwhile, beside what was typed.
    Theirs theirs(Task task, JudgeForm typed, Words words) {
        return Theirs.of(fields(task, typed, words), fields(task, form(task, null), words), words);
    }

    private static List<Field> fields(Task task, JudgeForm form, Words words) {
        return JudgePanel.of(task.rule(), List.of(), form, FieldErrors.NONE, "", words)
                .fields();
    }

    /// @param theirs what was kept meanwhile in another window; null where nothing was
    TaskPage task(
            Worklist list,
            Task task,
            JudgeForm form,
            FieldErrors errors,
            @Nullable Theirs theirs,
            String told,
            String refused,
            Visit visit) {
        if (task.appeal() != null) {
            return appeal(list, task, DecisionForm.of(task.appeal()), errors, theirs, told, refused, visit);
        }
        Words words = visit.words();
        Sitting sitting = list.sitting();
        Optional<Refused.Why> hindrance =
                list.released() ? Optional.of(Refused.Why.RELEASED) : admission.hindrance(sitting.seat());
        boolean open = hindrance.isEmpty()
                && !task.isDone()
                && (sitting.seat().place() == Place.MODERATOR
                        || task.item().state() == AssessmentState.WAITING
                        || task.item().state() == AssessmentState.HALF);
        List<SeenAt> shown = seen(sitting, task, words);
        return new TaskPage(
                title(task, words),
                crumbs(sitting, words),
                RoomText.badge(task, sitting.seat().place(), words),
                task(told, list, words),
                undo(told, list),
                RoomText.refusal(refused, words),
                RoomText.hindrance(hindrance, words),
                RoomText.mend(hindrance.orElse(null), sitting.at().year(), sitting, words),
                theirs,
                known(sitting, task).remark(),
                answers(sitting, task, visit),
                List.of(),
                FoundTable.of(task, words),
                task.isDone() ? mine(task.mine(), words) : List.of(),
                takesBack(sitting, task, hindrance) ? sitting.path(task.code()) + "/take-back" : null,
                open ? panel(list, task, form, errors, shown, words) : null,
                open ? List.of() : shown,
                null,
                ways(list, task));
    }

    private List<Fact> answers(Sitting sitting, Task task, Visit visit) {
        return above.stream()
                .flatMap(one -> one.ofAssessors(sitting.at().year(), task.rule(), visit).stream())
                .toList();
    }

    private JudgePanel panel(
            Worklist list, Task task, JudgeForm form, FieldErrors errors, List<SeenAt> shown, Words words) {
        Sitting sitting = list.sitting();
        String action = sitting.path(task.code()) + "?begun=" + clock.instant().getEpochSecond();
        JudgePanel panel = JudgePanel.of(task.rule(), shown, form, errors, action, words)
                .stock(stock.of(task.code()).stream().map(StockComment::text).toList())
                .next(list.next(task.code())
                        .map(next -> sitting.path(next.code()))
                        .orElse(null));
        return sitting.seat().place() == Place.MODERATOR
                ? panel.button(words.lookup("assessment.room.moderate"))
                : panel;
    }

    /// An appeal, with what was found.
    TaskPage appeal(
            Worklist list,
            Task task,
            DecisionForm form,
            FieldErrors errors,
            @Nullable Theirs theirs,
            String told,
            String refused,
            Visit visit) {
        Words words = visit.words();
        Sitting sitting = list.sitting();
        Optional<Refused.Why> hindrance = admission.hindrance(sitting.seat());
        Appeal appeal = Objects.requireNonNull(task.appeal());
        boolean open = hindrance.isEmpty() && appeal.decision() == null;
        return new TaskPage(
                title(task, words),
                crumbs(sitting, words),
                RoomText.badge(task, Place.APPEAL, words),
                task(told, list, words),
                told.equals("decided") ? sitting.path(task.code()) + "/undecide" : null,
                RoomText.refusal(refused, words),
                RoomText.hindrance(hindrance, words),
                RoomText.mend(hindrance.orElse(null), sitting.at().year(), sitting, words),
                theirs,
                known(sitting, task).remark(),
                answers(sitting, task, visit),
                ground(appeal, words),
                FoundTable.of(task, words),
                List.of(),
                null,
                null,
                seen(sitting, task, words),
                open
                        ? new TaskPage.Ruling(
                                sitting.path(task.code()) + "/decision",
                                form.fields(errors, words),
                                form.version() == null ? 0 : form.version())
                        : null,
                ways(list, task));
    }

    /// What the agency objects, and what was decided about it.
    List<Fact> ground(Appeal appeal, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("disclosure.appeal.ground"), appeal.ground()));
        if (appeal.filedOn() != null) {
            facts.add(Fact.of(words.lookup("disclosure.appeal.filed"), words.date(appeal.filedOn())));
        }
        Appeal.Ruling ruling = appeal.decision();
        if (ruling != null) {
            facts.add(Fact.of(
                    words.lookup("assessment.room.decision"),
                    words.lookup("disclosure.appeal.outcome." + ruling.outcome().name()) + " · "
                            + words.date(ruling.on())));
            facts.add(Fact.of(words.lookup("assessment.room.decision.reason"), ruling.reason()));
        }
        return facts;
    }

    private static boolean takesBack(Sitting sitting, Task task, Optional<Refused.Why> hindrance) {
        AssessmentMove move =
                sitting.seat().place() == Place.MODERATOR ? AssessmentMove.UNMODERATE : AssessmentMove.TAKE_BACK;
        return hindrance.isEmpty()
                && task.isDone()
                && !move.targets(task.item().state(), task.item().twice()).isEmpty();
    }

    /// What the agency handed in; a draft of its own is nobody else's business.
    private List<SeenAt> seen(Sitting sitting, Task task, Words words) {
        return sitting.ask(() -> {
            Disclosure known =
                    disclosures.find(sitting.seat().agency(), sitting.seat().year(), task.code());
            return known.state().isApproved()
                    ? seen.of(sitting.seat().agency(), sitting.seat().year(), task.rule(), known.evidence(), words)
                    : List.of();
        });
    }

    private Disclosure known(Sitting sitting, Task task) {
        return sitting.ask(
                () -> disclosures.find(sitting.seat().agency(), sitting.seat().year(), task.code()));
    }

    private static List<Fact> mine(@Nullable Finding mine, Words words) {
        if (mine == null || mine.verdict() == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                words.lookup("assessment.room.verdict"),
                new Cell.Marked(JudgePanel.badge(Optional.of(mine.verdict()), words))));
        Stream.of(
                        Fact.of(words.lookup("assessment.room.comment"), mine.comment()),
                        Fact.of(words.lookup("assessment.room.recommendation"), mine.recommendation()))
                .filter(fact -> !(fact.value() instanceof Cell.Text(var text) && text.isEmpty()))
                .forEach(facts::add);
        return facts;
    }

    private static List<Action> ways(Worklist list, Task task) {
        var ways = new ArrayList<Action>();
        int here = list.tasks().indexOf(task);
        if (here > 0) {
            String before = list.tasks().get(here - 1).code();
            ways.add(Action.quiet(before, list.sitting().path(before)));
        }
        if (here < list.tasks().size() - 1) {
            String after = list.tasks().get(here + 1).code();
            ways.add(Action.quiet(after, list.sitting().path(after)).icon(Icon.NEXT));
        }
        return ways;
    }

    /// What was just done here, or to the item that he had before this one.
    private static @Nullable String task(String told, Worklist list, Words words) {
        return list.tasks().stream().anyMatch(task -> task.code().equals(told))
                ? words.text("assessment.room.told.item", told)
                : RoomText.told(told, words);
    }

    private @Nullable String undo(String told, Worklist list) {
        return list.tasks().stream()
                .filter(task -> task.code().equals(told))
                .filter(task -> takesBack(list.sitting(), task, Optional.empty()))
                .map(task -> list.sitting().path(task.code()) + "/take-back")
                .findFirst()
                .orElse(null);
    }

    private static String title(Task task, Words words) {
        return task.code() + " " + words.pick(task.rule().title());
    }

    private static List<Crumb> crumbs(Sitting sitting, Words words) {
        return List.of(
                RoomText.crumb(sitting, words),
                new Crumb(words.pick(sitting.at().agency().name()), sitting.path()));
    }
}
