package org.prongsai.survey.origin;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.survey.Form;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Way;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.BarePages;
import org.prongsai.web.Language;
import org.prongsai.web.SiteAddress;
import org.springframework.stereotype.Component;

/// Prints the pages of those who answer. A form is printed once for all agencies that ask the same; what differs is
/// filled in.
@Component
class AnswerPages {
    private static final String HOLE = "\u0001";
    private static final int REMEMBERED = 200;

    private final BarePages pages;
    private final Agencies agencies;
    private final SiteAddress site;
    private final Map<Key, PageWithHoles> printed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PageWithHoles> eldest) {
            return size() > REMEMBERED;
        }
    };

    AnswerPages(BarePages pages, Agencies agencies, SiteAddress site) {
        this.pages = pages;
        this.agencies = agencies;
        this.site = site;
    }

    /// What makes two forms the same page. The questionnaire is one object for all agencies that ask the same.
    private record Key(int questionnaire, @Nullable Way way, boolean internal, boolean asksPass, Language language) {}

    /// The empty form.
    ///
    /// @param way  null for a rehearsal
    /// @param pass what gives the right to answer; empty where a script brings it
    byte[] form(Form form, @Nullable Way way, String pass, Language language, boolean gzipped) {
        boolean asksPass = way == Way.ROSTER;
        boolean internal = form.held() == Survey.Held.INTERNAL;
        var key = new Key(System.identityHashCode(form.questionnaire()), way, internal, asksPass, language);
        PageWithHoles page;
        synchronized (printed) {
            page = printed.computeIfAbsent(
                    key, _ -> print(AnswerView.blank(form.questionnaire(), way, internal, asksPass), language));
        }
        List<String> fillings = List.of(name(form, language), site.pages("/survey-privacy"), pass);
        return gzipped ? page.fillGzipped(fillings) : page.fill(fillings);
    }

    private PageWithHoles print(AnswerView view, Language language) {
        return new PageWithHoles(print(view, HOLE, HOLE, HOLE, language));
    }

    private String print(AnswerView view, String agency, String privacy, String pass, Language language) {
        return print(
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
                        pages.asset("survey-answer.js")));
    }

    /// The form with what was answered, because something is missing.
    byte[] again(Form form, AnswerView view, String pass, Language language) {
        String agency = pages.words(language).pick(agency(form));
        return bytes(print(view, agency, site.pages("/survey-privacy"), pass, language));
    }

    /// What stands after sending; also for somebody who did not answer.
    byte[] thanks(Optional<String> receipt, boolean rehearsal, Language language) {
        return bytes(print(
                "thanks",
                language,
                Map.of(
                        "receipt",
                        receipt.orElse(""),
                        "rehearsal",
                        rehearsal,
                        "privacy",
                        site.pages("/survey-privacy"))));
    }

    /// One thing that is to be said, such as that a survey is over.
    ///
    /// @param what the end of the key of its title and text
    byte[] say(String what, Language language) {
        return bytes(print("note", language, Map.of("what", what)));
    }

    private String print(String template, Language language, Map<String, Object> values) {
        var all = new java.util.HashMap<>(values);
        all.put("style", pages.asset("survey.css"));
        return pages.print("survey/origin/" + template, language, all);
    }

    private String name(Form form, Language language) {
        var escaped = new StringOutput();
        Escape.htmlContent(pages.words(language).pick(agency(form)), escaped);
        return escaped.toString();
    }

    private Bilingual agency(Form form) {
        return agencies.among(List.of(form.agency().value())).getFirst().name();
    }

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
