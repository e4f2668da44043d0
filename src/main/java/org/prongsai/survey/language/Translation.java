package org.prongsai.survey.language;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;

/// The texts of an instrument in a further language, as the commission keeps them.
///
/// @param texts    by key, as far as they are translated
/// @param released those that are offered to who answers; null while it is not offered
/// @param wish     what one person asks for; null when nothing is asked
/// @param asked    who asks for it; null when nothing is asked
/// @param decided  what was decided last; null before anything was
/// @param proposed who asked for that
/// @param agreed   who agreed to it: somebody else
/// @param version  0 before anything is stored
public record Translation(
        UUID id,
        FiscalYear year,
        String instrument,
        FurtherLanguage language,
        Map<String, Said> texts,
        @Nullable Map<String, Said> released,
        @Nullable Decision wish,
        @Nullable Hand asked,
        @Nullable Decision decided,
        @Nullable Hand proposed,
        @Nullable Hand agreed,
        int version) {
    public Translation {
        texts = Map.copyOf(texts);
        released = released == null ? null : Map.copyOf(released);
    }

    /// Nothing is translated yet.
    static Translation none(UUID id, FiscalYear year, String instrument, FurtherLanguage language) {
        return new Translation(id, year, instrument, language, Map.of(), null, null, null, null, null, null, 0);
    }

    /// What stands for a text; null where nothing does, or where the Thai text is another by now.
    public @Nullable String of(SourceText source) {
        Said said = texts.get(source.key());
        return said != null && said.th().equals(source.text().th()) && said.isSound() ? said.text() : null;
    }

    /// What is not translated yet.
    public List<SourceText> missing(SourceTexts source) {
        return source.all().stream().filter(one -> of(one) == null).toList();
    }

    /// Whether it can be offered: the questions and choices are whole.
    public boolean isAnswerable(SourceTexts source) {
        return missing(source).stream().noneMatch(SourceText::needed);
    }

    /// Whether those who answer get other texts than these.
    public boolean hasNewer() {
        return released != null && !released.equals(texts);
    }
}
