package org.prongsai.survey.web;

import java.util.List;
import org.prongsai.web.ui.Table;

/// What is stored of a survey, and what could be seen of it.
///
/// @param stored what is kept where, and for how long
/// @param limits what the protection does not reach
public record SurveyPrivacyPage(Table stored, List<String> promises, List<String> operator, List<String> limits) {
    public SurveyPrivacyPage {
        promises = List.copyOf(promises);
        operator = List.copyOf(operator);
        limits = List.copyOf(limits);
    }
}
