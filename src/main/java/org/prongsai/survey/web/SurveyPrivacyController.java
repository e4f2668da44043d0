package org.prongsai.survey.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the administrator can see of a survey, for everybody who wonders whether to answer.
@Controller
@OpenToAll
class SurveyPrivacyController {
    static final String PATH = "/survey-privacy";

    private static final List<String> STORED = List.of(
            "contact",
            "invitation",
            "letter",
            "slip",
            "interview",
            "spent",
            "intake",
            "response",
            "comment",
            "counts",
            "sign",
            "keys",
            "copies");

    @GetMapping(PATH)
    ModelAndView page(Words words) {
        return Answer.page(
                "survey/privacy",
                new SurveyPrivacyPage(
                        stored(words), said("promise", 5, words), said("operator", 4, words), said("limit", 9, words)));
    }

    private static List<String> said(String kind, int number, Words words) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> words.lookup("survey.privacy." + kind + "." + i))
                .toList();
    }

    private static Table stored(Words words) {
        return Table.of(
                        words.lookup("survey.privacy.stored"),
                        Stream.of("what", "where", "who", "long")
                                .map(key -> Column.text(words.lookup("survey.privacy.column." + key)))
                                .toList(),
                        STORED.stream()
                                .map(row -> new Table.Row(
                                        Stream.of("what", "where", "who", "long")
                                                .<Cell>map(key ->
                                                        Cell.text(words.lookup("survey.privacy." + row + "." + key)))
                                                .toList(),
                                        false))
                                .toList())
                .captionHidden();
    }
}
