package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.NationalFigures.Spread;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Heat;

/// Lays the country's means of all items out.
final class ItemsView {
    private final YearIndex year;
    private final Shown shown;
    private final Words words;

    ItemsView(YearIndex year, Words words) {
        this.year = year;
        this.shown = new Shown(year, words);
        this.words = words;
    }

    ItemsPage page() {
        return new ItemsPage(
                words.lookup("portal.items"),
                words.text("portal.items.lead", words.year(year.release().year())),
                List.of(new Crumb(words.year(year.release().year()), shown.path())),
                new Heat(
                        words.lookup("portal.items"),
                        year.nodes().stream()
                                .filter(node -> node.children().stream().anyMatch(child -> child.level() == Level.ITEM))
                                .map(this::group)
                                .toList(),
                        year.edition().grades().parts().stream()
                                .map(rule -> GradeBadge.of(rule.grade(), words))
                                .toList()));
    }

    private Heat.Group group(Node parent) {
        BigDecimal mean = mean(parent);
        return new Heat.Group(
                parent.shownCode(),
                words.pick(parent.label()),
                Figure.plain(mean == null ? "–" : shown.score(mean)),
                shown.badge(mean),
                parent.children().stream().map(this::item).toList());
    }

    private Heat.Item item(Node node) {
        BigDecimal mean = mean(node);
        return new Heat.Item(
                node.shownCode(),
                words.pick(node.label()),
                mean == null ? "–" : shown.score(mean),
                shown.band(mean).map(Grade::code).orElse(""),
                shown.tone(mean),
                shown.item(node.code()));
    }

    private @Nullable BigDecimal mean(Node node) {
        Spread spread = year.figures().nodes().get(node.code());
        return spread == null || spread.scored() == 0 ? null : Shown.rounded(spread.mean());
    }
}
