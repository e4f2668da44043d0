package org.prongsai.survey;

import tools.jackson.databind.json.JsonMapper;

/// The text of a questionnaire as a survey keeps it.
final class QuestionnaireJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QuestionnaireJson() {}

    static String write(Questionnaire questionnaire) {
        return JSON.writeValueAsString(questionnaire);
    }

    static Questionnaire read(String text) {
        return JSON.readValue(text, Questionnaire.class);
    }
}
