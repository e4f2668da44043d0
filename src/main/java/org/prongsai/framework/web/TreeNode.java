package org.prongsai.framework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Fact;

/// A node of an edition's tree as `framework/node.jte` prints it.
///
/// @param code names its place on the page
/// @param shownCode the code that people print
/// @param weight how much of the node above it is: `30%`, `1/6`; null beside the total
/// @param share its points of the total's 100; null beside the total
/// @param bar the share as an SVG length, against the largest of the same level; null beside the total
/// @param mark what the reader should know before opening it, such as that it is not confirmed
/// @param open whether it shows what is beneath
/// @param hit whether it is one of those searched for
/// @param ask the question or what must be disclosed; null for a branch
/// @param choices the answers with what each is worth, best first; empty for all but questions
/// @param components what must be found; empty for all but disclosures
/// @param facts whatever else is known of it
public record TreeNode(
        String code,
        String shownCode,
        String label,
        @Nullable String weight,
        @Nullable String share,
        @Nullable String bar,
        @Nullable Badge mark,
        boolean open,
        boolean hit,
        @Nullable String ask,
        List<Choice> choices,
        List<String> components,
        List<Fact> facts,
        List<TreeNode> children) {
    public TreeNode {
        choices = List.copyOf(choices);
        components = List.copyOf(components);
        facts = List.copyOf(facts);
        children = List.copyOf(children);
    }

    /// An answer and what it is worth in this question.
    public record Choice(String label, String points) {}
}
