package org.prongsai.survey.origin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Form;
import org.prongsai.survey.Questionnaire;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Way;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Language;
import org.springframework.stereotype.Component;

/// Prints the pages of those who answer. A form is printed once for all agencies that ask the same; what differs is
/// filled in.
@Component
class AnswerPages {
    private static final String HOLE = "\u0001";

    private final OriginPages pages;
    private final Agencies agencies;

    /// By the questionnaire itself (weak keys are compared as objects): it is one for all agencies that ask the same.
    private final Cache<Questionnaire, Map<Look, PageWithHoles>> printed =
            Caffeine.newBuilder().weakKeys().maximumSize(200).build();

    private final Cache<AgencyId, Bilingual> names = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final Map<Language, PageWithHoles> thanked = new ConcurrentHashMap<>();

    AnswerPages(OriginPages pages, Agencies agencies) {
        this.pages = pages;
        this.agencies = agencies;
    }

    /// In what two forms of one questionnaire differ.
    private record Look(@Nullable Way way, boolean internal, Language language) {}

    /// The empty form.
    ///
    /// @param way  null for a rehearsal
    /// @param pass what gives the right to answer; empty where a script brings it
    byte[] form(Form form, @Nullable Way way, String pass, Language language, boolean gzipped) {
        var look = new Look(way, form.held() == Survey.Held.INTERNAL, language);
        PageWithHoles page = printed.get(form.questionnaire(), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(look, _ -> print(form.questionnaire(), look));
        List<String> fillings = List.of(name(form, language), pages.privacy(), pass);
        return gzipped ? page.fillGzipped(fillings) : page.fill(fillings);
    }

    private PageWithHoles print(Questionnaire asked, Look look) {
        var view = AnswerView.blank(asked, look.way(), look.internal(), look.way() == Way.ROSTER);
        return new PageWithHoles(print(view, HOLE, HOLE, HOLE, look.language()));
    }

    private String print(AnswerView view, String agency, String privacy, String pass, Language language) {
        return pages.print(
                "answer",
                language,
                Map.of(
                        "view",
                        view,
                        "agency",
                        agency,
                        "privacy",
                        privacy,
                        "pass",
                        pass,
                        "script",
                        Inlined.ANSWER,
                        "keys",
                        pages.script("survey-keys.js")));
    }

    /// The form with what was answered, because something is missing.
    byte[] again(Form form, AnswerView view, String pass, Language language) {
        return bytes(print(view, pages.words(language).pick(agency(form)), pages.privacy(), pass, language));
    }

    /// What stands after sending; also for somebody who did not answer.
    byte[] thanks(Optional<String> receipt, boolean rehearsal, Language language) {
        return receipt.map(text -> thanked.computeIfAbsent(
                                language, _ -> new PageWithHoles(thanks(HOLE, HOLE, false, language)))
                        .fill(List.of(text, pages.privacy())))
                .orElseGet(() -> bytes(thanks("", pages.privacy(), rehearsal, language)));
    }

    private String thanks(String receipt, String privacy, boolean rehearsal, Language language) {
        return pages.print("thanks", language, Map.of("receipt", receipt, "privacy", privacy, "rehearsal", rehearsal));
    }

    /// One thing that is to be said, such as that a survey is over.
    ///
    /// @param what the end of the key of its title and text
    byte[] say(String what, Language language) {
        return bytes(pages.print("note", language, Map.of("what", what)));
    }

    /// Where an interviewer types the code of a paper.
    byte[] interview(InterviewView view, Language language) {
        return bytes(pages.print("interview", language, Map.of("view", view)));
    }

    /// What asks to come again in some seconds, with all that was answered.
    byte[] wait(WaitView view, Language language) {
        return bytes(pages.print("wait", language, Map.of("view", view, "work", pages.script("survey-work.js"))));
    }

    private String name(Form form, Language language) {
        var escaped = new StringOutput();
        Escape.htmlContent(pages.words(language).pick(agency(form)), escaped);
        return escaped.toString();
    }

    private Bilingual agency(Form form) {
        return names.get(
                form.agency(),
                id -> agencies.among(List.of(id.value())).getFirst().name());
    }

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
