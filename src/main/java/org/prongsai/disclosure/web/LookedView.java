package org.prongsai.disclosure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Tone;

/// Says beside evidence what the program saw there last.
///
/// @param snapshots of the item, the newest first
/// @param path      of the item's page
record LookedView(Item item, List<Snapshot> snapshots, String path, Words words) {
    ItemPage.@Nullable Looked of(Evidence one) {
        List<Snapshot> mine = snapshots.stream()
                .filter(snapshot -> snapshot.evidence().equals(one.id()))
                .toList();
        boolean waits = !mine.isEmpty() && mine.getFirst().taken() == null;
        Snapshot last = mine.stream()
                .filter(snapshot -> snapshot.taken() != null)
                .findFirst()
                .orElse(null);
        Snapshot.Taken taken = last == null ? null : last.taken();
        if (last == null || taken == null) {
            return waits
                    ? new ItemPage.Looked(
                            Badge.of(words.lookup("disclosure.checks.waits"), Tone.NEUTRAL),
                            "",
                            "",
                            true,
                            null,
                            List.of())
                    : null;
        }
        return new ItemPage.Looked(
                Findings.sum(taken, words),
                words.moment(taken.at()),
                path + "/snapshots/" + last.id(),
                waits,
                Findings.change(taken.change(), words),
                Findings.of(taken, item.rule(), words).stream()
                        .filter(found -> found.mend() != null && found.badge().tone() != Tone.NEUTRAL)
                        .toList());
    }
}
