package org.prongsai.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Grade;
import org.prongsai.framework.Level;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.FiscalYear;

/// An agency's years, cut where the scheme changed: nothing is compared across a cut.
///
/// @param segments the earliest first
public record History(List<Segment> segments) {
    public History {
        segments = List.copyOf(segments);
    }

    /// One year as it was scored.
    public record Year(FiscalYear year, ScoredTree tree) {
        public Edition edition() {
            return tree.edition();
        }

        /// The exact total, where it is not withheld.
        public Optional<BigFraction> total() {
            return tree.total();
        }

        public Optional<Grade> grade() {
            return tree.grade();
        }

        /// The survey and disclosure instruments, also where they are published beside the total.
        public List<ScoredNode> instruments() {
            return tree.nodes()
                    .filter(scored -> scored.node().level() == Level.INSTRUMENT)
                    .toList();
        }

        /// Whether the total stands as it was printed, because nothing that it is made of is known.
        public boolean isTakenAsPublished() {
            return tree.root().isTakenAsPublished();
        }
    }

    /// Years under one scheme.
    ///
    /// @param before why this segment does not continue the one before it; null for the first
    /// @param points the earliest year first, at least one
    public record Segment(@Nullable SchemeBreak before, List<Point> points) {
        public Segment {
            points = List.copyOf(points);
        }
    }

    /// A year within its segment.
    ///
    /// @param earlier the year before it in the segment; null for the first
    public record Point(Year year, @Nullable Year earlier) {
        /// How the node with this code or alias moved since the year before it in the segment.
        public Optional<YearChange> change(String code) {
            return earlier == null ? Optional.empty() : YearChange.between(earlier, year, code);
        }

        /// How the total moved since the year before it in the segment.
        public Optional<YearChange> change() {
            return change(year.tree().root().code());
        }
    }

    /// Cuts `years`, in any order, at each change of scheme.
    public static History of(Collection<Year> years) {
        var segments = new ArrayList<Segment>();
        var points = new ArrayList<Point>();
        SchemeBreak before = null;
        Year earlier = null;
        for (Year year : years.stream().sorted(Comparator.comparing(Year::year)).toList()) {
            SchemeBreak cut = earlier == null
                    ? null
                    : SchemeBreak.between(earlier.edition(), year.edition()).orElse(null);
            if (cut != null) {
                segments.add(new Segment(before, points));
                points.clear();
                before = cut;
            }
            points.add(new Point(year, cut == null ? earlier : null));
            earlier = year;
        }
        if (!points.isEmpty()) {
            segments.add(new Segment(before, points));
        }
        return new History(segments);
    }

    /// All years, the earliest first.
    public Stream<Year> years() {
        return segments.stream().flatMap(segment -> segment.points().stream()).map(Point::year);
    }
}
