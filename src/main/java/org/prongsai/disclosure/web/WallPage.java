package org.prongsai.disclosure.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// The items of an agency's year as cards.
///
/// @param told   what was just done; null when nothing was
/// @param notice what to know before all else, such as that the edition is a draft; null for nothing
/// @param carry  how many items could take over last year's evidence; 0 where none could, or the visitor may not
/// @param empty  what to say where no card shows: the start of a key
/// @param table  the same as a file
/// @param ways   to the years before and after
public record WallPage(
        String lead,
        @Nullable String told,
        @Nullable String notice,
        List<Tile> tiles,
        List<Tab> tabs,
        List<Group> groups,
        int carry,
        String empty,
        Table table,
        String path,
        List<Action> actions,
        List<Action> ways)
        implements HasTables {
    public WallPage {
        tiles = List.copyOf(tiles);
        tabs = List.copyOf(tabs);
        groups = List.copyOf(groups);
        actions = List.copyOf(actions);
        ways = List.copyOf(ways);
    }

    /// The items of a sub-indicator.
    public record Group(String title, String said, List<Card> cards) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    /// An item.
    ///
    /// @param notes one line each: whose it is, what hangs on it, where it is disclosed
    public record Card(String code, String title, String href, Badge badge, List<String> notes) {
        public Card {
            notes = List.copyOf(notes);
        }
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("disclosures", table);
    }
}
