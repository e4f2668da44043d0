package org.prongsai.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// Prints templates for origins that know neither frame nor session nor cookie.
@Component
public final class BarePages {
    /// Letters that a large page has, so that its text need not move as it grows.
    private static final int ROOM = 1 << 16;

    private final TemplateEngine engine;
    private final ObjectProvider<ResourceUrlProvider> urls;
    private final Messages messages;

    BarePages(TemplateEngine engine, ObjectProvider<ResourceUrlProvider> urls, Messages messages) {
        this.engine = engine;
        this.urls = urls;
        this.messages = messages;
    }

    /// The texts in a language.
    public Words words(Language language) {
        return new Words(messages, language, Digits.ARABIC);
    }

    /// The page that a template prints, with `words` beside what it is given.
    ///
    /// @param template without its ending, such as `survey/origin/thanks`
    public String print(String template, Words words, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("words", words);
        var page = new StringOutput(ROOM);
        engine.render(template + ".jte", all, new ReaderOutput(page, words.digits()));
        return page.toString();
    }

    /// Where a shipped file is, under a name that changes with its content.
    public String asset(String name) {
        return WebPages.asset(urls.getObject(), name);
    }
}
