package org.prongsai.survey.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.prongsai.survey.language.OfferedLanguages;
import org.prongsai.survey.language.OfferedLanguages.Draft;
import org.prongsai.web.access.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where a further language is looked at before it is released: the form as a rehearsal, which stores nothing. Its
/// address is a random number that only the pages of the commission name; it shows nothing but texts.
@Controller
@OpenToAll
@RequestMapping(SurveyOrigins.ANSWERS + "/d/{id}/practice")
class DraftController {
    private final OfferedLanguages languages;
    private final AnswerPages pages;
    private final Speeches speeches;

    DraftController(OfferedLanguages languages, AnswerPages pages, Speeches speeches) {
        this.languages = languages;
        this.pages = pages;
        this.speeches = speeches;
    }

    @GetMapping
    void form(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Draft> draft = languages.draft(id);
        if (draft.isEmpty()) {
            unknown(request, response);
        } else {
            Replies.html(
                    HttpStatus.OK, pages.draft(draft.get().questionnaire(), speech(draft.get(), request)), response);
        }
    }

    @PostMapping
    void practised(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Draft> draft = languages.draft(id);
        if (draft.isEmpty()) {
            unknown(request, response);
            return;
        }
        Typed typed = Typed.of(request.getParameterMap());
        Set<Integer> missing =
                typed.turnsLanguage() ? Set.of() : typed.missing(draft.get().questionnaire());
        Speech speech = speech(draft.get(), request);
        if (typed.turnsLanguage() || !missing.isEmpty() || typed.isCommentTooLong()) {
            var view = new AnswerView(draft.get().questionnaire(), null, false, false, typed, missing, false);
            Replies.html(
                    typed.turnsLanguage() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                    pages.draft(view, speech),
                    response);
        } else {
            Replies.html(HttpStatus.OK, pages.thanks(Optional.empty(), true, speech), response);
        }
    }

    private Speech speech(Draft draft, HttpServletRequest request) {
        return speeches.of(request, List.of(draft.texts()));
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.html(HttpStatus.NOT_FOUND, pages.say("unknown", speeches.of(request)), response);
    }
}
