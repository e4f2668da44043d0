package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Progress;
import org.prongsai.improvement.ProgressStatus;
import org.prongsai.thai.ProgressRound;

/// What a round's reports come to, in sentences.
final class ProgressText {
    private ProgressText() {}

    /// How many measures are done, and which are not.
    static String sum(Plan plan, ProgressRound round) {
        Plan.Tally tally = plan.tally(round);
        if (tally.measuresDone() == tally.measures()) {
            return say("report.sum.all", tally.measures());
        }
        var parts = new ArrayList<String>();
        parts.add(tally.measuresDone() == 0 ? say("report.sum.none") : say("report.sum", tally.measuresDone()));
        add(parts, "report.sum.doing", named(plan, round, ProgressStatus.IN_PROGRESS));
        add(parts, "report.sum.waiting", named(plan, round, ProgressStatus.NOT_STARTED));
        return PaperWords.list(parts);
    }

    private static void add(List<String> parts, String key, List<String> measures) {
        if (!measures.isEmpty()) {
            parts.add(say(key, measures.size(), PaperWords.list(measures)));
        }
    }

    private static List<String> named(Plan plan, ProgressRound round, ProgressStatus status) {
        return IntStream.range(0, plan.measures().size())
                .filter(i -> plan.measures().get(i).status(round) == status)
                .mapToObj(i -> say(
                        "report.sum.measure",
                        i + 1,
                        plan.measures().get(i).title().th()))
                .toList();
    }

    /// The steps that are not done, a line each: how far, why not, and until when; those of which nothing was reported
    /// share one. Empty where all are done.
    static String open(Plan plan, ProgressRound round) {
        List<Plan.Numbered> open = plan.steps().stream()
                .filter(one -> one.step().status(round) != ProgressStatus.DONE)
                .toList();
        List<String> lines = open.stream()
                .filter(one -> one.step().at(round).isPresent())
                .map(one -> line(plan, one, round))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> silent = open.stream()
                .filter(one -> one.step().at(round).isEmpty())
                .map(Plan.Numbered::number)
                .toList();
        if (!silent.isEmpty()) {
            lines.add(say("report.steps.silent", silent.size(), PaperWords.list(silent)));
        }
        return lines.isEmpty() ? "" : say("report.sum.open") + "\n" + String.join("\n", lines);
    }

    private static String line(Plan plan, Plan.Numbered one, ProgressRound round) {
        var parts = new ArrayList<String>();
        parts.add(say("report.step", one.number(), one.step().title().th()));
        Progress told = one.step().at(round).orElseThrow();
        add(parts, "report.step.said", told.said());
        add(parts, "report.step.reason", told.reason());
        LocalDate later = told.newDate();
        LocalDate until = later == null ? one.step().days(plan.year()).last() : later;
        parts.add(say("report.step.until", Dates.until(until)));
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String key, String text) {
        if (!text.isBlank()) {
            parts.add(say(key, text.strip()));
        }
    }
}
