package org.prongsai.national.country;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.national.country.MadeUpCountry.MadeUp;
import org.prongsai.published.PublishedFacts;
import org.prongsai.published.PublishedFacts.Document;
import org.prongsai.published.PublishedFacts.Measure;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;

/// What a made-up agency shows beside its scores: pages of hosts that cannot exist, and measures for its weakest
/// questions.
final class MadeUpFacts {
    private static final int MEASURES = 3;
    private static final int STEPS = 4;

    private MadeUpFacts() {}

    static PublishedFacts of(MadeUp one, Edition edition, ScoredTree tree) {
        String site = "https://" + one.agency().code() + ".example";
        List<Document> documents = edition.nodes()
                .filter(node -> node.content() instanceof Content.Disclosure)
                .filter(node -> tree.inputs().verdicts().get(node.code()) == Verdict.PASSED)
                .map(node -> new Document(
                        node.code(),
                        site + "/ita/" + edition.year().buddhistYear() + "/"
                                + node.code().toLowerCase(Locale.ROOT),
                        edition.year().gregorianYear() + "-04-20",
                        null))
                .toList();
        return new PublishedFacts(site + "/complaints", documents, measures(one, tree));
    }

    /// One for each of the weakest items; how far it is follows from the agency's number.
    private static List<Measure> measures(MadeUp one, ScoredTree tree) {
        return tree.nodes()
                .filter(node ->
                        node.node().level() == Level.ITEM && node.score().isPresent())
                .filter(node -> !(node.node().content() instanceof Content.Disclosure))
                .sorted(Comparator.comparing((ScoredNode node) -> node.score().orElseThrow())
                        .thenComparing(ScoredNode::code))
                .limit(MEASURES)
                .map(node -> measure(one, node.node()))
                .toList();
    }

    private static Measure measure(MadeUp one, Node item) {
        int done = Math.floorMod(one.number() + item.code().hashCode(), STEPS + 1);
        return new Measure(
                "ปรับปรุงเรื่อง" + item.label().th(),
                List.of(item.code()),
                STEPS,
                done,
                Map.of("6", done > 0 ? "IN_PROGRESS" : "NOT_STARTED", "12", status(done)));
    }

    private static String status(int done) {
        if (done == STEPS) {
            return "DONE";
        }
        return done > 0 ? "IN_PROGRESS" : "NOT_STARTED";
    }
}
