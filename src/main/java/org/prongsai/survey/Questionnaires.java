package org.prongsai.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.thai.Bilingual;

/// Makes questionnaires out of editions: every leaf of an instrument that is a question, in the edition's order.
public final class Questionnaires {
    private Questionnaires() {}

    /// The questions of an instrument.
    ///
    /// @return nothing where the edition has no questions for it
    public static Optional<Questionnaire> of(Edition edition, String instrument, boolean comments) {
        return edition.root()
                .find(instrument)
                .map(node -> questions(node, node, node))
                .filter(questions -> !questions.isEmpty())
                .map(questions -> new Questionnaire(
                        edition.root().find(instrument).orElseThrow().label(),
                        questions,
                        Attributes.of(instrument),
                        comments));
    }

    /// The instruments of an edition that are surveys.
    static List<Node> instruments(Edition edition) {
        return edition.root().children().stream()
                .filter(node -> node.leaves().anyMatch(leaf -> leaf.content() instanceof Content.Question))
                .toList();
    }

    private static List<Questionnaire.Question> questions(Node node, Node group, Node item) {
        var found = new ArrayList<Questionnaire.Question>();
        if (node.content() instanceof Content.Question question) {
            found.add(question(node, group, item, question));
        }
        for (Node child : node.children()) {
            Node inGroup = child.level() == Level.INDICATOR ? child : group;
            Node inItem = child.level() == Level.SUB_ITEM ? item : child;
            found.addAll(questions(child, inGroup, inItem));
        }
        return found;
    }

    private static Questionnaire.Question question(Node leaf, Node group, Node item, Content.Question content) {
        @Nullable Bilingual help = leaf.help() == null ? item.help() : leaf.help();
        return new Questionnaire.Question(
                leaf.code(),
                item.code(),
                item.label(),
                group.code(),
                content.ask(),
                help,
                content.polarity(),
                Questionnaire.Option.all(content.scale(), content.polarity()),
                content.experience());
    }
}
