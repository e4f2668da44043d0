package org.prongsai.scoring.web;

import java.util.List;
import java.util.Map;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// An empty score sheet with an edition's codes, to be filled in.
public record TemplatePage(String title, String lead, Table template) implements HasTables {
    private static final String NAME = "template";

    static TemplatePage of(Edition edition, Visit visit) {
        Words words = visit.words();
        return new TemplatePage(
                words.lookup("scoring.template"),
                words.pick(edition.name()),
                Table.of(
                                words.lookup("scoring.template"),
                                List.of(Column.text("code"), Column.naming("label"), Column.number("score")),
                                edition.nodes()
                                        .filter(node -> !isPart(node.level()))
                                        .map(node -> Table.Row.of(
                                                new Cell.Code(node.shownCode()),
                                                Cell.text(words.pick(node.label())),
                                                node.content() instanceof Content.Disclosure
                                                        ? Cell.text("")
                                                        : Cell.number("")))
                                        .toList())
                        .captionHidden()
                        .downloads(HasTables.downloads(visit, NAME)));
    }

    private static boolean isPart(org.prongsai.framework.Level level) {
        return level == org.prongsai.framework.Level.SUB_ITEM;
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of(NAME, template);
    }
}
