package org.prongsai.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.published.NationalFigures;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.thai.ThaiOrder;

/// A standing release in memory: who is in it, and what they scored. Never changed once it is read.
public final class YearIndex {
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparing(
                    Entry::total, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(entry -> entry.agency().name().th(), ThaiOrder.ofNames());

    private final Release release;
    private final Edition edition;
    private final NationalFigures figures;
    private final List<Node> nodes;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Entry> entries;
    private final Map<String, Entry> byCode;
    private final Map<AgencyId, Entry> byAgency;
    private final Map<AgencyKind, List<Entry>> ranked;
    private final Finder finder;

    private YearIndex(Release release, Edition edition, NationalFigures figures, List<Entry> entries) {
        this.release = release;
        this.edition = edition;
        this.figures = figures;
        this.nodes = edition.nodes().toList();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).code(), i);
        }
        this.entries = entries.stream().sorted(BEST_FIRST).toList();
        this.byCode = this.entries.stream()
                .collect(Collectors.toMap(entry -> entry.agency().code(), entry -> entry));
        this.byAgency = this.entries.stream()
                .collect(Collectors.toMap(entry -> entry.agency().id(), entry -> entry));
        this.ranked = this.entries.stream()
                .filter(entry -> entry.total() != null)
                .collect(Collectors.groupingBy(entry -> entry.agency().kind(), Collectors.toUnmodifiableList()));
        this.finder = new Finder(this.entries);
    }

    static YearIndex read(Releases releases, Release release) {
        Edition edition = releases.edition(release);
        Map<String, Grade> grades = edition.grades().rules().stream()
                .map(GradeRules.Rule::grade)
                .collect(Collectors.toMap(Grade::code, grade -> grade, (one, _) -> one));
        var entries = new ArrayList<Entry>(release.agencies());
        releases.each(release, score -> entries.add(entry(score, grades)));
        return new YearIndex(release, edition, releases.figures(release), entries);
    }

    private static Entry entry(PublishedScore score, Map<String, Grade> grades) {
        @Nullable Grade grade = score.grade() == null ? null : grades.get(score.grade());
        return new Entry(
                score.agency(),
                score.total(),
                grade,
                score.passed(),
                score.place(),
                score.margin(),
                new Points(score.points()));
    }

    public Release release() {
        return release;
    }

    /// Buddhist era.
    public int year() {
        return release.year().buddhistYear();
    }

    public Edition edition() {
        return edition;
    }

    public NationalFigures figures() {
        return figures;
    }

    /// The edition's nodes in its order.
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /// All agencies, the best first; those without a total last.
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// The agencies of a kind that have a total, the best first.
    public List<Entry> ranked(AgencyKind kind) {
        return List.copyOf(ranked.getOrDefault(kind, List.of()));
    }

    public Finder finder() {
        return finder;
    }

    /// The agency with this code.
    public Optional<Entry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The same agency, whatever its code was that year.
    public Optional<Entry> find(AgencyId agency) {
        return Optional.ofNullable(byAgency.get(agency));
    }

    /// Whether the edition has a node with this code.
    public boolean has(String node) {
        return places.containsKey(node);
    }

    /// The node with this code.
    public Optional<Node> node(String code) {
        return Optional.ofNullable(places.get(code)).map(nodes::get);
    }

    /// The score of a node; null where it is withheld.
    ///
    /// @throws NoSuchElementException if the edition has no such node
    public @Nullable BigDecimal points(Entry entry, String node) {
        Integer place = places.get(node);
        if (place == null) {
            throw new NoSuchElementException("no node " + node);
        }
        return entry.points().at(place);
    }

    /// The nodes of a level, in the edition's order.
    public List<Node> at(Level level) {
        return nodes.stream().filter(node -> node.level() == level).toList();
    }
}
