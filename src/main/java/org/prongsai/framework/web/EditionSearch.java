package org.prongsai.framework.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.framework.Node;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.search.Query;
import org.prongsai.web.search.SearchSource;
import org.springframework.stereotype.Component;

/// The indicators and items of the editions, those of the newest whole edition first.
@Component
class EditionSearch implements SearchSource {
    private final Editions editions;

    EditionSearch(Editions editions) {
        this.editions = editions;
    }

    @Override
    public String heading() {
        return "framework.search";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Hit> find(Query query, Visit visit) {
        return editions.all().stream()
                .sorted(Comparator.comparing(Edition::isDraft)
                        .thenComparing(edition -> edition.year().buddhistYear(), Comparator.reverseOrder()))
                .flatMap(edition -> hits(edition, query, visit.words()))
                .limit(MOST)
                .toList();
    }

    private static Stream<Hit> hits(Edition edition, Query query, Words words) {
        return edition.nodes()
                .filter(node -> query.isIn(
                        node.shownCode(), node.label().th(), node.label().en()))
                .map(node -> hit(edition, node, words));
    }

    private static Hit hit(Edition edition, Node node, Words words) {
        return new Hit(
                node.shownCode() + " " + words.pick(node.label()),
                words.pick(edition.name()),
                "/editions/" + edition.id() + "#" + node.code());
    }
}
