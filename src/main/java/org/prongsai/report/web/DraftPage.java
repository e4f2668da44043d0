package org.prongsai.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.paper.Block;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Theirs;

/// A draft: its words to be edited, its data as they are now, and where to go with it.
///
/// @param path    of the draft
/// @param told    what was just done; null when nothing was
/// @param undo    address that takes it back; null where nothing can
/// @param gone    whether the data it was made from are no longer there, so that there is nothing to edit
/// @param keeps   whether the visitor may change it
/// @param version of its words
/// @param cite    entries of the register that it may refer to; null where it refers to none
/// @param message to be sent by LINE along with the paper; null for none
/// @param theirs  what someone else wrote meanwhile; null when nobody did
public record DraftPage(
        String title,
        List<Crumb> crumbs,
        String path,
        @Nullable String told,
        @Nullable String undo,
        boolean gone,
        boolean keeps,
        int version,
        List<Fact> facts,
        List<Found> findings,
        List<Piece> pieces,
        @Nullable Field cite,
        @Nullable Share message,
        @Nullable Theirs theirs) {
    public DraftPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
        pieces = List.copyOf(pieces);
    }

    /// A part of the manuscript.
    public sealed interface Piece {}

    /// Words in a field.
    ///
    /// @param reset key of the place if its words are not the proposed ones; null if they are
    public record Words(Field field, @Nullable String reset) implements Piece {}

    /// Data, and where they are changed.
    public record Data(String label, String href, List<Block> blocks) implements Piece {
        public Data {
            blocks = List.copyOf(blocks);
        }
    }

    /// What the check found.
    ///
    /// @param href its place on this page; null for what is missing, or stands in the data
    public record Found(String what, String said, @Nullable String href) {}

    /// The fields, for the summary of faults.
    public List<Field> fields() {
        return pieces.stream()
                .filter(Words.class::isInstance)
                .map(piece -> ((Words) piece).field())
                .toList();
    }

    DraftPage theirs(Theirs stored) {
        return new DraftPage(
                title, crumbs, path, told, undo, gone, keeps, version, facts, findings, pieces, cite, message, stored);
    }
}
