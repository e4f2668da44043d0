package org.prongsai.framework.web;

import java.util.List;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Tile;

/// What a score sheet's codes give as an edition, before it is kept.
///
/// @param unplaced codes of the sheet that found no place
/// @param text the edition file
public record DraftPreviewPage(
        String title,
        String name,
        List<Step> steps,
        List<Tile> tiles,
        List<String> unplaced,
        String counts,
        List<TreeNode> nodes,
        String text) {}
