package org.prongsai.framework.web;

import java.util.List;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionDraft.FromSheet;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Tile;

/// Lays out what a score sheet's codes give.
record DraftPreview(Edition edition, FromSheet draft, Words words) {
    DraftPreviewPage page() {
        return new DraftPreviewPage(
                new Shown(words).title(edition),
                words.pick(edition.name()),
                List.of(
                        new Step(words.lookup("framework.draft.step.sheet"), Step.State.DONE, DraftQuestions.BY_SHEET),
                        new Step(words.lookup("framework.draft.step.tree"), Step.State.CURRENT, null),
                        new Step(words.lookup("framework.draft.step.keep"), Step.State.AHEAD, null)),
                edition.root().children().stream().map(this::tile).toList(),
                draft.unplaced(),
                words.text(
                        "framework.draft.preview.counts",
                        count(Level.INSTRUMENT),
                        count(Level.INDICATOR),
                        count(Level.ITEM)),
                new Tree(edition, Opening.of(true), words).nodes(),
                draft.text());
    }

    private Tile tile(Node part) {
        return Tile.of(
                part.code() + " " + words.pick(part.label()),
                Figure.plain(Shown.points(Shown.weight(part, edition.root()))));
    }

    private String count(Level level) {
        return words.count(edition.nodes().filter(node -> node.level() == level).count());
    }
}
