package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Approval;
import org.prongsai.improvement.PlanKind;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// A version of a plan as it was approved.
public record VersionPage(String title, List<Crumb> crumbs, List<Fact> facts, Table rows) implements HasTables {
    public VersionPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
    }

    static VersionPage of(AgencyYear at, PlanKind kind, Approval approval, Visit visit) {
        Words words = visit.words();
        return new VersionPage(
                words.text("improvement.version.title", approval.number()),
                List.of(new Crumb(PlanText.kind(kind, words), MeasuresController.path(at, kind))),
                List.of(
                        Fact.of(words.lookup("improvement.approved.on"), words.date(approval.on())),
                        Fact.of(words.lookup("improvement.order"), approval.order())),
                Table.of(
                                words.text("improvement.version.title", approval.number()),
                                List.of(
                                        Column.text(words.lookup("improvement.measure")),
                                        Column.text(words.lookup("improvement.step")),
                                        Column.text(words.lookup("improvement.targetGroup")),
                                        Column.text(words.lookup("improvement.indicator")),
                                        Column.text(words.lookup("improvement.owner")),
                                        Column.text(words.lookup("improvement.monitoring"))),
                                approval.rows().stream()
                                        .map(row -> Table.Row.of(
                                                Cell.text(row.measure()),
                                                Cell.text(row.step()),
                                                Cell.text(row.targetGroup()),
                                                Cell.text(row.indicator()),
                                                Cell.text(row.owner()),
                                                Cell.text(row.monitoring())))
                                        .toList())
                        .downloads(HasTables.downloads(visit, "version")));
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("version", rows);
    }
}
