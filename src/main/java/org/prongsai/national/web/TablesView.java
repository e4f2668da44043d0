package org.prongsai.national.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.national.yearbook.Circle;
import org.prongsai.published.NationalFigures;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Table;

/// Lays out the tables and letters of a published year.
record TablesView(FiscalYear year, Visit visit) {
    /// @param figures null before publication
    /// @param parents of the parent bodies
    NationalPage page(@Nullable NationalFigures figures, List<Circle> parents) {
        Words words = visit.words();
        var parts = new ArrayList<Part>();
        if (figures == null) {
            parts.add(Part.of(words.lookup("national.awards.unpublished"), words.lookup("national.tables.unpublished"))
                    .actions(List.of(
                            Action.secondary(words.lookup("national.publication"), PublicationController.path(year)))));
        } else {
            parts.add(circles(Circle.Sort.PARENT, parents));
            parts.add(circles(Circle.Sort.PROVINCE, Circle.of(figures, Circle.Sort.PROVINCE)));
            parts.add(circles(Circle.Sort.KIND, Circle.of(figures, Circle.Sort.KIND)));
        }
        NationalPage page = NationalPage.of(
                words.lookup("national.tables"),
                words.text("national.tables.lead", words.year(year)),
                "national-tables",
                parts);
        return figures == null
                ? page
                : page.actions(List.of(
                        Action.primary(words.lookup("national.tables.zip"), TablesController.path(year) + "/all.zip")
                                .icon(Icon.DOWNLOAD)));
    }

    private Part circles(Circle.Sort sort, List<Circle> circles) {
        Words words = visit.words();
        String title = words.lookup("national.tables." + sort);
        return Part.of(title, words.lookup("national.tables." + sort + ".lead"))
                .table(Table.of(
                                title,
                                List.of(
                                        Column.text(words.lookup("national.tables.of." + sort)),
                                        Column.number(words.lookup("national.agencies")),
                                        Column.number(words.lookup("national.tables.count")),
                                        Column.number(words.lookup("national.tables.rate")),
                                        Column.number(words.lookup("national.tables.mean")),
                                        Column.text(words.lookup("national.tables.table")),
                                        Column.text(words.lookup("national.awards.letter")),
                                        Column.text(words.lookup("national.tables.draft"))),
                                circles.stream().map(this::row).toList())
                        .empty(words.lookup("national.tables.none." + sort)));
    }

    private Table.Row row(Circle circle) {
        Words words = visit.words();
        String path = TablesController.path(year) + "/" + circle.sort().tag() + "/" + circle.encoded();
        NationalFigures.Group group = circle.figures();
        return Table.Row.of(
                Cell.text(words.pick(circle.name())),
                Cell.number(words.count(group.agencies())),
                Cell.number(words.count(group.passed())),
                Cell.number(Country.percent(group.passed(), group.agencies()).toPlainString() + "%"),
                group.spread().scored() == 0
                        ? new Cell.Missing(words.lookup("national.total.withheld"))
                        : Cell.number(BigDecimal.valueOf(group.spread().mean())
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString()),
                new Cell.Link("XLSX", path + ".xlsx"),
                new Cell.Link("PDF", path + ".pdf"),
                new Cell.Link("DOCX", path + ".docx"));
    }
}
