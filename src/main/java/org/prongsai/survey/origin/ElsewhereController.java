package org.prongsai.survey.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.prongsai.web.access.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What whoever mistyped a link sees: a page of these hosts, since the program's own page of faults knows who is signed
/// in
/// and has looks that these hosts do not allow.
@Controller
@OpenToAll
class ElsewhereController {
    private final AnswerPages pages;
    private final Speeches speeches;

    ElsewhereController(AnswerPages pages, Speeches speeches) {
        this.pages = pages;
        this.speeches = speeches;
    }

    @GetMapping({SurveyOrigins.ANSWERS + "/**", SurveyOrigins.ISSUES + "/**"})
    void elsewhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.html(HttpStatus.NOT_FOUND, pages.say("unknown", speeches.ownOf(request)), response);
    }
}
