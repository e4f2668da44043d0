package org.prongsai.survey.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Forms;
import org.prongsai.survey.Sign;
import org.prongsai.survey.Watched;
import org.prongsai.survey.Watched.Verdict;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out what the commission sees of the surveys that it watches: numbers and reasons, never a person or an answer.
final class SignsView {
    private static final int ROWS = 50;

    private final FiscalYear year;
    private final Map<AgencyId, Agency> agencies;
    private final Forms forms;
    private final Visit visit;
    private final Words words;

    SignsView(FiscalYear year, Map<AgencyId, Agency> agencies, Forms forms, Visit visit) {
        this.year = year;
        this.agencies = Map.copyOf(agencies);
        this.forms = forms;
        this.visit = visit;
        this.words = visit.words();
    }

    SignsPage list(List<Watched> found, String page) {
        List<Watched> sorted = found.stream()
                .sorted(Comparator.comparing((Watched one) -> !one.waits())
                        .thenComparingInt(one -> -one.signs().size())
                        .thenComparing(this::agency))
                .toList();
        int last = Math.max(1, (sorted.size() + ROWS - 1) / ROWS);
        int current = page.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(page), 1, last) : 1;
        return new SignsPage(
                words.text("survey.signs.lead", words.year(year)),
                List.of(
                        tile("watched", found.size()),
                        tile(
                                "some",
                                found.stream()
                                        .filter(one -> !one.signs().isEmpty())
                                        .count()),
                        tile("waiting", found.stream().filter(Watched::waits).count())),
                table(sorted.subList((current - 1) * ROWS, Math.min(sorted.size(), current * ROWS))),
                table(sorted),
                new Pages(current, last, to -> SignsController.path(year) + "?page=" + to));
    }

    private Tile tile(String key, long number) {
        return Tile.of(words.lookup("survey.signs.tile." + key), Figure.plain(words.count(number)));
    }

    private Table table(List<Watched> shown) {
        return Table.of(
                        words.lookup("survey.signs"),
                        List.of(
                                Column.naming(words.lookup("survey.signs.agency")),
                                Column.text(words.lookup("survey.signs.survey")),
                                Column.number(words.lookup("survey.signs.answers")),
                                Column.text(words.lookup("survey.signs.seen")),
                                Column.text(words.lookup("survey.signs.verdict"))),
                        shown.stream().map(this::row).toList())
                .captionHidden()
                .empty(words.lookup("survey.signs.none"))
                .downloads(HasTables.downloads(visit, "signs"));
    }

    private Table.Row row(Watched one) {
        return Table.Row.of(
                new Cell.Link(agency(one), SignsController.path(year) + "/" + one.survey()),
                Cell.text(title(one)),
                Cell.number(words.count(one.answers())),
                one.signs().isEmpty()
                        ? new Cell.Missing(words.lookup("survey.signs.clear"))
                        : new Cell.Pair(
                                words.text(
                                        "survey.signs.number",
                                        words.count(one.signs().size())),
                                name(one.signs().getFirst())),
                new Cell.Marked(verdict(one)));
    }

    private Badge verdict(Watched one) {
        if (one.signs().isEmpty() && one.verdict() == Verdict.NONE) {
            return Badge.of("–", Tone.NEUTRAL);
        }
        return Badge.of(
                words.lookup("survey.signs.verdict." + one.verdict().name()),
                switch (one.verdict()) {
                    case NONE -> Tone.WARNING;
                    case EXPLAINED -> Tone.GOOD;
                    case LOOK_INTO, CONFIRMED -> Tone.BAD;
                });
    }

    SignPage one(Watched one, @Nullable String verdict, String note, FieldErrors errors, String told) {
        String path = SignsController.path(year);
        String key = "survey.signs.told." + told;
        return new SignPage(
                agency(one),
                title(one),
                List.of(new Crumb(words.lookup("survey.signs"), path)),
                !told.isEmpty() && words.has(key) ? words.lookup(key) : null,
                told.equals("meanwhile"),
                List.of(
                        Fact.of(words.lookup("survey.signs.answers"), words.count(one.answers())),
                        Fact.of(
                                words.lookup("survey.signs.state"),
                                words.lookup(one.closed() ? "survey.signs.closed" : "survey.signs.open")),
                        Fact.of(words.lookup("survey.signs.looked"), words.date(one.looked())),
                        new Fact(words.lookup("survey.signs.verdict"), new Cell.Marked(verdict(one)))),
                one.signs().stream().map(this::told).toList(),
                path + "/" + one.survey(),
                List.of(
                        Field.radio(
                                        "verdict",
                                        words.lookup("survey.signs.verdict"),
                                        Arrays.stream(Verdict.values())
                                                .map(each -> Option.of(
                                                        each.name(),
                                                        words.lookup("survey.signs.verdict." + each.name())))
                                                .toList())
                                .value(verdict)
                                .error(errors.on("verdict"))
                                .required(),
                        Field.area("note", words.lookup("survey.signs.note"))
                                .hint(words.lookup("survey.signs.note.hint"))
                                .value(note)
                                .error(errors.on("note"))
                                .with("maxlength", "1000")),
                one.version());
    }

    private SignPage.Told told(Sign sign) {
        String key = "survey.sign." + sign.kind().name();
        Object[] values = {
            words.count(sign.observed()),
            words.count(sign.ofAll()),
            BigDecimal.valueOf(sign.expected())
                    .setScale(1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString(),
            words.count(sign.bound()),
            sign.way().isEmpty() ? "" : SurveyTexts.counted(sign.way(), words),
            sign.day() == null ? "" : words.date(sign.day())
        };
        var maybe = new ArrayList<String>();
        if (sign.written()) {
            maybe.add(words.lookup("survey.sign.written"));
        }
        maybe.add(words.lookup(key + ".maybe"));
        return new SignPage.Told(
                name(sign), words.text(key + ".seen", values), words.text(key + ".rule", values), maybe);
    }

    private String name(Sign sign) {
        return words.lookup("survey.sign." + sign.kind().name());
    }

    private String agency(Watched one) {
        Agency known = agencies.get(one.agency());
        return known == null ? "–" : words.pick(known.name());
    }

    private String title(Watched one) {
        UUID survey = one.survey();
        return forms.find(survey)
                .map(form -> words.pick(form.questionnaire().title()))
                .orElse("–");
    }
}
