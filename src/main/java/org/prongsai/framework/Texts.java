package org.prongsai.framework;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.thai.Bilingual;

/// This module's texts for what is no page: faults and commands. Any language but English reads Thai.
record Texts(ResourceBundle bundle, boolean thai) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    static Texts in(Locale locale) {
        boolean thai = !locale.getLanguage().equals("en");
        Locale known = thai ? Locale.of("th") : Locale.ENGLISH;
        return new Texts(ResourceBundle.getBundle("messages.framework", known, NO_FALLBACK), thai);
    }

    /// The text under `key`, with `{0}`, `{1}` … replaced by `args`.
    ///
    /// @throws java.util.MissingResourceException if there is no such text
    String get(String key, List<String> args) {
        return PLACE.matcher(bundle.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(args.get(Integer.parseInt(place.group(1)))));
    }

    String get(String key) {
        return bundle.getString(key);
    }

    String of(Bilingual words) {
        return thai ? words.th() : words.en();
    }
}
