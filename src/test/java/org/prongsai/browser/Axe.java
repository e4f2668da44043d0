package org.prongsai.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The checker of accessibility, run inside the page itself.
///
/// Its own starter opens a second page to gather what it found, and carries home each node that passed: twice the time
/// for
/// nothing that a test asks.
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SCRIPT = script();

    private Axe() {}

    /// Fails if axe finds anything to complain about in `page`, in its rules for WCAG 2.2 AA and its best practices.
    ///
    /// @param colours whether it also compares each text with what lies behind it, half of its work
    static void assertNoViolation(Page page, boolean colours) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        Map<?, ?> found = (Map<?, ?>) page.evaluate("""
                ([rules, colours]) => axe.run(document, {
                  runOnly: rules,
                  resultTypes: ['violations'],
                  preload: false, // of use to rules about sound and turned phones alone, which do not run
                  rules: { 'color-contrast': { enabled: colours } },
                }).then(found => ({
                  looked: found.passes.length,
                  violations: found.violations.map(broken => ({
                    rule: broken.id + ': ' + broken.help,
                    nodes: broken.nodes.map(node => node.html + '\\n      ' + node.failureSummary),
                  })),
                }))""", List.of(RULES, colours));
        assertThat((Integer) found.get("looked")).as("rules that axe looked at").isGreaterThan(5);
        assertThat(((List<?>) Objects.requireNonNull(found.get("violations")))
                        .stream().map(Axe::told))
                .as(page.url())
                .isEmpty();
    }

    private static String told(Object violation) {
        Map<?, ?> broken = (Map<?, ?>) violation;
        return broken.get("rule")
                + ((List<?>) Objects.requireNonNull(broken.get("nodes")))
                        .stream().map(node -> "\n    " + node).collect(joining());
    }

    private static String script() {
        try (var source = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), UTF_8);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
