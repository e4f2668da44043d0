package org.prongsai.report.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;

/// How far a batch of result papers is.
///
/// @param told      what was just done; null when nothing was
/// @param note      what goes on, in a sentence
/// @param goesOn    whether papers are being made, so that the page asks again
/// @param cancelled whether it was stopped before the end
/// @param failures  the agencies whose papers were not made, with reasons
/// @param papers    those that were, a page of them
public record ResultBatchPage(
        String title,
        String path,
        List<Crumb> crumbs,
        @Nullable String told,
        String note,
        boolean goesOn,
        boolean cancelled,
        List<Fact> facts,
        Progress progress,
        Table failures,
        Table papers,
        Pages pages)
        implements HasTables {
    public ResultBatchPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
    }

    /// Whether there is a paper to take out.
    public boolean hasPapers() {
        return !papers.rows().isEmpty();
    }

    /// Whether papers failed.
    public boolean hasFailures() {
        return !failures.rows().isEmpty();
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("failures", failures, "papers", papers);
    }
}
