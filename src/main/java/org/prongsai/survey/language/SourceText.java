package org.prongsai.survey.language;

import org.prongsai.thai.Bilingual;

/// A text that can be translated.
///
/// @param key    by which a file names it: `E1.ask`, `survey.answer.send`
/// @param needed whether what is measured hangs on it, so that a language without it is not offered: a question, a
/// choice
public record SourceText(String key, Bilingual text, boolean needed) {
    /// Of a translation at most so many letters for one: it must not swell the page.
    private static final int TIMES = 4;

    private static final int SHORTEST = 60;

    /// How long a translation may be.
    public int longest() {
        return Math.max(SHORTEST, TIMES * Math.max(text.th().length(), text.en().length()));
    }
}
