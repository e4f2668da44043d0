package org.prongsai.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.LineParts;

/// Writes a page with the digits that its reader prefers, and its Thai so that lines break between words only: the one
/// place for both.
///
/// Only text that readers read is touched; never an attribute, a script, a style or what a field holds.
final class ReaderOutput extends OwaspHtmlTemplateOutput {
    private static final Set<String> NOT_FOR_READERS = Set.of("script", "style", "textarea");

    /// Where text flows over lines. Elsewhere, as in a button or a drawing, an element of its own might disturb the
    /// layout.
    private static final Set<String> FLOWING = Set.of(
            "p",
            "li",
            "td",
            "th",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "caption",
            "figcaption",
            "legend",
            "small",
            "strong",
            "em",
            "a",
            "span",
            "label",
            "div");

    private final Digits digits;
    private boolean text = true;
    private boolean flowing;

    ReaderOutput(TemplateOutput target, Digits digits) {
        super(target);
        this.digits = digits;
    }

    @Override
    public void setContext(String tag, @Nullable String attribute) {
        text = attribute == null && !NOT_FOR_READERS.contains(tag);
        flowing = attribute == null && FLOWING.contains(tag);
        super.setContext(tag, attribute);
    }

    @Override
    public void writeUserContent(@Nullable String content) {
        if (content == null || !text) {
            super.writeUserContent(content);
        } else if (flowing) {
            LineParts.of(digits.show(content)).forEach(this::write);
        } else {
            super.writeUserContent(digits.show(content));
        }
    }

    private void write(LineParts.Part part) {
        if (part.whole()) {
            writeContent("<span class=\"whole\">");
            super.writeUserContent(part.text());
            writeContent("</span>");
        } else {
            super.writeUserContent(part.text());
        }
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
