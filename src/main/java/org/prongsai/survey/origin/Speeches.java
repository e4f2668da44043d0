package org.prongsai.survey.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.survey.Questionnaire;
import org.prongsai.survey.language.FurtherLanguage;
import org.prongsai.survey.language.OfferedLanguages;
import org.prongsai.survey.language.SpokenTexts;
import org.prongsai.web.BarePages;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// Finds the language of a page by its address alone: no cookie says it, and nothing remembers it.
///
/// What lacks in a further language shows in English; one that a page does not have is English as a whole.
@Component
class Speeches {
    private final BarePages pages;
    private final OfferedLanguages offered;

    Speeches(BarePages pages, OfferedLanguages offered) {
        this.pages = pages;
        this.offered = offered;
    }

    /// That of a page about a questionnaire.
    Speech of(HttpServletRequest request, Questionnaire questionnaire) {
        return of(request, offered.of(questionnaire));
    }

    /// That of a page that knows no questionnaire.
    Speech of(HttpServletRequest request) {
        return of(request, offered.any());
    }

    /// That of a page with these languages beside those of the product.
    Speech of(HttpServletRequest request, List<SpokenTexts> further) {
        String tag = Objects.requireNonNullElse(request.getParameter("lang"), "");
        Optional<SpokenTexts> chosen =
                further.stream().filter(one -> one.tag().equals(tag)).findFirst();
        Words words =
                chosen.map(texts -> pages.words(Language.EN).beneath(texts)).orElseGet(() -> pages.words(own(tag)));
        return new Speech(
                words,
                words.tag() + " " + chosen.map(SpokenTexts::edition).orElse("") + " "
                        + further.stream().map(SpokenTexts::tag).collect(Collectors.joining(" ")),
                Stream.concat(
                                Stream.of(Language.values())
                                        .map(one -> new LanguageChoice(
                                                one.tag(), words.lookup("web.language." + one.tag()), null)),
                                further.stream().map(one -> LanguageChoice.of(one.language())))
                        .toList());
    }

    /// That of a page in the languages of the product only.
    Speech ownOf(HttpServletRequest request) {
        return of(request, List.of());
    }

    private static Language own(String tag) {
        return Language.of(tag).orElse(FurtherLanguage.of(tag).isPresent() ? Language.EN : Language.TH);
    }
}
