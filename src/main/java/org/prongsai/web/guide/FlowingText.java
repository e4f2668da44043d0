package org.prongsai.web.guide;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.prongsai.thai.LineParts;

/// Writes the guide's text so that lines break between words only, as pages do.
final class FlowingText implements NodeRenderer {
    private final HtmlWriter html;

    FlowingText(HtmlNodeRendererContext context) {
        html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Text.class);
    }

    @Override
    public void render(Node text) {
        LineParts.of(((Text) text).getLiteral()).forEach(this::write);
    }

    private void write(LineParts.Part part) {
        if (part.whole()) {
            html.tag("span", Map.of("class", "whole"));
            html.text(part.text());
            html.tag("/span");
        } else {
            html.text(part.text());
        }
    }
}
