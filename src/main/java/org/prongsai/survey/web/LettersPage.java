package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// How far the invitations by mail are; never who collected or answered.
///
/// @param mark     what is said of a survey for improvement; null for others
/// @param told     what was just done; null when nothing was
/// @param refused  whether it could not be done
/// @param off      whether no mail leaves this installation
/// @param invite   what the button that invites says; null where nobody is left to invite
/// @param remind   what the button that reminds says; null where nobody can be written to
/// @param round    the number of the next reminder
/// @param reminded when the last reminder was sent, in words
/// @param people   those on the roster, what needs doing first
/// @param file     all of them
/// @param previews what is written, by the name of the letter
public record LettersPage(
        String path,
        List<Crumb> crumbs,
        @Nullable String mark,
        @Nullable String told,
        boolean refused,
        boolean off,
        List<Tile> tiles,
        @Nullable String invite,
        @Nullable String remind,
        int round,
        String reminded,
        Table people,
        Table file,
        Pages pages,
        List<Preview> previews)
        implements HasTables {
    public LettersPage {
        crumbs = List.copyOf(crumbs);
        tiles = List.copyOf(tiles);
        previews = List.copyOf(previews);
    }

    /// A letter as it will be sent.
    ///
    /// @param language tag of the language that it is written in
    public record Preview(String name, String language, List<String> paragraphs) {
        public Preview {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("letters", file);
    }
}
