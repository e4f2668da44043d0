package org.prongsai.web;

import java.util.Locale;
import org.prongsai.web.ui.Icon;

/// The stations of the year's path, in the order in which the rail shows them.
public enum RailStep {
    SCORES(Icon.SCORES),
    ANALYSIS(Icon.ANALYSIS),
    MEASURES(Icon.MEASURES),
    CALENDAR(Icon.CALENDAR),
    EVIDENCE(Icon.EVIDENCE),
    SURVEYS(Icon.SURVEYS),
    REPORTS(Icon.REPORTS),
    COUNTRY(Icon.COUNTRY),
    RULES(Icon.RULES),
    AGENCY(Icon.AGENCY);

    private final Icon icon;

    RailStep(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }

    /// The key of its name: `web.rail.scores`.
    public String key() {
        return "web.rail." + name().toLowerCase(Locale.ROOT);
    }
}
