package org.prongsai.web.gallery;

import java.util.List;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.LineChart;
import org.prongsai.web.chart.Spark;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.chart.Waterfall;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Explanation;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Happening;
import org.prongsai.web.ui.Heat;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Task;
import org.prongsai.web.ui.Tile;

/// What `/ui` shows, section by section.
public record GalleryPage(Basics basics, Tables tables, Forms forms, Ways ways, Charts charts) {
    /// Words, links and numbers.
    public record Basics(List<String> marks, List<Action> actions, List<Badge> badges, Tile total, List<Tile> tiles) {}

    /// What stands in rows.
    public record Tables(Table full, Table empty, Heat heat, Explanation explanation, List<Fact> facts) {}

    /// Fields, as they are and as they complain.
    public record Forms(List<Field> fresh, List<Field> wrong, Live live) {}

    /// The part of the page that answers at once.
    ///
    /// @param total as shown
    public record Live(Field score, String total) {}

    /// Steps, times, views and lists.
    public record Ways(List<Step> steps, List<Happening> happenings, List<Tab> tabs, Pages pages, List<Task> tasks) {}

    /// Every kind of chart.
    public record Charts(
            DotChart dots, DotChart change, LineChart years, Stacked answers, Waterfall path, List<Small> small) {}

    /// One of many small charts.
    public record Small(String label, String value, Spark spark) {}
}
