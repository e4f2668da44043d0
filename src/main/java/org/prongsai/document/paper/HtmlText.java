package org.prongsai.document.paper;

/// Gathers well-formed HTML; text and values of attributes are escaped.
public final class HtmlText {
    private final StringBuilder html = new StringBuilder();

    /// Begins an element.
    ///
    /// @param attributes name and value in turn; those with an empty value are left out
    public HtmlText open(String tag, String... attributes) {
        begin(tag, attributes);
        html.append('>');
        return this;
    }

    /// An element without content.
    public HtmlText empty(String tag, String... attributes) {
        begin(tag, attributes);
        html.append("/>");
        return this;
    }

    /// Ends an element.
    public HtmlText close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    /// An element that holds nothing but a text.
    public HtmlText element(String tag, String text) {
        return open(tag).text(text).close(tag);
    }

    /// A text.
    public HtmlText text(String text) {
        html.append(escaped(text));
        return this;
    }

    /// `text` with its line breaks and double spaces.
    public HtmlText lines(String text) {
        html.append(escaped(text).replace("\n", "<br/>").replace("  ", "\u00A0 "));
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private void begin(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                html.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(attributes[i + 1]))
                        .append('"');
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
