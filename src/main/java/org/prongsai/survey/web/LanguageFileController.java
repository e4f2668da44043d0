package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.survey.language.Translation;
import org.prongsai.survey.language.TranslationColumn;
import org.prongsai.survey.language.TranslationFile;
import org.prongsai.survey.language.Translations;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.sheet.SheetForm;
import org.prongsai.web.sheet.SheetIntake;
import org.prongsai.web.sheet.SheetView;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Icon;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes a translation in as a file. What it lacks stays as it was; what it brings is a draft until two people release
/// it.
@Controller
@RunsCountrySurveys
@RequestMapping("/surveys/{year}/languages/{instrument}/{language}/import")
class LanguageFileController {
    private static final List<String> HEADINGS = SheetIntake.headings(Stream.of(TranslationColumn.values()));

    private final Translations translations;
    private final Hands hands;

    LanguageFileController(Translations translations, Hands hands) {
        this.translations = translations;
        this.hands = hands;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable int year, @PathVariable String instrument, @PathVariable String language, Visit visit) {
        return intake(find(year, instrument, language), visit).asked();
    }

    /// Shows what the file would do; nothing is stored yet.
    @PostMapping
    ModelAndView preview(
            @PathVariable int year,
            @PathVariable String instrument,
            @PathVariable String language,
            @ModelAttribute SheetForm form,
            Visit visit) {
        return intake(find(year, instrument, language), visit).preview(form);
    }

    /// Stores what the preview showed, unless it would be something else by now.
    ///
    /// @param once idempotency key; the same texts once more change nothing
    @PostMapping("/store")
    ModelAndView store(
            @PathVariable int year,
            @PathVariable String instrument,
            @PathVariable String language,
            @RequestParam String text,
            @RequestParam String fingerprint,
            @RequestParam UUID once,
            Visit visit) {
        Translation before = find(year, instrument, language);
        return intake(before, visit).store(text, fingerprint, once, file -> {
            translations.store(before, file.wishes(false), hands.now());
            return Answer.seeOther(LanguagesView.path(before) + "?told=stored");
        });
    }

    private SheetIntake<Translations.Wish> intake(Translation of, Visit visit) {
        Words words = visit.words();
        String path = LanguagesView.path(of);
        return new SheetIntake<>(
                new SheetView(
                        "survey.language.file",
                        "survey-languages",
                        ".xlsx,.csv,.tsv,.txt",
                        path + "/import",
                        new LanguagesView(of.year(), visit)
                                .crumbs(List.of(
                                        new Crumb(words.lookup("survey.language"), LanguagesView.path(of.year())),
                                        new Crumb(
                                                words.text(
                                                        "survey.language.of",
                                                        LanguagesView.name(of.language(), words),
                                                        of.instrument()),
                                                path))),
                        List.of(
                                Action.secondary(words.lookup("survey.language.xlsx"), path + "/texts.xlsx")
                                        .icon(Icon.DOWNLOAD),
                                Action.secondary(words.lookup("survey.language.csv"), path + "/texts.csv")
                                        .icon(Icon.DOWNLOAD)),
                        Map.of(),
                        words),
                HEADINGS,
                (table, _) -> TranslationFile.compare(table, of, translations.source(of.year(), of.instrument())));
    }

    private Translation find(int year, String instrument, String language) {
        return LanguagesController.find(translations, year, instrument, language);
    }
}
