package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.chart.DayBars;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Qr;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// One survey: what is to be done next, and what is counted of it.
///
/// @param mark    what is said of a survey for improvement; null for others
/// @param told    what was just done; null when nothing was
/// @param refusal why it could not be done; null when it was
/// @param next    what is to be done now; null for those who only look
/// @param chart   the counts by day; null while there are none
/// @param counts  the same as a table
/// @param poster  address of the poster; null where there is none
/// @param link    where everybody may answer, with its code; null where nobody may without invitation
/// @param share   what is sent to everybody alike; null while nothing is answered
/// @param slips   asks how many slips are to be printed; empty where there are none
/// @param typed   what is typed from ITAS; empty where nothing is
/// @param ways    further pages of it
/// @param keeps   whether the reader may do something
/// @param removable whether it can be taken away
/// @param waits  whether its keys are being made, so that the page asks again
public record SurveyPage(
        String title,
        String path,
        List<Crumb> crumbs,
        Badge stage,
        @Nullable String mark,
        @Nullable String told,
        @Nullable String refusal,
        @Nullable Next next,
        List<Tile> tiles,
        @Nullable String minimum,
        List<Fact> facts,
        @Nullable DayBars chart,
        Table counts,
        @Nullable String poster,
        @Nullable Link link,
        @Nullable Share share,
        List<Field> slips,
        List<Field> typed,
        List<Action> ways,
        boolean keeps,
        boolean removable,
        boolean waits)
        implements HasTables {
    public SurveyPage {
        crumbs = List.copyOf(crumbs);
        tiles = List.copyOf(tiles);
        facts = List.copyOf(facts);
        slips = List.copyOf(slips);
        typed = List.copyOf(typed);
        ways = List.copyOf(ways);
    }

    /// What is to be done now.
    ///
    /// @param action where it is done; null where there is nothing to go to
    /// @param opens  whether it is opened here
    public record Next(String title, String text, @Nullable Action action, boolean opens) {}

    /// An address and its code.
    public record Link(String address, Qr qr) {}

    @Override
    public Map<String, Table> tables() {
        return Map.of("answers", counts);
    }

    /// The same, saying why something could not be done.
    SurveyPage refused(String why) {
        return new SurveyPage(
                title, path, crumbs, stage, mark, null, why, next, tiles, minimum, facts, chart, counts, poster, link,
                share, slips, typed, ways, keeps, removable, waits);
    }
}
