package org.prongsai.survey.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.DayCounts;
import org.prongsai.survey.Interviews;
import org.prongsai.survey.InvitationLetters;
import org.prongsai.survey.Questionnaire;
import org.prongsai.survey.Slips;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.Surveys;
import org.prongsai.survey.Way;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.chart.DayBars;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Qr;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out one survey: its next step and its counts.
///
/// @param address where everybody may answer; empty where nobody may without invitation or slip
/// @param practice where the questions can be practised
/// @param asked   what it asks; empty while nothing is
/// @param people  how many are on its roster
record SurveyView(
        AgencyYear at,
        Survey survey,
        Surveys surveys,
        DayCounts counts,
        Optional<String> address,
        String practice,
        Optional<Questionnaire> asked,
        int people,
        LocalDate today,
        Visit visit) {
    private static final List<Tone> TONES = List.of(Tone.AA, Tone.B, Tone.D, Tone.E, Tone.A);

    SurveyPage page(String told) {
        Words words = visit.words();
        boolean keeps = visit.may(KeepsSurveys.class);
        String key = "survey.told." + told;
        return new SurveyPage(
                SurveyTexts.title(survey, words),
                path(),
                SurveyTexts.crumbs(at, words),
                stage().badge(words),
                SurveyTexts.mark(survey, words),
                !told.isEmpty() && words.has(key) ? words.lookup(key) : null,
                null,
                keeps || stage() == Stage.KEYS ? next() : null,
                survey.state().wasOpened() ? tiles() : List.of(),
                surveys.rule(survey)
                        .map(rule -> SurveyTexts.minimum(survey, rule, words))
                        .orElse(null),
                facts(),
                chart(),
                table().captionHidden(),
                keeps && survey.state() == State.OPEN ? path() + "/poster.pdf" : null,
                survey.state() == State.OPEN
                        ? address.map(where -> new SurveyPage.Link(where, Qr.of(where)))
                                .orElse(null)
                        : null,
                keeps && stage() == Stage.RUNNING ? share() : null,
                keeps && Slips.canPrint(survey) ? slips(null, null) : List.of(),
                keeps && survey.held() == Held.ITAS && survey.state() == State.OPEN ? typed() : List.of(),
                ways(keeps),
                keeps,
                keeps && (survey.state() == State.DRAFT || survey.held() == Held.ITAS),
                stage() == Stage.KEYS);
    }

    private Stage stage() {
        return Stage.of(survey, today);
    }

    private String path() {
        return SurveysController.path(at, survey.id());
    }

    private SurveyPage.Next next() {
        return switch (stage()) {
            case DRAFT -> draft();
            case KEYS -> next("keys", null);
            case AHEAD ->
                next(
                        "ahead",
                        survey.ways().contains(Way.ROSTER) && people == 0
                                ? Action.primary(visit.words().lookup("survey.contacts"), path() + "/contacts")
                                : null);
            case RUNNING -> next(isEnough() ? "enough" : "lacking", null);
            case OVER -> next(survey.held() == Held.ITAS ? "over.itas" : "over", null);
            case CLOSING -> next("closing", null);
            case CLOSED -> next("closed", null);
        };
    }

    private SurveyPage.Next draft() {
        Words words = visit.words();
        if (survey.held() == Held.ITAS) {
            return survey.outsideLink() == null
                    ? next("link", Action.primary(words.lookup("survey.edit"), path() + "/edit"))
                    : opens();
        }
        if (asked.isEmpty()) {
            return next("questions", Action.primary(words.lookup("survey.questions"), path() + "/questions"));
        }
        if (survey.population() == null && surveys.rule(survey).isPresent()) {
            return next("population", Action.primary(words.lookup("survey.edit"), path() + "/edit"));
        }
        if (survey.ways().contains(Way.ROSTER) && people == 0) {
            return next("roster", Action.primary(words.lookup("survey.contacts"), path() + "/contacts"));
        }
        return opens();
    }

    private SurveyPage.Next opens() {
        Words words = visit.words();
        String kind = survey.held() == Held.ITAS ? "open.itas" : "open";
        return new SurveyPage.Next(
                words.lookup("survey.next." + kind), words.lookup("survey.next." + kind + ".text"), null, true);
    }

    private SurveyPage.Next next(String kind, @Nullable Action action) {
        return new SurveyPage.Next(
                visit.words().lookup("survey.next." + kind),
                visit.words().lookup("survey.next." + kind + ".text"),
                action,
                false);
    }

    private boolean isEnough() {
        OptionalInt minimum = surveys.minimum(survey);
        return minimum.isEmpty() || counts.answers() >= minimum.getAsInt();
    }

    private List<Tile> tiles() {
        Words words = visit.words();
        OptionalInt minimum = surveys.minimum(survey);
        Tile answers = Tile.of(words.lookup("survey.tile.answers"), Figure.plain(words.count(counts.answers())));
        var tiles = new ArrayList<Tile>();
        tiles.add(
                minimum.isPresent()
                        ? answers.progress(SurveysView.progress(counts.answers(), minimum.getAsInt(), words))
                                .note(words.text("survey.tile.minimum", words.count(minimum.getAsInt())))
                        : answers);
        if (Interviews.hasPartTwo(survey)) {
            tiles.add(
                    Tile.of(words.lookup("survey.interview.tile.1"), Figure.plain(words.count(counts.selfAnswered()))));
            tiles.add(Tile.of(words.lookup("survey.interview.tile.2"), Figure.plain(words.count(counts.interviews()))));
        }
        tiles.add(Tile.of(words.lookup("survey.tile.left"), Figure.plain(SurveyTexts.left(survey, today, words))));
        if (survey.ways().contains(Way.ROSTER)) {
            tiles.add(tile("collected", counts.by(DayCounts.COLLECTED)));
        }
        if (survey.ways().contains(Way.SLIP)) {
            tiles.add(tile("printed", counts.by(DayCounts.PRINTED)));
        }
        return tiles;
    }

    private Tile tile(String key, int number) {
        Words words = visit.words();
        return Tile.of(words.lookup("survey.tile." + key), Figure.plain(words.count(number)))
                .note(words.lookup("survey.tile." + key + ".note"));
    }

    private List<Fact> facts() {
        Words words = visit.words();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("survey.held"), words.lookup("survey.held." + survey.held())));
        facts.add(Fact.of(words.lookup("survey.days"), SurveyTexts.days(survey, words)));
        if (survey.ways().contains(Way.ROSTER) && survey.held() != Held.ITAS) {
            facts.add(Fact.of(words.lookup("survey.collects"), words.date(survey.collectsFrom())));
        }
        facts.add(Fact.of(words.lookup("survey.ways"), SurveyTexts.ways(survey, words)));
        facts.add(
                survey.population() == null
                        ? new Fact(
                                words.lookup("survey.population"),
                                new Cell.Missing(words.lookup("survey.population.none")))
                        : Fact.of(words.lookup("survey.population"), words.count(survey.population())));
        asked.ifPresent(questionnaire -> facts.add(Fact.of(
                words.lookup("survey.asks"),
                words.text(
                        "survey.asks.number",
                        questionnaire.screens().size(),
                        questionnaire.questions().size()))));
        if (survey.held() != Held.ITAS) {
            facts.add(Fact.of(
                    words.lookup("survey.words"), words.lookup(survey.comments() ? "survey.yes" : "survey.no")));
            if (survey.strict()) {
                facts.add(Fact.of(words.lookup("survey.strict"), words.lookup("survey.yes")));
            }
        }
        return facts;
    }

    private @Nullable DayBars chart() {
        Words words = visit.words();
        List<String> ways = counts.ways();
        if (ways.isEmpty()) {
            return null;
        }
        LocalDate first = counts.entries().stream()
                .filter(DayCounts.Entry::isAnswers)
                .map(DayCounts.Entry::day)
                .min(LocalDate::compareTo)
                .orElse(survey.opens());
        LocalDate last = Stream.concat(
                        Stream.of(today.isBefore(survey.closes()) ? today : survey.closes()),
                        counts.entries().stream().map(DayCounts.Entry::day))
                .max(LocalDate::compareTo)
                .orElse(today);
        return new DayBars(
                words.lookup("survey.counts"),
                java.util.stream.IntStream.range(0, ways.size())
                        .mapToObj(i ->
                                new DayBars.Kind(SurveyTexts.counted(ways.get(i), words), TONES.get(i % TONES.size())))
                        .toList(),
                first.datesUntil(last.isBefore(first) ? first.plusDays(1) : last.plusDays(1))
                        .map(day -> new DayBars.Day(
                                words.shortDate(day),
                                ways.stream().map(way -> counts.on(day, way)).toList()))
                        .toList());
    }

    private Table table() {
        Words words = visit.words();
        List<String> ways = counts.ways();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.lookup("survey.day")));
        ways.forEach(way -> columns.add(Column.number(SurveyTexts.counted(way, words))));
        columns.add(Column.number(words.lookup("survey.counts.all")));
        var rows = counts.entries().stream()
                .filter(entry -> entry.isAnswers() && entry.number() > 0)
                .map(DayCounts.Entry::day)
                .distinct()
                .map(day -> row(day, ways))
                .collect(Collectors.toCollection(ArrayList::new));
        return Table.of(words.lookup("survey.counts"), columns, rows)
                .empty(words.lookup("survey.counts.none"))
                .downloads(rows.isEmpty() ? List.of() : HasTables.downloads(visit, "answers"));
    }

    private Table.Row row(LocalDate day, List<String> ways) {
        Words words = visit.words();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(words.shortDate(day)));
        int all = 0;
        for (String way : ways) {
            int number = counts.on(day, way);
            all += number;
            cells.add(Cell.number(words.count(number)));
        }
        cells.add(Cell.number(words.count(all)));
        return new Table.Row(cells, false);
    }

    private @Nullable Share share() {
        Words words = visit.words();
        String kind = survey.held() == Held.ITAS ? "itas" : address.isPresent() ? "link" : "letter";
        String text = words.text(
                "survey.share." + kind,
                words.pick(at.agency().name()),
                SurveyTexts.title(survey, words),
                words.date(survey.closes()),
                address.orElse(""));
        return new Share(
                "reminder", survey.held() == Held.INTERNAL ? text + "\n" + words.lookup("survey.internal") : text);
    }

    List<Field> slips(@Nullable String typed, @Nullable String error) {
        return List.of(Field.number("number", visit.words().lookup("survey.slips.number"))
                .between("1", Integer.toString(Slips.MOST), "1")
                .value(typed == null ? "30" : typed)
                .error(error)
                .required());
    }

    private List<Field> typed() {
        Words words = visit.words();
        return List.of(
                Field.text("day", words.lookup("survey.typed.day"))
                        .value(org.prongsai.web.Days.entered(today.toString(), words))
                        .required(),
                Field.number("total", words.lookup("survey.typed.total"))
                        .hint(words.text("survey.typed.hint", words.count(counts.by(DayCounts.ITAS))))
                        .between("0", "1000000", "1")
                        .required());
    }

    private List<Action> ways(boolean keeps) {
        var ways = new ArrayList<Action>(keeps ? preparing() : List.of());
        if (survey.held() != Held.ITAS && survey.state().wasOpened()) {
            ways.add(Action.secondary(visit.words().lookup("survey.close"), path() + "/close"));
        }
        if (survey.held() != Held.ITAS && survey.state() == State.CLOSED) {
            ways.add(Action.secondary(visit.words().lookup("survey.results"), path() + "/results"));
        }
        return ways;
    }

    private List<Action> preparing() {
        Words words = visit.words();
        var ways = new ArrayList<Action>();
        if (survey.state() == State.DRAFT || survey.state() == State.OPEN) {
            ways.add(Action.secondary(words.lookup("survey.edit"), path() + "/edit")
                    .icon(Icon.EDIT));
        }
        if (survey.held() != Held.ITAS) {
            ways.add(Action.secondary(words.lookup("survey.questions"), path() + "/questions"));
            if (survey.state() == State.OPEN) {
                ways.add(Action.secondary(words.lookup("survey.practice"), practice));
            }
        }
        ways.add(Action.secondary(words.lookup("survey.contacts"), path() + "/contacts")
                .icon(Icon.PERSON));
        if (InvitationLetters.canInvite(survey)) {
            ways.add(Action.secondary(words.lookup("survey.letters"), path() + "/letters"));
        }
        return ways;
    }
}
