package org.prongsai.analysis.web;

import org.prongsai.web.Words;

/// A page of this module.
enum Topic {
    FIRST(0, "first", "analysis.first.title", "analysis.first.title"),
    FINDINGS(10, "analysis", "analysis.findings.title", "analysis.rail.findings"),
    WHAT_IF(20, "what-if", "analysis.whatIf.title", "analysis.rail.whatIf"),
    GOAL(30, "goal", "analysis.goal.title", "analysis.rail.goal"),
    MARGINAL(40, "marginal", "analysis.marginal.title", "analysis.rail.marginal"),
    HISTORY(50, "history", "analysis.history.title", "analysis.rail.history"),
    CHANGE(55, "change", "analysis.change.title", "analysis.rail.change"),
    TEXT(60, "text", "analysis.draft.title", "analysis.rail.draft");

    private final int order;
    private final String page;
    private final String title;
    private final String label;

    Topic(int order, String page, String title, String label) {
        this.order = order;
        this.page = page;
        this.title = title;
        this.label = label;
    }

    /// Its place in the rail.
    int order() {
        return order;
    }

    /// As in addresses; also where the guide speaks of it.
    String page() {
        return page;
    }

    String title(Words words) {
        return words.lookup(title);
    }

    /// Its name in the rail.
    String label(Words words) {
        return words.lookup(label);
    }
}
