package org.prongsai.published;

import static org.prongsai.framework.Level.INSTRUMENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.published.NationalFigures.Group;
import org.prongsai.published.NationalFigures.Rise;
import org.prongsai.published.NationalFigures.Spread;
import org.prongsai.published.NationalFigures.SurveyQuality;
import org.prongsai.scoring.Sample;
import org.prongsai.scoring.ScoredNode;

/// Computes [NationalFigures] and places from published scores. Pure: the same scores give the same figures.
public final class Figures {
    /// How many in a hundred agencies are to pass. Source: master plan under the national strategy, 2561–2565.
    public static final double TARGET = 80;

    private static final int MOST_IMPROVED = 50;
    private static final int HUNDRED = 100;

    private final Edition edition;
    private final List<PublishedScore> scores;
    private final List<Node> nodes;

    private Figures(Edition edition, List<PublishedScore> scores) {
        this.edition = edition;
        this.scores = scores;
        this.nodes = edition.nodes().toList();
    }

    /// A year's scores, under the edition they were scored by.
    ///
    /// @param year Buddhist era
    public record Year(int year, Edition edition, List<PublishedScore> scores) {
        public Year {
            scores = List.copyOf(scores);
        }
    }

    /// Gives each score its place within its kind; those whose total is withheld get none.
    public static List<PublishedScore> placed(List<PublishedScore> scores) {
        Map<AgencyKind, List<Integer>> kinds = new HashMap<>();
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i).total() != null) {
                kinds.computeIfAbsent(scores.get(i).agency().kind(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        List<PublishedScore> placed =
                new ArrayList<>(scores.stream().map(score -> score.at(null)).toList());
        for (List<Integer> kind : kinds.values()) {
            List<Ranking.Place> places =
                    Ranking.places(kind.stream().map(i -> entry(scores.get(i))).toList());
            for (int i = 0; i < places.size(); i++) {
                placed.set(kind.get(i), scores.get(kind.get(i)).at(places.get(i)));
            }
        }
        return placed;
    }

    private static Ranking.Entry entry(PublishedScore score) {
        Double margin = score.margin();
        return new Ranking.Entry(Objects.requireNonNull(score.total()), margin == null ? 0 : margin);
    }

    /// The figures of a year.
    ///
    /// @param before the year before, if it was published
    public static NationalFigures of(Year now, @Nullable Year before) {
        var figures = new Figures(now.edition(), now.scores());
        return new NationalFigures(
                TARGET,
                figures.group(now.scores()),
                figures.groups(score -> score.agency().kind().name(), kindOrder()),
                figures.groups(score -> score.agency().province(), Comparator.naturalOrder()),
                figures.spreads(),
                figures.byKind(),
                figures.surveys(),
                before == null ? List.of() : improved(now, before),
                before == null ? Map.of() : mended(now, before),
                before == null ? null : before.year());
    }

    private static Comparator<String> kindOrder() {
        return Comparator.comparing(AgencyKind::valueOf);
    }

    private Map<String, Group> groups(Function<PublishedScore, @Nullable String> by, Comparator<String> order) {
        Map<String, List<PublishedScore>> parts = new TreeMap<>(order);
        for (PublishedScore score : scores) {
            String part = by.apply(score);
            if (part != null) {
                parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(score);
            }
        }
        Map<String, Group> groups = new LinkedHashMap<>();
        parts.forEach((name, part) -> groups.put(name, group(part)));
        return groups;
    }

    private Group group(List<PublishedScore> part) {
        return group(edition, part.stream().map(Brief::of).toList());
    }

    /// The figures of some agencies taken together.
    ///
    /// @param edition that they were scored under
    public static Group group(Edition edition, List<Brief> part) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        edition.grades().rules().forEach(rule -> grades.put(rule.grade().code(), 0));
        int[] bins = new int[HUNDRED + 1];
        int passed = 0;
        for (Brief score : part) {
            if (score.grade() != null) {
                grades.merge(score.grade(), 1, Integer::sum);
            }
            if (score.total() != null) {
                bins[score.total().intValue()]++;
            }
            if (score.passed()) {
                passed++;
            }
        }
        return new Group(
                part.size(),
                Spreads.of(part.stream().map(Brief::total)),
                passed,
                grades,
                java.util.Arrays.stream(bins).boxed().toList());
    }

    private Map<String, Spread> spreads() {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            int at = i;
            spreads.put(
                    nodes.get(i).code(),
                    Spreads.of(scores.stream().map(score -> score.points().get(at))));
        }
        return spreads;
    }

    private Map<String, Map<String, Double>> byKind() {
        Map<String, List<PublishedScore>> kinds = new TreeMap<>(kindOrder());
        scores.forEach(score -> kinds.computeIfAbsent(score.agency().kind().name(), _ -> new ArrayList<>())
                .add(score));
        Map<String, Map<String, Double>> means = new LinkedHashMap<>();
        kinds.forEach((kind, part) -> {
            Map<String, Double> of = new LinkedHashMap<>();
            for (int i = 0; i < nodes.size(); i++) {
                int at = i;
                Spread spread =
                        Spreads.of(part.stream().map(score -> score.points().get(at)));
                if (spread.scored() > 0) {
                    of.put(nodes.get(i).code(), spread.mean());
                }
            }
            means.put(kind, of);
        });
        return means;
    }

    private Map<String, SurveyQuality> surveys() {
        Map<String, SampleCount> counts = new LinkedHashMap<>();
        edition.root().children().stream()
                .filter(node -> node.level() == INSTRUMENT && edition.sampling().containsKey(node.code()))
                .forEach(node -> counts.put(node.code(), new SampleCount()));
        for (PublishedScore score : scores) {
            for (ScoredNode instrument : score.tree(edition).root().children()) {
                SampleCount count = counts.get(instrument.code());
                Sample sample = instrument.sample();
                if (count != null && sample != null) {
                    count.add(sample);
                }
            }
        }
        Map<String, SurveyQuality> quality = new LinkedHashMap<>();
        counts.forEach((code, count) -> quality.put(code, count.quality()));
        return quality;
    }

    private static List<Rise> improved(Year now, Year before) {
        Map<String, PublishedScore> earlier = byAgency(before);
        var rises = new ArrayList<Rise>();
        for (PublishedScore score : now.scores()) {
            PublishedScore old = earlier.get(key(score.agency()));
            if (old == null || old.total() == null || score.total() == null) {
                continue;
            }
            double margin = Math.hypot(orZero(score.margin()), orZero(old.margin()));
            double from = old.total().doubleValue();
            double to = score.total().doubleValue();
            if (to - from > margin) {
                rises.add(new Rise(score.agency().code(), score.agency().kind().name(), from, to, margin));
            }
        }
        rises.sort(Comparator.comparingDouble((Rise rise) -> rise.before() - rise.after())
                .thenComparing(Rise::code));
        return rises.stream().limit(MOST_IMPROVED).toList();
    }

    private static Map<String, Integer> mended(Year now, Year before) {
        Map<String, PublishedScore> earlier = byAgency(before);
        Map<String, Integer> mended = new LinkedHashMap<>();
        List<Node> nodes = now.edition().nodes().toList();
        List<String> old = before.edition().nodes().map(Node::code).toList();
        for (int i = 0; i < nodes.size(); i++) {
            int was = old.indexOf(nodes.get(i).code());
            if (!(nodes.get(i).content() instanceof Content.Disclosure) || was < 0) {
                continue;
            }
            int count = 0;
            for (PublishedScore score : now.scores()) {
                PublishedScore ago = earlier.get(key(score.agency()));
                if (ago != null
                        && failed(ago.points().get(was))
                        && passed(score.points().get(i))) {
                    count++;
                }
            }
            mended.put(nodes.get(i).code(), count);
        }
        return mended;
    }

    private static Map<String, PublishedScore> byAgency(Year year) {
        Map<String, PublishedScore> found = new HashMap<>();
        year.scores().forEach(score -> found.put(key(score.agency()), score));
        return found;
    }

    private static String key(Agency agency) {
        return agency.id().value().toString();
    }

    private static boolean failed(@Nullable BigDecimal points) {
        return points != null && points.signum() == 0;
    }

    private static boolean passed(@Nullable BigDecimal points) {
        return points != null && points.intValue() == HUNDRED;
    }

    private static double orZero(@Nullable Double margin) {
        return margin == null ? 0 : margin;
    }
}
