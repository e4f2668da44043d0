package org.prongsai.analysis.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.prongsai.analysis.YearChange;
import org.prongsai.analysis.YearOnYear;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.HasTables;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out how a year's surveys differ from those of the year before.
final class ChangeView {
    private final Shown shown;
    private final Words words;
    private final Optional<YearOnYear> found;

    ChangeView(Shown shown, Optional<YearOnYear> found) {
        this.shown = shown;
        this.words = shown.words();
        this.found = found;
    }

    ChangePage page() {
        String agency = words.pick(shown.at().agency().name());
        return new ChangePage(
                shown.at(),
                Topic.CHANGE.title(words),
                found.map(years -> words.text(
                                "analysis.change.lead",
                                agency,
                                words.year(shown.at().year()),
                                words.year(years.since())))
                        .orElse(agency + " · " + words.year(shown.at().year())),
                shown.tree().edition().isDraft(),
                found.map(this::tiles).orElse(List.of()),
                found.map(this::surveys).orElse(Map.of()));
    }

    private List<Tile> tiles(YearOnYear years) {
        return years.surveys().stream()
                .map(YearOnYear.Survey::whole)
                .map(whole -> Tile.of(
                                shown.name(whole.after()),
                                Figure.plain(words.change(
                                        Rounding.halfUp(whole.change().points(), 2))))
                        .badge(badge(whole))
                        .note(words.text(
                                "analysis.change.tile", value(whole.before()), value(whole.after()), margin(whole))))
                .toList();
    }

    private Map<String, ChangePage.Survey> surveys(YearOnYear years) {
        var surveys = new LinkedHashMap<String, ChangePage.Survey>();
        for (YearOnYear.Survey survey : years.surveys()) {
            if (!survey.lines().isEmpty()) {
                String name = "change-" + survey.whole().after().code().toLowerCase(Locale.ROOT);
                surveys.put(
                        name,
                        new ChangePage.Survey(
                                shown.name(survey.whole().after()), said(survey), table(name, years, survey)));
            }
        }
        return surveys;
    }

    private String said(YearOnYear.Survey survey) {
        return survey.measured() == 0
                ? words.lookup("analysis.change.unmeasured")
                : words.text(
                        "analysis.change.said",
                        survey.beyondChance(),
                        survey.measured(),
                        Math.round(survey.measured() * YearOnYear.BY_CHANCE));
    }

    private Table table(String name, YearOnYear years, YearOnYear.Survey survey) {
        return Table.of(
                        shown.name(survey.whole().after()),
                        List.of(
                                Column.text(words.lookup("analysis.marginal.code")),
                                Column.naming(words.lookup("analysis.marginal.name")),
                                Column.number(String.valueOf(years.since().buddhistYear())),
                                Column.number(String.valueOf(shown.at().year().buddhistYear())),
                                Column.number(words.lookup("analysis.change.difference")),
                                Column.number(words.lookup("analysis.change.margin")),
                                Column.text(words.lookup("analysis.change.meaning"))),
                        survey.lines().stream().map(this::row).toList())
                .captionHidden()
                .downloads(HasTables.downloads(shown.visit(), name));
    }

    private Table.Row row(YearOnYear.Line line) {
        return Table.Row.of(
                new Cell.Code(line.after().node().shownCode()),
                line.reworded()
                        ? new Cell.Pair(shown.label(line.after()), words.lookup("analysis.change.reworded"))
                        : Cell.text(shown.label(line.after())),
                Cell.number(value(line.before())),
                new Cell.Scored(shown.figure(line.after()), null),
                Cell.number(words.change(Rounding.halfUp(line.change().points(), 2))),
                Cell.number(margin(line)),
                new Cell.Marked(badge(line)));
    }

    private Badge badge(YearOnYear.Line line) {
        YearChange change = line.change();
        return switch (change.meaning()) {
            case REAL ->
                change.points().signum() > 0
                        ? Badge.of(words.lookup("analysis.change.better"), Tone.GOOD)
                        : Badge.of(words.lookup("analysis.change.worse"), Tone.BAD);
            case WITHIN_MARGIN -> Badge.of(words.lookup("analysis.change.chance"), Tone.NEUTRAL);
            case UNKNOWN -> Badge.of(words.lookup("analysis.change.unknown"), Tone.NEUTRAL);
        };
    }

    private String value(ScoredNode scored) {
        return shown.value(scored);
    }

    private String margin(YearOnYear.Line line) {
        OptionalDouble margin = line.change().margin();
        return margin.isPresent() ? "±" + words.score(BigDecimal.valueOf(margin.getAsDouble())) : "–";
    }
}
