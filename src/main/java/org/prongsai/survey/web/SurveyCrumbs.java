package org.prongsai.survey.web;

import java.util.List;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Survey;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;

/// The way back from a page of a survey.
final class SurveyCrumbs {
    private SurveyCrumbs() {}

    static List<Crumb> of(AgencyYear at, Survey survey, Words words) {
        String all = at.path("surveys");
        return List.of(
                new Crumb(words.lookup("survey.page"), all),
                new Crumb(words.pick(survey.title()), all + "/" + survey.id()));
    }
}
