package org.prongsai.survey.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prongsai.survey.Questionnaire;
import org.prongsai.survey.Questionnaire.Attribute;
import org.prongsai.survey.Questionnaire.Category;
import org.prongsai.survey.Questionnaire.Option;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// All texts that somebody who answers reads, in the order in which he meets them. A text that comes several times, as
/// the choices of a scale do, is one text.
public record SourceTexts(List<SourceText> all) {
    private static final List<String> PAGES =
            List.of("survey.answer.", "survey.internal", "survey.pass.", "survey.keys.link");

    public SourceTexts {
        all = List.copyOf(all);
    }

    /// Those of a questionnaire and of the pages around it.
    static SourceTexts of(Questionnaire questionnaire) {
        return new SourceTexts(Stream.concat(questions(questionnaire).all().stream(), pages().stream())
                .toList());
    }

    /// Those of the questionnaire alone.
    static SourceTexts questions(Questionnaire questionnaire) {
        var texts = new LinkedHashMap<String, SourceText>();
        add(texts, "title", questionnaire.title(), false);
        for (List<Question> screen : questionnaire.screens()) {
            if (screen.size() > 1) {
                add(
                        texts,
                        screen.getFirst().item() + ".about",
                        screen.getFirst().itemLabel(),
                        true);
            }
            for (Question question : screen) {
                add(texts, question.code() + ".ask", question.ask(), true);
                if (question.help() != null) {
                    add(texts, question.code() + ".help", question.help(), false);
                }
                for (Option option : question.options()) {
                    add(texts, question.code() + ".choice." + option.code(), option.label(), true);
                }
            }
        }
        for (Attribute attribute : questionnaire.attributes()) {
            add(texts, "about." + attribute.code(), attribute.label(), true);
            for (Category category : attribute.categories()) {
                add(texts, "about." + attribute.code() + "." + category.code(), category.label(), true);
            }
        }
        return new SourceTexts(List.copyOf(texts.values()));
    }

    private static void add(Map<String, SourceText> texts, String key, Bilingual text, boolean needed) {
        texts.putIfAbsent(text.th(), new SourceText(key, text, needed));
    }

    /// Those of the pages, which no questionnaire changes.
    static List<SourceText> pages() {
        return Pages.ALL;
    }

    /// Read once.
    private static final class Pages {
        static final List<SourceText> ALL = read(Words.in(Language.TH), Words.in(Language.EN));

        private static List<SourceText> read(Words thai, Words english) {
            return PAGES.stream()
                    .flatMap(beginning -> thai.keys(beginning).stream())
                    .map(key -> new SourceText(key, new Bilingual(thai.lookup(key), english.lookup(key)), false))
                    .toList();
        }
    }
}
