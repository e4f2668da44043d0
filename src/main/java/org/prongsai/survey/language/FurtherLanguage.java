package org.prongsai.survey.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Optional;

/// A language in which a survey can be answered beside the two of the product: those of workers from the neighbouring
/// countries, of the far south and of visitors. Another one is a line here, and its name a text.
public enum FurtherLanguage {
    MALAY("ms", "Bahasa Melayu", UnicodeScript.LATIN),
    JAWI("ms-Arab", "بهاس ملايو", UnicodeScript.ARABIC),
    BURMESE("my", "မြန်မာဘာသာ", UnicodeScript.MYANMAR),
    KHMER("km", "ភាសាខ្មែរ", UnicodeScript.KHMER),
    LAO("lo", "ພາສາລາວ", UnicodeScript.LAO),
    CHINESE("zh", "中文", UnicodeScript.HAN),
    VIETNAMESE("vi", "Tiếng Việt", UnicodeScript.LATIN);

    private final String tag;
    private final String ownName;
    private final UnicodeScript script;

    FurtherLanguage(String tag, String ownName, UnicodeScript script) {
        this.tag = tag;
        this.ownName = ownName;
        this.script = script;
    }

    /// As in `<html lang>` (BCP 47).
    public String tag() {
        return tag;
    }

    /// What it calls itself.
    public String ownName() {
        return ownName;
    }

    public boolean isRightToLeft() {
        return script == UnicodeScript.ARABIC;
    }

    /// Whether a text has a letter of this language's script, or no letter at all.
    boolean mayHave(String text) {
        return text.codePoints().noneMatch(Character::isLetter)
                || text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == script);
    }

    /// The language of this tag.
    public static Optional<FurtherLanguage> of(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }
}
