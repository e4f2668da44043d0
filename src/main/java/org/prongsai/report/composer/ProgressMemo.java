package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.prongsai.calendar.Windows;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Kpis;
import org.prongsai.improvement.Plan;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.scoring.StoredResult;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reports on the measures after six and after twelve months.
@Component
class ProgressMemo implements Composer {
    private final PlanPapers papers;
    private final Windows windows;
    private final Kpis kpis;

    ProgressMemo(PlanPapers papers, Windows windows, Kpis kpis) {
        this.papers = papers;
        this.windows = windows;
        this.kpis = kpis;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.SIX_MONTHS_MEMO, DocumentKind.TWELVE_MONTHS_MEMO);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return Occasion.onceIf(
                papers.measures(agency, year)
                        .filter(plan -> isReported(plan, round(kind)))
                        .isPresent(),
                agency,
                year,
                kind);
    }

    /// Whether any step was reported on in the round.
    static boolean isReported(Plan plan, ProgressRound round) {
        return plan.steps().stream().anyMatch(one -> one.step().reports().containsKey(round));
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        FiscalYear year = occasion.year();
        Plan plan = papers.require(occasion.agency(), year);
        Sender sender = papers.sender(occasion.agency());
        ProgressRound round = round(occasion.kind());
        String tag = tag(round);
        MemoParts memo = MemoParts.memo(sender, say("report.subject." + tag, sender.name(), year.buddhistYear()))
                .body(intro(sender, plan))
                .body(say("report.say", sender.unit()));
        int number = round == ProgressRound.TWELVE_MONTHS ? results(memo, sender, year) : 1;
        progress(memo, plan, kpis.of(occasion.agency(), plan), round, number);
        memo.body(next(sender, plan, round, number + 1))
                .add(Role.CLOSING, "closing", say("report.closing"))
                .add(Role.SIGNATURE, "signature", sender.signature())
                .add(Role.ENDORSEMENT, "endorsement", say("report.endorsement", sender.head()))
                .add(Role.ENCLOSURE, "enclosures", say("report.enclosure"));
        return memo.as(occasion.kind(), say("report.title." + tag, year.buddhistYear()));
    }

    private static ProgressRound round(DocumentKind kind) {
        return kind == DocumentKind.SIX_MONTHS_MEMO ? ProgressRound.SIX_MONTHS : ProgressRound.TWELVE_MONTHS;
    }

    private static String tag(ProgressRound round) {
        return switch (round) {
            case SIX_MONTHS -> "six";
            case TWELVE_MONTHS -> "twelve";
        };
    }

    private static String intro(Sender sender, Plan plan) {
        var approval = plan.approval();
        int year = plan.year().buddhistYear();
        return approval == null
                ? say("report.intro.draft", sender.introduced(), sender.brief(), year, say("ita"), say("nacc"))
                : say(
                        "report.intro.approved",
                        sender.introduced(),
                        sender.brief(),
                        year,
                        Dates.day(approval.on()),
                        say("ita"),
                        say("nacc"));
    }

    /// The results up to this year, and how this year's came about.
    ///
    /// @return the number of the next section
    private int results(MemoParts memo, Sender sender, FiscalYear year) {
        List<StoredResult> years = papers.results().all(sender.agency()).stream()
                .filter(result -> result.year().compareTo(year) <= 0)
                .toList();
        if (years.isEmpty()) {
            return 1;
        }
        StoredResult last = years.getLast();
        int first = years.getFirst().year().buddhistYear();
        memo.body(
                years.size() == 1
                        ? say("report.history.one", 1, sender.brief(), first)
                        : say(
                                "report.history",
                                1,
                                sender.brief(),
                                first,
                                last.year().buddhistYear()));
        memo.data("analysis.history.title", HistoryTable.of(years));
        memo.body(HistoryTable.former(years));
        memo.body(HistoryTable.sum(last));
        if (last.year().equals(year)) {
            memo.body(say("report.collected", 2, year.buddhistYear()) + "\n"
                    + Collected.of(last.tree(), windows.of(year)));
            return 3;
        }
        return 2;
    }

    private static void progress(MemoParts memo, Plan plan, Map<UUID, Kpi> kpis, ProgressRound round, int number) {
        Plan.Tally tally = plan.tally(round);
        memo.body(say(
                "report.progress",
                number,
                tally.measures(),
                tally.steps(),
                round == ProgressRound.SIX_MONTHS ? 6 : 12,
                Dates.months(plan.year().half(round == ProgressRound.SIX_MONTHS ? 1 : 2))));
        memo.data("improvement.title", ProgressTable.of(plan, round));
        memo.body(ProgressText.sum(plan, round));
        memo.body(ProgressText.open(plan, round));
        if (KpiTable.has(plan, kpis, round)) {
            memo.body(say("progress.kpi.title"));
            memo.data("improvement.title", KpiTable.of(plan, kpis, round));
        }
    }

    private static String next(Sender sender, Plan plan, ProgressRound round, int number) {
        Plan.Tally tally = plan.tally(round);
        return say(
                tally.stepsDone() == tally.steps() ? "report.next" : "report.next.open",
                number,
                sender.unit(),
                plan.year().next().buddhistYear());
    }
}
