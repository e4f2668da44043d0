package org.prongsai.disclosure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.Snapshots;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;
import org.prongsai.files.FileAddresses;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Icon;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Shows what the program saw at the addresses of evidence, the same to all who look at it.
@Component
@NamedInterface("seen")
public class SeenViews {
    private static final int SHOWN = 4000;

    private final Snapshots snapshots;
    private final FileAddresses files;
    private final EvidenceLinks links;

    SeenViews(Snapshots snapshots, FileAddresses files, EvidenceLinks links) {
        this.snapshots = snapshots;
        this.files = files;
        this.links = links;
    }

    /// What was frozen at each address when the item was submitted, and what the newest look found. Where nothing was
    /// submitted yet, the newest look stands for it.
    public List<SeenAt> of(AgencyId agency, FiscalYear year, ItemRule rule, List<Evidence> evidence, Words words) {
        List<Snapshot> known = snapshots.of(agency, year, rule.code());
        return evidence.stream()
                .map(one -> at(
                        agency,
                        rule,
                        one,
                        known.stream()
                                .filter(snapshot -> snapshot.evidence().equals(one.id()) && snapshot.taken() != null)
                                .toList(),
                        words))
                .toList();
    }

    private SeenAt at(AgencyId agency, ItemRule rule, Evidence one, List<Snapshot> looks, Words words) {
        Snapshot frozen = looks.stream()
                .filter(look -> look.occasion() == Snapshot.Occasion.SUBMITTED)
                .findFirst()
                .or(() -> looks.stream().findFirst())
                .orElse(null);
        if (frozen == null) {
            return new SeenAt(EvidenceLinks.label(one), links.href(one), one.note(), null, null);
        }
        Snapshot newest = looks.getFirst();
        Snapshot.Taken now = newest.taken();
        return new SeenAt(
                EvidenceLinks.label(one),
                links.href(one),
                one.note(),
                frozen(snapshots.require(agency, frozen.id()), rule, words),
                now == null || newest.id().equals(frozen.id())
                        ? null
                        : new SeenAt.Live(
                                Findings.sum(now, words),
                                words.moment(now.at()),
                                Findings.change(now.change(), words)));
    }

    private SeenAt.@Nullable Frozen frozen(Snapshot snapshot, ItemRule rule, Words words) {
        Snapshot.Taken taken = snapshot.taken();
        return taken == null
                ? null
                : new SeenAt.Frozen(
                        shown(words.moment(taken.at()), taken, words),
                        Findings.sum(taken, words),
                        Findings.of(taken, rule, words),
                        taken.fetched().outcome() instanceof Fetched.Answered answer ? answer.sha256() : null,
                        downloads(snapshot, taken, words));
    }

    SnapshotPage.Shown shown(String heading, Snapshot.Taken taken, Words words) {
        Seen seen = taken.seen();
        String text = seen == null ? "" : seen.text();
        return new SnapshotPage.Shown(
                heading,
                taken.picture() instanceof PagePicture.Taken(var png, var _) ? files.picture(png) : null,
                taken.picture() instanceof PagePicture.Missing(var reason) ? Findings.none(reason, words) : null,
                text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text);
    }

    List<Action> downloads(Snapshot snapshot, Snapshot.Taken taken, Words words) {
        var actions = new ArrayList<Action>();
        LocalDate day = taken.at().atZone(ThaiDate.ZONE).toLocalDate();
        String name = snapshot.code() + "-" + day;
        if (taken.fetched().outcome() instanceof Fetched.Answered answer) {
            Seen seen = taken.seen();
            actions.add(Action.secondary(
                            words.lookup("disclosure.snapshot.bytes"),
                            files.download(answer.sha256(), name + "." + ending(seen), answer.header("Content-Type")))
                    .icon(Icon.DOWNLOAD));
        }
        if (taken.picture() instanceof PagePicture.Taken(var png, var pdf)) {
            actions.add(Action.secondary(
                            words.lookup("disclosure.snapshot.picture"),
                            files.download(png, name + ".png", "image/png"))
                    .icon(Icon.DOWNLOAD));
            if (pdf != null) {
                actions.add(Action.secondary(
                                words.lookup("disclosure.snapshot.print"),
                                files.download(pdf, name + ".pdf", "application/pdf"))
                        .icon(Icon.DOWNLOAD));
            }
        }
        return actions;
    }

    static String ending(@Nullable Seen seen) {
        return seen == null
                ? "bin"
                : switch (seen.kind()) {
                    case HTML -> "html";
                    case PDF -> "pdf";
                    case WORD -> "docx";
                    case SHEET -> "xlsx";
                    case SLIDES -> "pptx";
                    case TEXT -> "txt";
                    case PICTURE -> "img";
                    case OTHER, BROKEN -> "bin";
                };
    }
}
