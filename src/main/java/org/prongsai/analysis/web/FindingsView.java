package org.prongsai.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.analysis.Findings;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.framework.Level;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.Words;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.Scale;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Theirs;
import org.prongsai.web.ui.Tone;

/// Lays the findings of a year out.
final class FindingsView {
    private static final String LIST = "list";

    private final Shown shown;
    private final Words words;
    private final LinesForm form;
    private final AgencyLines.Chosen chosen;
    private final Map<String, String> typed;
    private final Findings findings;
    private final Inventory list;

    FindingsView(Shown shown, LinesForm form, AgencyLines.Chosen chosen, Map<String, String> typed) {
        this.shown = shown;
        this.words = shown.words();
        this.form = form;
        this.chosen = chosen;
        this.typed = typed;
        this.findings = Findings.of(shown.tree(), form.lines());
        this.list = Inventory.of(typed.getOrDefault(LIST, ""));
    }

    FindingsPage page() {
        return page(null);
    }

    /// @param theirs the lines that someone else set meanwhile
    FindingsPage page(@Nullable Theirs theirs) {
        var tables =
                new FindingsTables(shown, findings, Sorting.of(typed, FindingsTables.usualOrder(list), shown.visit()));
        return new FindingsPage(
                shown.at(),
                Topic.FINDINGS.title(words),
                shown.tree().edition().isDraft(),
                Lacking.of(shown),
                shown.tree().root().isTakenAsPublished(),
                overview(),
                dots(),
                words.lookup("analysis.findings.list." + list.tag()),
                words.text(
                        "analysis.findings.lead." + list.tag(),
                        Shown.brief(form.lines().target()),
                        Shown.brief(form.lines().urgent())),
                tabs(),
                tables.table(list),
                tables.all(),
                lines(theirs));
    }

    private List<Tab> tabs() {
        return Stream.of(Inventory.values())
                .filter(tab -> tab.isAlwaysShown() || tab.count(findings) > 0)
                .map(tab -> new Tab(
                        words.lookup("analysis.findings.tab." + tab.tag()),
                        address(tab),
                        tab == list,
                        words.count(tab.count(findings))))
                .toList();
    }

    /// The list under the lines that are shown.
    private String address(Inventory tab) {
        Address address = shownLines(Address.of(shown.at().path(Topic.FINDINGS.page())));
        return (tab == Inventory.FIRST ? address : address.with(LIST, tab.tag())).toString();
    }

    private Address shownLines(Address address) {
        return isKept() ? address : with(form.lines(), address);
    }

    private boolean isKept() {
        return form.lines().equals(chosen.lines());
    }

    static Address with(Lines lines, Address address) {
        return address.with(LinesForm.TARGET, Shown.brief(lines.target()))
                .with(LinesForm.URGENT, Shown.brief(lines.urgent()))
                .with(LinesForm.SUBJECT, LinesForm.name(lines.subject()));
    }

    private FindingsPage.LinesCard lines(@Nullable Theirs theirs) {
        Address post = Address.of(shown.at().path("analysis/lines"));
        boolean own = chosen.version() > 0;
        String dropped = typed.get("dropped");
        return new FindingsPage.LinesCard(
                form.fields(words),
                !form.errors().isEmpty(),
                words.text(
                        "analysis.lines.said." + (!isKept() ? "tried" : own ? "own" : "edition"),
                        Shown.brief(form.lines().target()),
                        Shown.brief(form.lines().urgent())),
                isKept()
                        ? null
                        : with(form.lines(), post)
                                .with("version", String.valueOf(chosen.version()))
                                .toString(),
                isKept() ? null : shown.at().path(Topic.FINDINGS.page()),
                own && isKept() ? shown.at().path("analysis/lines/drop") : null,
                done(dropped),
                dropped == null ? null : shown.at().path("analysis/lines?" + dropped),
                theirs);
    }

    private @Nullable String done(@Nullable String dropped) {
        if (dropped != null) {
            return words.lookup("analysis.lines.dropped");
        }
        return typed.containsKey("kept") ? words.lookup("analysis.lines.kept") : null;
    }

    /// How many of each indicator's items stand where; null where the lines are applied to whole indicators.
    private @Nullable Stacked overview() {
        var rows = new ArrayList<Stacked.Row>();
        if (form.lines().subject() == Lines.Subject.ITEMS) {
            for (ScoredNode indicator : indicators()) {
                var some = Findings.within(indicator, form.lines());
                int count = some.keep().size()
                        + some.develop().size()
                        + some.urgent().size();
                if (count > 0) {
                    rows.add(new Stacked.Row(
                            shown.name(indicator),
                            words.text("analysis.items", count),
                            List.of(
                                    (long) some.keep().size(),
                                    (long) some.develop().size(),
                                    (long) some.urgent().size())));
                }
            }
        }
        return rows.isEmpty()
                ? null
                : new Stacked(
                        words.lookup("analysis.findings.overview"),
                        words.lookup("analysis.indicator"),
                        List.of(
                                choice(Inventory.KEEP, Tone.A),
                                choice(Inventory.DEVELOP, Tone.C),
                                choice(Inventory.URGENT, Tone.F)),
                        rows);
    }

    /// Where the indicators stand between the lines; null where the lines are applied to items.
    private @Nullable DotChart dots() {
        var rows = new ArrayList<DotChart.Row>();
        var values = new ArrayList<BigDecimal>();
        if (form.lines().subject() == Lines.Subject.INDICATORS) {
            for (MarginalValue value : MarginalValue.all(shown.tree(), form.lines())) {
                ScoredNode scored = value.scored();
                Stream.ofNullable(shown.points(scored)).forEach(values::add);
                rows.add(DotChart.Row.of(
                                shown.name(scored), shown.figure(scored), shown.badge(scored), shown.points(scored))
                        .href(shown.explanation(scored)));
            }
        }
        return values.isEmpty()
                ? null
                : new DotChart(
                        words.lookup("analysis.findings.overview"),
                        new DotChart.Names(
                                words.lookup("analysis.indicator"),
                                words.lookup("scoring.score"),
                                words.lookup("framework.grade")),
                        Scale.points(values)
                                .target(Shown.plain(form.lines().target()))
                                .pass(Shown.plain(form.lines().urgent())),
                        List.of(new DotChart.Group(null, rows)));
    }

    private List<ScoredNode> indicators() {
        return shown.tree()
                .root()
                .walk()
                .filter(scored -> scored.node().level() == Level.INDICATOR)
                .filter(scored -> !scored.children().isEmpty() && !scored.isTakenAsPublished())
                .toList();
    }

    private Stacked.Choice choice(Inventory some, Tone tone) {
        return new Stacked.Choice(words.lookup("analysis.findings.tab." + some.tag()), tone);
    }
}
