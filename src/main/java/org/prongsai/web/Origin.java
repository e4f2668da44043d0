package org.prongsai.web;

/// Hosts of this installation that are no place for pages with a session.
public enum Origin {
    /// Files that people or foreign servers handed in, so that none of them can act as a page.
    FILES("files."),
    /// Where surveys are answered.
    ANSWERS("answer."),
    /// Where passes for surveys are collected; never the same host as that of the answers.
    ISSUES("issue.");

    private final String prefix;

    Origin(String prefix) {
        this.prefix = prefix;
    }

    /// What stands before the host of the pages where no other host is set.
    String prefix() {
        return prefix;
    }
}
