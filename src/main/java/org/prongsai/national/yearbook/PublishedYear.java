package org.prongsai.national.yearbook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.published.Brief;
import org.prongsai.published.NationalFigures;
import org.prongsai.published.Release;

/// A year as it was published, and the year before.
///
/// @param scores by kind and code
/// @param before the results of the year before by the agency's id; empty where it was not published, or was counted in
/// another way
/// @param since  the year before; null where `before` is empty
public record PublishedYear(
        Release release,
        Edition edition,
        NationalFigures figures,
        List<Brief> scores,
        Map<UUID, Brief> before,
        @Nullable Integer since) {
    public PublishedYear {
        scores = List.copyOf(scores);
        before = Map.copyOf(before);
    }

    /// The parts of the total (IIT, EIT, OIT).
    List<Node> instruments() {
        return edition.root().children();
    }

    /// The indicators in their order.
    List<Node> indicators() {
        return edition.nodes().filter(node -> node.level() == Level.INDICATOR).toList();
    }
}
