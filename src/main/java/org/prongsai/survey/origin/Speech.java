package org.prongsai.survey.origin;

import java.util.List;
import org.prongsai.web.Words;

/// The language of a page of those who answer.
///
/// @param key     the same for pages that read the same: what they are remembered by
/// @param choices the languages that its reader can choose
record Speech(Words words, String key, List<LanguageChoice> choices) {
    Speech {
        choices = List.copyOf(choices);
    }
}
