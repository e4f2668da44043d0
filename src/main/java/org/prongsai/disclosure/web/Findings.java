package org.prongsai.disclosure.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.check.Change;
import org.prongsai.disclosure.check.Check;
import org.prongsai.disclosure.check.Finding;
import org.prongsai.disclosure.check.Verdict;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Tone;

/// Says in words what the first look found.
final class Findings {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Findings() {}

    /// What is for the agency, the gravest first.
    static List<SnapshotPage.Found> of(Snapshot.Taken taken, ItemRule rule, Words words) {
        return taken.findings().stream()
                .filter(finding -> !finding.check().isForCommission())
                .sorted(Comparator.comparingInt(finding -> grave(finding.verdict())))
                .map(finding -> found(finding, rule, words))
                .toList();
    }

    private static SnapshotPage.Found found(Finding finding, ItemRule rule, Words words) {
        Object[] arguments = finding.arguments().stream()
                .map(one -> DAY.matcher(one).matches() ? words.shortDate(LocalDate.parse(one)) : one)
                .toArray();
        String name = words.lookup(finding.check().key());
        boolean component = finding.component() >= 0
                && finding.component() < rule.components().size();
        return new SnapshotPage.Found(
                badge(finding.verdict(), words),
                component ? words.pick(rule.components().get(finding.component())) : name,
                words.text(finding.why().key(), arguments),
                words.has(finding.why().mendKey()) ? words.text(finding.why().mendKey(), arguments) : null);
    }

    static Badge badge(Verdict verdict, Words words) {
        return Badge.of(
                words.lookup(verdict.key()),
                switch (verdict) {
                    case MET -> Tone.GOOD;
                    case NOT_MET -> Tone.BAD;
                    case CONCERN -> Tone.WARNING;
                    case UNKNOWN -> Tone.NEUTRAL;
                });
    }

    /// The gravest of all, for a word beside an address. What could not be checked counts only where nothing could.
    static Badge sum(Snapshot.Taken taken, Words words) {
        Verdict gravest = taken.findings().stream()
                .filter(finding -> !finding.check().isForCommission())
                .filter(finding -> finding.verdict() != Verdict.UNKNOWN || finding.check() == Check.REACHABLE)
                .map(Finding::verdict)
                .min(Comparator.comparingInt(Findings::grave))
                .orElse(Verdict.UNKNOWN);
        return badge(gravest, words);
    }

    static @Nullable String change(@Nullable Change change, Words words) {
        return change == null || change.kind() == Change.Kind.SAME
                ? null
                : words.text(change.kind().key(), change.to());
    }

    static String none(PagePicture.Reason reason, Words words) {
        return words.lookup("disclosure.picture.none."
                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static int grave(Verdict verdict) {
        return switch (verdict) {
            case NOT_MET -> 0;
            case CONCERN -> 1;
            case UNKNOWN -> 2;
            case MET -> 3;
        };
    }
}
