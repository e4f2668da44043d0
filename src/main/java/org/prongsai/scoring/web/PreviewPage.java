package org.prongsai.scoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// What a sheet would give, before anything is stored.
///
/// @param at the year that the result would be stored for
/// @param verdict the outcome of the check in one sentence
/// @param consistent whether every printed figure is what its parts give, rounding aside
/// @param differences null when there is none
/// @param guesses null for a sheet that names codes
/// @param estimates null where no number of respondents can be told
/// @param notes what was passed over
/// @param corrections what the reader may put right, empty when nothing is suggested
/// @param inputs the canonical text of what would be stored
/// @param next what happens with it now
/// @param submit what the button says that lets it happen
public record PreviewPage(
        AgencyYear at,
        String title,
        String agency,
        List<Step> steps,
        boolean draft,
        String edition,
        String editionName,
        String source,
        Tile total,
        List<Tile> instruments,
        String verdict,
        boolean consistent,
        @Nullable Table differences,
        @Nullable Table guesses,
        @Nullable Table estimates,
        List<String> notes,
        List<Field> corrections,
        String inputs,
        String next,
        String submit) {}
