package org.prongsai.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.scoring.InputsText;

/// Recomputes a published year from what it was scored from, and says what differs.
public final class Recomputation {
    private static final double SAME = 1e-9;

    private Recomputation() {}

    /// A figure that differs.
    ///
    /// @param agency code of the agency; empty for a figure of the country
    /// @param what   code of a node, or `grade`, `passed`, `margin`, `place`, `inputs`, `figures`, `edition`
    public record Difference(String agency, String what, String published, String recomputed) {}

    /// All differences of a file, in its order; none where everything agrees.
    public static List<Difference> of(YearFile.Content file) {
        var differences = new ArrayList<Difference>();
        var again = new ArrayList<PublishedScore>();
        List<String> codes = file.edition().nodes().map(Node::code).toList();
        for (PublishedScore score : file.scores()) {
            PublishedScore recomputed = recomputed(score, file.edition(), differences);
            compare(score, recomputed, codes, differences);
            again.add(recomputed);
        }
        List<PublishedScore> placed = Figures.placed(again);
        for (int i = 0; i < placed.size(); i++) {
            add(
                    file.scores().get(i).agency().code(),
                    "place",
                    file.scores().get(i).place(),
                    placed.get(i).place(),
                    differences);
        }
        compare(file, placed, differences);
        return differences;
    }

    private static PublishedScore recomputed(PublishedScore score, Edition edition, List<Difference> differences) {
        try {
            return PublishedScore.of(score.agency(), edition, InputsText.read(score.inputs()), PublishedFacts.NONE);
        } catch (IllegalArgumentException unreadable) {
            differences.add(
                    new Difference(score.agency().code(), "inputs", "", String.valueOf(unreadable.getMessage())));
            return score;
        }
    }

    private static void compare(
            PublishedScore score, PublishedScore again, List<String> codes, List<Difference> differences) {
        String agency = score.agency().code();
        for (int i = 0; i < codes.size(); i++) {
            add(agency, codes.get(i), score.points().get(i), again.points().get(i), differences);
        }
        // where the node differs too, it was said above
        if (same(score.points().getFirst(), again.total())) {
            add(agency, codes.getFirst(), score.total(), again.total(), differences);
        }
        add(agency, "grade", score.grade(), again.grade(), differences);
        add(agency, "passed", score.passed(), again.passed(), differences);
        add(agency, "margin", score.margin(), again.margin(), differences);
    }

    /// Of the figures what follows from this year alone.
    private static void compare(YearFile.Content file, List<PublishedScore> placed, List<Difference> differences) {
        NationalFigures again = Figures.of(new Figures.Year(file.year(), file.edition(), placed), null);
        NationalFigures said = file.figures();
        compare("mean", said.whole().spread().mean(), again.whole().spread().mean(), differences);
        compare("median", said.whole().spread().median(), again.whole().spread().median(), differences);
        add("", "agencies", said.whole().agencies(), again.whole().agencies(), differences);
        add("", "passed", said.whole().passed(), again.whole().passed(), differences);
        add("", "grades", said.whole().grades(), again.whole().grades(), differences);
        again.kinds().forEach((kind, group) -> {
            NationalFigures.Group of = said.kinds().get(kind);
            compare(
                    kind,
                    of == null ? Double.NaN : of.spread().mean(),
                    group.spread().mean(),
                    differences);
        });
        again.nodes().forEach((code, spread) -> {
            NationalFigures.Spread of = said.nodes().get(code);
            compare(code, of == null ? Double.NaN : of.mean(), spread.mean(), differences);
        });
    }

    private static void compare(String what, double published, double recomputed, List<Difference> differences) {
        if (!(Math.abs(published - recomputed) <= SAME)) {
            differences.add(new Difference("", what, Double.toString(published), Double.toString(recomputed)));
        }
    }

    private static void add(
            String agency,
            String what,
            @Nullable Object published,
            @Nullable Object again,
            List<Difference> differences) {
        if (!same(published, again)) {
            differences.add(new Difference(agency, what, String.valueOf(published), String.valueOf(again)));
        }
    }

    private static boolean same(@Nullable Object published, @Nullable Object again) {
        return (published instanceof BigDecimal one && again instanceof BigDecimal other)
                ? one.compareTo(other) == 0
                : Objects.equals(published, again);
    }
}
