package org.prongsai.survey.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Column;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableWriter;
import org.prongsai.survey.AnswerAddress;
import org.prongsai.survey.language.Decision;
import org.prongsai.survey.language.FurtherLanguage;
import org.prongsai.survey.language.SourceText;
import org.prongsai.survey.language.Translation;
import org.prongsai.survey.language.TranslationColumn;
import org.prongsai.survey.language.Translations;
import org.prongsai.survey.web.LanguagesView.Line;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.sheet.Workbooks;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The further languages of the surveys of a year: their state, their files, and what two people decide of them.
@Controller
@RunsCountrySurveys
@RequestMapping("/surveys/{year}/languages")
class LanguagesController {
    private static final String PAGE = "survey/language";

    private final Translations translations;
    private final Hands hands;
    private final AnswerAddress answers;
    private final Clock clock;

    LanguagesController(Translations translations, Hands hands, AnswerAddress answers, Clock clock) {
        this.translations = translations;
        this.hands = hands;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable int year, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        List<Translation> stored = translations.of(of);
        List<Line> lines = translations.instruments(of).stream()
                .flatMap(code -> {
                    var source = translations.source(of, code);
                    return Stream.of(FurtherLanguage.values())
                            .map(language -> new Line(
                                    stored.stream()
                                            .filter(one -> one.instrument().equals(code) && one.language() == language)
                                            .findFirst()
                                            .orElseGet(() -> translations.of(of, code, language)),
                                    source));
                })
                .toList();
        return Answer.page("survey/languages", new LanguagesView(of, visit).list(lines, LocalDate.now(clock)));
    }

    /// @param told what was just done
    @GetMapping("/{instrument}/{language}")
    ModelAndView one(
            @PathVariable int year,
            @PathVariable String instrument,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        return Answer.page(PAGE, page(find(year, instrument, language), told, "", visit));
    }

    /// All that is to be translated, with what is translated already.
    @GetMapping("/{instrument}/{language}/texts.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable int year, @PathVariable String instrument, @PathVariable String language, Words words) {
        Translation of = find(year, instrument, language);
        return Workbooks.answer(
                file(of) + ".xlsx",
                Workbooks.of(
                        TranslationColumn.values(),
                        rows(of),
                        LanguagesView.name(of.language(), words),
                        words.lookup("survey.language.file.guide"),
                        words.language()));
    }

    /// The same as text.
    @GetMapping("/{instrument}/{language}/texts.csv")
    ResponseEntity<byte[]> text(
            @PathVariable int year, @PathVariable String instrument, @PathVariable String language, Words words) {
        Translation of = find(year, instrument, language);
        List<Column<Map<TranslationColumn, String>>> columns = Arrays.stream(TranslationColumn.values())
                .map(column -> Column.<Map<TranslationColumn, String>>text(
                        Workbooks.heading(column, words.language()), row -> row.get(column)))
                .toList();
        var out = new ByteArrayOutputStream();
        try {
            TableWriter.csv(out, Sheet.of(file(of), columns, rows(of)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file(of) + ".csv")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private List<Map<TranslationColumn, String>> rows(Translation of) {
        return translations.source(of.year(), of.instrument()).all().stream()
                .map(source -> row(of, source))
                .toList();
    }

    private static Map<TranslationColumn, String> row(Translation of, SourceText source) {
        var row = new EnumMap<TranslationColumn, String>(TranslationColumn.class);
        row.put(TranslationColumn.KEY, source.key());
        row.put(TranslationColumn.THAI, source.text().th());
        row.put(TranslationColumn.ENGLISH, source.text().en());
        row.put(TranslationColumn.TEXT, Objects.requireNonNullElse(of.of(source), ""));
        return row;
    }

    private static String file(Translation of) {
        return of.instrument() + "-" + of.year().buddhistYear() + "-"
                + of.language().tag();
    }

    /// @param wish    what is asked for
    /// @param version that the reader saw
    @PostMapping("/{instrument}/{language}/ask")
    ModelAndView ask(
            @PathVariable int year,
            @PathVariable String instrument,
            @PathVariable String language,
            @RequestParam Decision wish,
            @RequestParam int version,
            Visit visit) {
        return act(
                find(year, instrument, language),
                version,
                "asked." + wish,
                before -> translations.ask(before, wish, hands.now()),
                visit);
    }

    /// Asks for it no longer.
    ///
    /// @param version that the reader saw
    @PostMapping("/{instrument}/{language}/drop")
    ModelAndView drop(
            @PathVariable int year,
            @PathVariable String instrument,
            @PathVariable String language,
            @RequestParam int version,
            Visit visit) {
        return act(
                find(year, instrument, language),
                version,
                "dropped",
                before -> {
                    translations.drop(before);
                    return null;
                },
                visit);
    }

    /// The second person agrees.
    ///
    /// @param version that the reader saw
    @PostMapping("/{instrument}/{language}/agree")
    ModelAndView agree(
            @PathVariable int year,
            @PathVariable String instrument,
            @PathVariable String language,
            @RequestParam int version,
            Visit visit) {
        Translation before = find(year, instrument, language);
        return act(before, version, "agreed." + before.wish(), one -> translations.agree(one, hands.now()), visit);
    }

    private ModelAndView act(
            Translation before,
            int version,
            String told,
            Function<Translation, Translations.@Nullable Refusal> doing,
            Visit visit) {
        if (before.version() != version) {
            return Answer.conflict(PAGE, page(before, "", "meanwhile", visit));
        }
        try {
            Translations.Refusal refusal = doing.apply(before);
            return refusal == null
                    ? Answer.seeOther(LanguagesView.path(before) + "?told=" + told)
                    : Answer.conflict(PAGE, page(before, "", refusal.name().toLowerCase(Locale.ROOT), visit));
        } catch (OptimisticLockingFailureException e) {
            Translation now = translations.of(before.year(), before.instrument(), before.language());
            return Answer.conflict(PAGE, page(now, "", "meanwhile", visit));
        }
    }

    private LanguagePage page(Translation of, String told, String refused, Visit visit) {
        return new LanguagesView(of.year(), visit)
                .one(
                        new Line(of, translations.source(of.year(), of.instrument())),
                        told,
                        refused,
                        answers.draft(of.id()) + "?lang=" + of.language().tag(),
                        !hands.isOf(of.asked()));
    }

    private Translation find(int year, String instrument, String language) {
        return find(translations, year, instrument, language);
    }

    /// The translation of an address.
    ///
    /// @throws NoSuchElementException if there is no such year, instrument or language
    static Translation find(Translations translations, int year, String instrument, String language) {
        FiscalYear of = FiscalYear.require(year);
        if (!translations.instruments(of).contains(instrument)) {
            throw new NoSuchElementException("no instrument " + instrument + " in " + year);
        }
        return translations.of(
                of,
                instrument,
                FurtherLanguage.of(language).orElseThrow(() -> new NoSuchElementException("no language " + language)));
    }
}
