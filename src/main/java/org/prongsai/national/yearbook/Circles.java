package org.prongsai.national.yearbook;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.published.Brief;
import org.prongsai.published.Figures;
import org.prongsai.thai.ThaiOrder;
import org.springframework.stereotype.Component;

/// Finds the [circles][Circle] of a published year.
///
/// Kinds and provinces are those that were published. To which body an agency belongs is not published: the register
/// says it, as it is now.
@Component
public class Circles {
    private final Agencies agencies;

    Circles(Agencies agencies) {
        this.agencies = agencies;
    }

    /// Whether any agency belongs to another.
    public boolean knowsParents() {
        return !agencies.parents().isEmpty();
    }

    /// Those of a sort: kinds in their order, provinces and parent bodies by name.
    public List<Circle> of(PublishedYear year, Circle.Sort sort) {
        return sort == Circle.Sort.PARENT ? parents(year) : Circle.of(year.figures(), sort);
    }

    /// The one of a key.
    ///
    /// @throws NoSuchElementException if there is none
    public Circle require(PublishedYear year, Circle.Sort sort, String key) {
        return of(year, sort).stream()
                .filter(circle -> circle.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no " + sort + " " + key));
    }

    private List<Circle> parents(PublishedYear year) {
        Map<String, Set<String>> below = new TreeMap<>();
        agencies.parents()
                .forEach((agency, parent) ->
                        below.computeIfAbsent(parent, _ -> new TreeSet<>()).add(agency));
        return agencies.all().stream()
                .filter(agency -> below.containsKey(agency.code()))
                .map(parent -> circle(year, parent, below.getOrDefault(parent.code(), Set.of())))
                .filter(circle -> circle.figures().agencies() > 0)
                .sorted((a, b) ->
                        ThaiOrder.ofNames().compare(a.name().th(), b.name().th()))
                .toList();
    }

    private static Circle circle(PublishedYear year, Agency parent, Set<String> below) {
        List<Brief> scores = year.scores().stream()
                .filter(score -> below.contains(score.agency().code()))
                .toList();
        return new Circle(
                Circle.Sort.PARENT, parent.code(), parent.name(), Figures.group(year.edition(), scores), below);
    }
}
