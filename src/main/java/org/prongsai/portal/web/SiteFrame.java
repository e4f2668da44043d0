package org.prongsai.portal.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Language;
import org.prongsai.web.Switch;
import org.prongsai.web.Words;

/// What every public page carries around its content; nothing of it depends on who asks.
///
/// @param rest   the address without the language, with its query, such as `/2564/agencies/opdc`
/// @param years  the same page of other years; null where it belongs to no year
/// @param madeUp whether figures on the page are of nobody
/// @param asked  what the search box holds
/// @param about  the page in a sentence, for those who show a link to it
/// @param card   the whole address of a picture of it; null where the installation does not know its own address
public record SiteFrame(
        Words words,
        Function<String, String> assets,
        String rest,
        @Nullable Switch years,
        boolean madeUp,
        String asked,
        String about,
        @Nullable String card) {
    /// The page's own pages.
    public List<Switch.Way> ways() {
        return List.of(
                way("portal.nav.search", "/search"),
                way("portal.nav.methodology", "/methodology"),
                way("portal.nav.data", "/data"),
                way("portal.nav.contest", "/contest"));
    }

    private Switch.Way way(String key, String path) {
        return new Switch.Way(words.lookup(key), at(path), rest.equals(path) || rest.startsWith(path + "?"));
    }

    /// A page in this language.
    public String at(String path) {
        return "/" + words.language().tag() + path;
    }

    /// This page in a language.
    public String in(Language language) {
        return "/" + language.tag() + rest;
    }

    /// The address of a shipped file.
    public String asset(String name) {
        return assets.apply(name);
    }
}
