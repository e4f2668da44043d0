package org.prongsai.framework.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// One edition.
///
/// @param told what was just done; null when nothing was
/// @param draft whether it is not confirmed
/// @param sheetImport where a sheet can be checked under a draft; null for a final edition
/// @param remove where removing it is asked for; null for what cannot be removed
/// @param parts the grades of all nodes but the total; null where they are the total's
/// @param minimums null where the edition has no survey
/// @param scales null where the edition has no questions
/// @param nodes every node, for a file
public record EditionPage(
        String title,
        String name,
        List<Crumb> crumbs,
        @Nullable String told,
        Badge status,
        boolean draft,
        @Nullable String sheetImport,
        @Nullable String remove,
        List<Action> actions,
        List<Tile> tiles,
        List<Fact> facts,
        Table grades,
        @Nullable Table parts,
        TreeView tree,
        List<Fact> sampling,
        @Nullable Table minimums,
        @Nullable Table scales,
        Table provenance,
        Table nodes,
        List<Download> downloads)
        implements HasTables {

    /// The tree with its search.
    ///
    /// @param here the page without a query
    /// @param found how much the search found; null while nothing is searched for
    /// @param all whether the address asks for everything to be open
    public record TreeView(
            String here,
            Field search,
            @Nullable String found,
            boolean all,
            List<TreeNode> nodes,
            List<TreeNode> beside) {}

    /// A file to be had.
    public record Download(String label, String about, String href) {}

    @Override
    public Map<String, Table> tables() {
        var tables = new HashMap<String, Table>();
        tables.put("nodes", nodes);
        tables.put("grades", grades);
        tables.put("provenance", provenance);
        if (parts != null) {
            tables.put("parts", parts);
        }
        if (minimums != null) {
            tables.put("sampling", minimums);
        }
        if (scales != null) {
            tables.put("scales", scales);
        }
        return tables;
    }
}
