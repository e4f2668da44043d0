package org.prongsai.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a page with the digits that its reader prefers: the one place where they are turned.
///
/// Only text that readers read is touched; never an attribute, a script, a style or what a field holds.
final class ReaderOutput extends OwaspHtmlTemplateOutput {
    private static final Set<String> NOT_FOR_READERS = Set.of("script", "style", "textarea");

    private final Digits digits;
    private boolean text = true;

    ReaderOutput(TemplateOutput target, Digits digits) {
        super(target);
        this.digits = digits;
    }

    @Override
    public void setContext(String tag, @Nullable String attribute) {
        text = attribute == null && !NOT_FOR_READERS.contains(tag);
        super.setContext(tag, attribute);
    }

    @Override
    public void writeUserContent(@Nullable String content) {
        super.writeUserContent(content == null || !text ? content : digits.show(content));
    }

    @Override
    public void writeUserContent(int number) {
        writeUserContent(Integer.toString(number));
    }

    @Override
    public void writeUserContent(long number) {
        writeUserContent(Long.toString(number));
    }
}
