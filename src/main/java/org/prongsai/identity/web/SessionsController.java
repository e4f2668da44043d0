package org.prongsai.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.OtherSessions;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who is signed in now; an operator ends sessions.
@Controller
@KeepsSessions
@RequestMapping("/operator/sessions")
class SessionsController {
    private static final String HERE = "/operator/sessions";
    private static final int ROWS = 50;

    private final OtherSessions sessions;

    SessionsController(OtherSessions sessions) {
        this.sessions = sessions;
    }

    /// @param q    part of a name
    /// @param page from 1
    /// @param told how many were just ended
    @GetMapping
    ModelAndView page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        Words words = visit.words();
        String query = q.replace("\0", "").strip();
        int current = Math.clamp(page, 1, 10_000);
        var found = sessions.find(query, (current - 1) * ROWS, ROWS);
        int last = Math.max(1, (found.count() + ROWS - 1) / ROWS);
        List<SessionsPage.Shown> shown =
                found.shown().stream().map(it -> shown(it, words)).toList();
        return Answer.page(
                "identity/sessions",
                new SessionsPage(
                        told.matches("[0-9]{1,6}") ? words.text("identity.others.told", Integer.parseInt(told)) : null,
                        Field.text("q", words.lookup("identity.others.search"))
                                .with("type", "search")
                                .value(query),
                        words.text("identity.others.found", words.count(found.count())),
                        shown,
                        new Pages(
                                Math.min(current, last),
                                last,
                                number -> HERE + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&page="
                                        + number)));
    }

    /// Ends all sessions of a person.
    @PostMapping("/{person}/end")
    ModelAndView end(@PathVariable UUID person) {
        return Answer.seeOther(HERE + "?told=" + sessions.end(new PersonId(person)));
    }

    private static SessionsPage.Shown shown(OtherSessions.Shown session, Words words) {
        return new SessionsPage.Shown(
                words.pick(session.name()),
                session.device().isEmpty() ? words.lookup("identity.session.unknown") : session.device(),
                words.lookup("identity.means." + session.means()),
                words.moment(session.began()),
                words.moment(session.seen()),
                HERE + "/" + session.person().value() + "/end");
    }
}
