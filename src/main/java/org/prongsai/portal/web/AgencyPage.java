package org.prongsai.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.LineChart;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Explanation;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Heat;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// An agency's published year.
///
/// @param withheld    why there is no total; empty where there is one
/// @param parts       the instruments in plain words
/// @param experience  who met bribery; null where it was not asked or too few answered
/// @param complaints  address of the agency's own channel; null where none is known
/// @param measures    what it does about its weak items
/// @param explanation how the total comes about; null where it is withheld
/// @param indicators  null where no indicator is scored
/// @param heats       the items
/// @param samples     who answered
/// @param history     null where this is the only year
/// @param breaks      why years cannot be compared
/// @param neighbours  those of its kind around it; null where there are none
/// @param documents   what was looked at and found good
public record AgencyPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        Tile main,
        List<String> withheld,
        Tile place,
        List<Part> parts,
        @Nullable Table experience,
        String experienceSaid,
        @Nullable String complaints,
        List<Answer> measures,
        @Nullable Explanation explanation,
        @Nullable DotChart indicators,
        List<Heat> heats,
        @Nullable Table samples,
        @Nullable LineChart history,
        List<String> breaks,
        @Nullable Table neighbours,
        @Nullable Table documents,
        List<Fact> release,
        Recompute recompute,
        Downloads downloads) {
    public AgencyPage {
        crumbs = List.copyOf(crumbs);
        withheld = List.copyOf(withheld);
        parts = List.copyOf(parts);
        measures = List.copyOf(measures);
        heats = List.copyOf(heats);
        breaks = List.copyOf(breaks);
        release = List.copyOf(release);
    }

    /// An instrument in plain words.
    ///
    /// @param plain whose view it is, such as the people inside
    /// @param name  what the assessment calls it
    public record Part(
            String plain,
            String says,
            String name,
            String figure,
            @Nullable Badge badge) {}

    /// What clients and staff found weak, and what is done about it.
    ///
    /// @param said   the items
    /// @param status how far it is
    public record Answer(List<String> said, String measure, Badge status, List<String> reports) {
        public Answer {
            said = List.copyOf(said);
            reports = List.copyOf(reports);
        }
    }

    /// How anybody computes the total again.
    ///
    /// @param command what to run
    public record Recompute(String tallies, String verdicts, String command) {}

    /// What can be taken along.
    public record Downloads(String badge, String badgeCode, String card, String sheet, String json) {}
}
