package org.prongsai.disclosure.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;

/// What waits for the visitor.
///
/// @param told what was just done; null when nothing was
/// @param mine that he submitted himself, which another has to approve; how many
public record ApprovalsPage(
        String lead,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String refusal,
        List<Group> groups,
        int mine,
        String path) {
    public ApprovalsPage {
        crumbs = List.copyOf(crumbs);
        groups = List.copyOf(groups);
    }

    /// What waits for one step.
    public record Group(String step, String title, List<Waiting> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// An item with what is to be looked at.
    public record Waiting(String code, String title, String href, String unit, String sent, List<Link> evidence) {
        public Waiting {
            evidence = List.copyOf(evidence);
        }
    }

    /// A page to look at.
    public record Link(UUID id, String href, String label, String note) {}
}
