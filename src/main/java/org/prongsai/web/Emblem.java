package org.prongsai.web;

import org.jspecify.annotations.Nullable;

/// What stands for an agency beside its name.
///
/// @param href    of its picture; null where it has none
/// @param initial a letter that stands there instead
public record Emblem(@Nullable String href, String initial) {
    /// The first letter of a name; in Thai the first consonant, since a vowel before it is not read first.
    public static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> letter < 'เ' || letter > 'ไ')
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("·");
    }
}
