package org.prongsai.survey.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.survey.language.Decision;
import org.prongsai.survey.language.FurtherLanguage;
import org.prongsai.survey.language.Hand;
import org.prongsai.survey.language.SourceText;
import org.prongsai.survey.language.SourceTexts;
import org.prongsai.survey.language.Translation;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out further languages: that of a list, and that of one.
record LanguagesView(FiscalYear year, Visit visit) {
    /// A language with what there is to translate.
    record Line(Translation translation, SourceTexts source) {}

    static String path(FiscalYear year) {
        return CountryController.path(year) + "/languages";
    }

    static String path(Translation of) {
        return path(of.year()) + "/" + of.instrument() + "/" + of.language().tag();
    }

    /// How far a language is, as people say it.
    private enum LanguageStage {
        NONE(Tone.NEUTRAL),
        PARTIAL(Tone.WARNING),
        COMPLETE(Tone.DRAFT),
        RELEASE(Tone.ACTION),
        RELEASED(Tone.GOOD),
        NEWER(Tone.GOOD),
        WITHDRAW(Tone.ACTION);

        private final Tone tone;

        LanguageStage(Tone tone) {
            this.tone = tone;
        }
    }

    private static LanguageStage stage(Line line) {
        Translation of = line.translation();
        if (of.wish() != null) {
            return of.wish() == Decision.RELEASE ? LanguageStage.RELEASE : LanguageStage.WITHDRAW;
        }
        if (of.released() != null) {
            return of.hasNewer() ? LanguageStage.NEWER : LanguageStage.RELEASED;
        }
        if (of.texts().isEmpty()) {
            return LanguageStage.NONE;
        }
        return of.missing(line.source()).isEmpty() ? LanguageStage.COMPLETE : LanguageStage.PARTIAL;
    }

    /// The name of a language in that of the reader.
    static String name(FurtherLanguage language, Words words) {
        return words.lookup("survey.language.name." + language.tag());
    }

    LanguagesPage list(List<Line> lines, LocalDate today) {
        Words words = visit.words();
        return new LanguagesPage(
                crumbs(List.of()),
                years(today),
                Table.of(
                        words.lookup("survey.language"),
                        List.of(
                                Column.naming(words.lookup("survey.language.language")),
                                Column.text(words.lookup("survey.country.instrument")),
                                Column.text(words.lookup("survey.language.own")),
                                Column.number(words.lookup("survey.language.translated")),
                                Column.text(words.lookup("survey.language.state")),
                                Column.text(words.lookup("survey.language.checked"))),
                        lines.stream().map(this::row).toList()));
    }

    private Table.Row row(Line line) {
        Words words = visit.words();
        Translation of = line.translation();
        return Table.Row.of(
                new Cell.Link(name(of.language(), words), path(of)),
                Cell.text(of.instrument()),
                said(of.language().ownName(), of.language()),
                Cell.number(translated(line)),
                new Cell.Marked(badge(line)),
                Cell.text(of.released() == null || of.agreed() == null ? "–" : words.lookup(position(of.agreed()))));
    }

    private String translated(Line line) {
        int all = line.source().all().size();
        return visit.words()
                .text(
                        "survey.language.share",
                        all - line.translation().missing(line.source()).size(),
                        all);
    }

    private Badge badge(Line line) {
        LanguageStage stage = stage(line);
        String key = "survey.language.stage." + stage;
        int missing = line.translation().missing(line.source()).size();
        return Badge.of(
                stage == LanguageStage.PARTIAL
                        ? visit.words().counted(key, missing)
                        : visit.words().lookup(key),
                stage.tone);
    }

    private List<Tab> years(LocalDate today) {
        int now = FiscalYear.containing(today).buddhistYear();
        return Stream.of(now - 1, now, now + 1, year.buddhistYear())
                .distinct()
                .sorted()
                .map(FiscalYear::new)
                .map(one -> Tab.of(visit.words().year(one), path(one), one.equals(year)))
                .toList();
    }

    List<Crumb> crumbs(List<Crumb> further) {
        return Stream.concat(
                        Stream.of(new Crumb(visit.words().lookup("survey.country"), CountryController.path(year))),
                        further.stream())
                .toList();
    }

    /// @param told    what was just done
    /// @param refused why it could not be done
    /// @param preview where the form can be looked at
    /// @param another whether the reader is somebody else than who asked
    LanguagePage one(Line line, String told, String refused, String preview, boolean another) {
        Words words = visit.words();
        Translation of = line.translation();
        String key = "survey.language.told." + told;
        return new LanguagePage(
                words.text("survey.language.of", name(of.language(), words), of.instrument()),
                words.year(year),
                path(of),
                crumbs(List.of(new Crumb(words.lookup("survey.language"), path(year)))),
                !told.isEmpty() && words.has(key) ? words.lookup(key) : null,
                refused.isEmpty() ? null : words.lookup("survey.language.refused." + refused),
                ways(of, preview),
                facts(line),
                asks(line),
                of.wish() == null ? null : of.wish().name(),
                of.wish() != null && another,
                of.version(),
                texts(line));
    }

    private List<Action> ways(Translation of, String preview) {
        Words words = visit.words();
        var ways = new ArrayList<Action>();
        ways.add(Action.secondary(words.lookup("survey.language.upload"), path(of) + "/import")
                .icon(Icon.UPLOAD));
        ways.add(Action.quiet(words.lookup("survey.language.xlsx"), path(of) + "/texts.xlsx")
                .icon(Icon.DOWNLOAD));
        ways.add(Action.quiet(words.lookup("survey.language.csv"), path(of) + "/texts.csv")
                .icon(Icon.DOWNLOAD));
        if (of.version() > 0) {
            ways.add(Action.quiet(words.lookup("survey.language.look"), preview));
        }
        return ways;
    }

    private List<String> asks(Line line) {
        Translation of = line.translation();
        var asks = new ArrayList<String>();
        if (of.wish() == null && of.version() > 0) {
            if (!of.texts().equals(of.released()) && of.isAnswerable(line.source())) {
                asks.add(Decision.RELEASE.name());
            }
            if (of.released() != null) {
                asks.add(Decision.WITHDRAW.name());
            }
        }
        return asks;
    }

    private List<Fact> facts(Line line) {
        Words words = visit.words();
        Translation of = line.translation();
        List<SourceText> missing = of.missing(line.source());
        long needed = missing.stream().filter(SourceText::needed).count();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(words.lookup("survey.language.own"), said(of.language().ownName(), of.language())));
        facts.add(new Fact(words.lookup("survey.language.state"), new Cell.Marked(badge(line))));
        facts.add(Fact.of(words.lookup("survey.language.translated"), translated(line)));
        if (needed > 0) {
            facts.add(Fact.of(words.lookup("survey.language.needed"), words.counted("survey.language.texts", needed)));
        }
        hand(facts, "asked." + of.wish(), of.asked());
        hand(facts, "proposed." + of.decided(), of.proposed());
        hand(facts, "agreed." + of.decided(), of.agreed());
        return facts;
    }

    private void hand(List<Fact> facts, String key, @Nullable Hand hand) {
        if (hand != null) {
            Words words = visit.words();
            facts.add(new Fact(
                    words.lookup("survey.language." + key),
                    new Cell.Pair(words.lookup(position(hand)), words.moment(hand.when()))));
        }
    }

    private static String position(Hand hand) {
        return "identity.role."
                + hand.position().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Table texts(Line line) {
        Words words = visit.words();
        Translation of = line.translation();
        return Table.of(
                words.lookup("survey.language.all"),
                List.of(
                        Column.naming(words.lookup("survey.language.key")),
                        Column.text(words.lookup("survey.language.original")),
                        Column.text(words.lookup("survey.language.translation"))),
                line.source().all().stream()
                        .map(source -> Table.Row.of(
                                new Cell.Code(source.key()),
                                Cell.text(words.pick(source.text())),
                                translation(of.of(source), source, of.language())))
                        .toList());
    }

    private Cell translation(@Nullable String text, SourceText source, FurtherLanguage language) {
        return text == null
                ? new Cell.Missing(
                        visit.words().lookup("survey.language.missing." + (source.needed() ? "needed" : "text")))
                : said(text, language);
    }

    /// A text that says in which language it is, for those who have it read to them.
    private static Cell said(String text, FurtherLanguage language) {
        return new Cell.Foreign(text, language.tag(), language.isRightToLeft() ? "rtl" : null);
    }
}
