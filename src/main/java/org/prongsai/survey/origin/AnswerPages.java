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
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Form;
import org.prongsai.survey.Questionnaire;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Way;
import org.prongsai.thai.Bilingual;
import org.springframework.stereotype.Component;

/// Prints the pages of those who answer. A form is printed once for all agencies that ask the same; what differs is
/// filled in.
@Component
class AnswerPages {
    private static final String HOLE = "\u0001";

    /// Four ways, counting or not, two languages and some more; those of texts that changed fall out.
    private static final int LOOKS = 60;

    private final OriginPages pages;
    private final Agencies agencies;

    /// By the questionnaire itself (weak keys are compared as objects): it is one for all agencies that ask the same.
    private final Cache<Questionnaire, Cache<Look, PageWithHoles>> printed =
            Caffeine.newBuilder().weakKeys().maximumSize(200).build();

    private final Cache<AgencyId, Bilingual> names = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final Cache<String, PageWithHoles> thanked = looks();

    AnswerPages(OriginPages pages, Agencies agencies) {
        this.pages = pages;
        this.agencies = agencies;
    }

    /// In what two forms of one questionnaire differ.
    private record Look(@Nullable Way way, boolean internal, String speech) {}

    private static <K> Cache<K, PageWithHoles> looks() {
        return Caffeine.newBuilder().maximumSize(LOOKS).build();
    }

    /// The empty form.
    ///
    /// @param way  null for a rehearsal
    /// @param pass what gives the right to answer; empty where a script brings it
    byte[] form(Form form, @Nullable Way way, String pass, Speech speech, boolean gzipped) {
        var look = new Look(way, form.held() == Survey.Held.INTERNAL, speech.key());
        PageWithHoles page = printed.get(form.questionnaire(), _ -> looks())
                .get(look, _ -> print(form.questionnaire(), look, speech));
        List<String> fillings = List.of(name(form, speech), pages.privacy(), pass);
        return gzipped ? page.fillGzipped(fillings) : page.fill(fillings);
    }

    private PageWithHoles print(Questionnaire asked, Look look, Speech speech) {
        var view = AnswerView.blank(asked, look.way(), look.internal(), look.way() == Way.ROSTER);
        return new PageWithHoles(print(view, HOLE, HOLE, HOLE, speech));
    }

    private String print(AnswerView view, String agency, String privacy, String pass, Speech speech) {
        return pages.print(
                "answer",
                speech,
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
    byte[] again(Form form, AnswerView view, String pass, Speech speech) {
        return bytes(print(view, speech.words().pick(agency(form)), pages.privacy(), pass, speech));
    }

    /// The empty form of a language that is only being prepared: a rehearsal, of no agency.
    byte[] draft(Questionnaire asked, Speech speech) {
        return draft(AnswerView.blank(asked, null, false, false), speech);
    }

    /// The same with what was answered.
    byte[] draft(AnswerView view, Speech speech) {
        return bytes(print(view, speech.words().lookup("survey.language.preview"), pages.privacy(), "", speech));
    }

    /// What stands after sending; also for somebody who did not answer.
    byte[] thanks(Optional<String> receipt, boolean rehearsal, Speech speech) {
        return receipt.map(text -> thanked.get(speech.key(), _ -> new PageWithHoles(thanks(HOLE, HOLE, false, speech)))
                        .fill(List.of(text, pages.privacy())))
                .orElseGet(() -> bytes(thanks("", pages.privacy(), rehearsal, speech)));
    }

    private String thanks(String receipt, String privacy, boolean rehearsal, Speech speech) {
        return pages.print("thanks", speech, Map.of("receipt", receipt, "privacy", privacy, "rehearsal", rehearsal));
    }

    /// One thing that is to be said, such as that a survey is over.
    ///
    /// @param what the end of the key of its title and text
    byte[] say(String what, Speech speech) {
        return bytes(pages.print("note", speech, Map.of("what", what)));
    }

    /// Where an interviewer types the code of a paper.
    byte[] interview(InterviewView view, Speech speech) {
        return bytes(pages.print("interview", speech, Map.of("view", view)));
    }

    /// What asks to come again in some seconds, with all that was answered.
    byte[] wait(WaitView view, Speech speech) {
        return bytes(pages.print("wait", speech, Map.of("view", view, "work", pages.script("survey-work.js"))));
    }

    private String name(Form form, Speech speech) {
        var escaped = new StringOutput();
        Escape.htmlContent(speech.words().pick(agency(form)), escaped);
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
