package org.prongsai.survey.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.survey.Questionnaire;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Overlay;

/// The texts of a language as pages show them. What they were not made of shows in English.
public final class SpokenTexts implements Overlay {
    private final FurtherLanguage language;
    private final String edition;
    private final Map<String, String> byKey;
    private final Map<String, String> byThai;

    /// @param edition differs from that of every other state of these texts
    private SpokenTexts(
            FurtherLanguage language, String edition, Map<String, String> byKey, Map<String, String> byThai) {
        this.language = language;
        this.edition = edition;
        this.byKey = Map.copyOf(byKey);
        this.byThai = Map.copyOf(byThai);
    }

    /// @param texts as they are stored, by key
    static SpokenTexts of(FurtherLanguage language, String edition, Map<String, Said> texts) {
        var byKey = new HashMap<String, String>();
        var byThai = new HashMap<String, String>();
        for (SourceText page : SourceTexts.pages()) {
            Said said = texts.get(page.key());
            if (said != null && said.isSound() && said.th().equals(page.text().th())) {
                byKey.put(page.key(), said.text());
            }
        }
        texts.forEach((key, said) -> {
            if (!key.startsWith("survey.") && said.isSound()) {
                byThai.put(said.th(), said.text());
            }
        });
        return new SpokenTexts(language, edition, byKey, byThai);
    }

    public FurtherLanguage language() {
        return language;
    }

    /// Differs from that of every other state of these texts, so that a page that was printed from them is known again.
    public String edition() {
        return edition;
    }

    /// Whether all that a questionnaire measures by is translated.
    boolean fits(Questionnaire questionnaire) {
        return SourceTexts.questions(questionnaire).all().stream()
                .filter(SourceText::needed)
                .allMatch(one -> byThai.containsKey(one.text().th()));
    }

    @Override
    public String tag() {
        return language.tag();
    }

    @Override
    public boolean isRightToLeft() {
        return language.isRightToLeft();
    }

    @Override
    public @Nullable String text(String key) {
        return byKey.get(key);
    }

    @Override
    public @Nullable String text(Bilingual text) {
        return byThai.get(text.th());
    }
}
