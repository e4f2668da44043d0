package org.prongsai.scoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.ui.Heat;
import org.prongsai.web.ui.Tile;

/// The score board of one agency's year.
///
/// @param indicators null where the edition has none, or none has a score
/// @param questions null where no survey item has a score
/// @param disclosures null where no disclosure item has a score
/// @param origin where the figures come from
/// @param versions whether there may be other versions of the year
/// @param counts how many survey items to keep, to develop, urgent
public record ScoreBoardPage(
        AgencyYear at,
        String title,
        String agency,
        boolean draft,
        Tile total,
        List<Tile> instruments,
        @Nullable DotChart indicators,
        @Nullable Heat questions,
        @Nullable Heat disclosures,
        @Nullable String counts,
        String origin,
        boolean versions) {}
