package org.prongsai.report.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// The papers of a year: what can be made, what is being prepared, what was issued.
///
/// @param told what was just done; null when nothing was
/// @param undo address that takes it back; null where nothing can
/// @param keeps whether the visitor may prepare papers
public record PapersPage(
        String title,
        String path,
        @Nullable String told,
        @Nullable String undo,
        boolean keeps,
        Table drafts,
        List<Group> groups,
        Table issued,
        List<Action> ways)
        implements HasTables {
    public PapersPage {
        groups = List.copyOf(groups);
        ways = List.copyOf(ways);
    }

    /// Kinds of papers of one form.
    public record Group(String name, List<Offer> offers) {
        public Group {
            offers = List.copyOf(offers);
        }
    }

    /// A kind that can be made, or is not yet.
    ///
    /// @param choice  of the meeting or unit; null where there is one or none
    /// @param subject of the only occasion; empty where it has none
    /// @param missing what has to be there first; null where it can be made
    /// @param where   it is entered; null where it can be made
    public record Offer(
            String tag,
            String name,
            String purpose,
            @Nullable Field choice,
            String subject,
            @Nullable String missing,
            @Nullable String where) {}

    @Override
    public Map<String, Table> tables() {
        return Map.of("papers", issued);
    }
}
