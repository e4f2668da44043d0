package org.prongsai.web.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.prongsai.web.Language;

/// The guide's sections in one language, each a Markdown file under `guide/<language>` that ships with the
/// program.
///
/// Pictures are those that the browser journeys take of the running program, under `static/guide`.
record Guide(List<Section> sections) {
    private static final List<String> IDS = List.of(
            "start",
            "sign-in",
            "try",
            "score",
            "explain",
            "table",
            "import",
            "check",
            "versions",
            "first",
            "analysis",
            "marginal",
            "what-if",
            "goal",
            "history",
            "change",
            "text",
            "measures",
            "disclosures",
            "mock-assessment",
            "assessment",
            "calibration",
            "calendar",
            "surveys",
            "survey-letters",
            "survey-close",
            "national-setup",
            "national-dryrun",
            "national-progress",
            "national-reminders",
            "national-anomalies",
            "national-questions",
            "national-publication",
            "national-past",
            "national-slices",
            "national-awards",
            "national-tables",
            "national-report",
            "national-certificate",
            "national-place",
            "country-surveys",
            "survey-signs",
            "survey-languages",
            "interviews",
            "workgroup",
            "papers",
            "result-papers",
            "assessment-round",
            "editions",
            "edition",
            "compare",
            "edition-import",
            "edition-draft",
            "my-work",
            "announcements",
            "units",
            "people",
            "posts",
            "delegations",
            "log",
            "checkpoints",
            "survey-pass",
            "privacy",
            "public",
            "register",
            "commands");

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(FlowingText::new)
            .build();

    /// A section: what pages link to, its heading, and its text as HTML.
    record Section(String id, String title, String html) {}

    static Guide load(Language language) {
        return new Guide(IDS.stream().map(id -> section(id, language)).toList());
    }

    private static Section section(String id, Language language) {
        String name = "/guide/" + language.tag() + "/" + id + ".md";
        try (var file = Guide.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the guide lacks " + name);
            }
            Node document = MARKDOWN.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            String title = takeTitle(document);
            return new Section(id, title, HTML.render(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes the first heading out of the section, because the page sets it itself.
    private static String takeTitle(Node document) {
        if (!(document.getFirstChild() instanceof Heading heading)) {
            throw new IllegalStateException("a section of the guide begins with its heading");
        }
        heading.unlink();
        var words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }
}
