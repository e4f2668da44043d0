package org.prongsai.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.chart.DayBars;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// The country's results of a year.
///
/// @param map       the provinces by region
/// @param provinces the same figures as a table
/// @param improved  null where there is no year before
public record NationalPage(
        String title,
        String lead,
        Tile main,
        List<Tile> tiles,
        Stacked grades,
        DayBars spread,
        String spreadLead,
        DotChart indicators,
        List<Region> map,
        Table provinces,
        Table kinds,
        Table lowest,
        Table highest,
        String items,
        @Nullable Table improved,
        String improvedLead,
        List<Fact> release) {
    public NationalPage {
        tiles = List.copyOf(tiles);
        map = List.copyOf(map);
        release = List.copyOf(release);
    }

    /// A region with its provinces.
    public record Region(String name, List<Province> provinces) {
        public Region {
            provinces = List.copyOf(provinces);
        }
    }

    /// A province on the map.
    ///
    /// @param value  mean total
    /// @param letter of the band that the mean lies in
    /// @param place  its classes on the map of tiles; empty for one that is not on it
    /// @param href   null where it has no agency
    public record Province(
            String name,
            String value,
            String letter,
            Tone tone,
            String place,
            @Nullable String href) {}
}
