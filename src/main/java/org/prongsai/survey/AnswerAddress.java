package org.prongsai.survey;

import java.util.UUID;
import org.prongsai.survey.token.Pass;
import org.prongsai.web.Origin;
import org.prongsai.web.SiteAddress;
import org.springframework.stereotype.Component;

/// Where surveys are answered: at a host of their own.
@Component
public class AnswerAddress {
    private final SiteAddress site;

    AnswerAddress(SiteAddress site) {
        this.site = site;
    }

    /// The page that everybody may answer on.
    public String link(UUID survey) {
        return site.of(Origin.ANSWERS) + "/a/" + survey;
    }

    /// The same questions to practise on; nothing of it is stored.
    public String practice(UUID survey) {
        return link(survey) + "/practice";
    }

    /// Where interviewers type the code of a paper.
    String interviews() {
        return site.of(Origin.ANSWERS) + "/i";
    }

    /// The page on which one interview is keyed in.
    String interview(InterviewCode code) {
        return interviews() + "/" + code.text();
    }

    /// The form in a language that is being prepared, to practise on.
    public String draft(UUID translation) {
        return site.of(Origin.ANSWERS) + "/d/" + translation + "/practice";
    }

    /// The page of one slip; it holds the pass itself, so that a phone without script can answer.
    String slip(UUID survey, Pass pass) {
        return link(survey) + "/s/" + pass.text();
    }
}
