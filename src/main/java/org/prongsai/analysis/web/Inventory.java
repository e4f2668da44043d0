package org.prongsai.analysis.web;

import java.util.List;
import java.util.Locale;
import org.prongsai.analysis.Findings;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.scoring.ScoredNode;

/// A list on the page of findings, in the order of its tabs.
enum Inventory {
    /// Everything below the target, what the total gains most from first.
    FIRST,
    URGENT,
    DEVELOP,
    KEEP,
    /// Without a score.
    WITHHELD,
    /// What does not apply to the agency.
    LEFT_OUT;

    /// As in addresses, file names and keys.
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The list with this tag; the first one where there is none.
    static Inventory of(String tag) {
        return List.of(values()).stream()
                .filter(list -> list.tag().equals(tag))
                .findFirst()
                .orElse(FIRST);
    }

    /// Whether its tab is there even when it is empty.
    boolean isAlwaysShown() {
        return switch (this) {
            case FIRST, URGENT, DEVELOP, KEEP -> true;
            case WITHHELD, LEFT_OUT -> false;
        };
    }

    int count(Findings findings) {
        return switch (this) {
            case FIRST, URGENT, DEVELOP, KEEP -> valued(findings).size();
            case WITHHELD, LEFT_OUT -> unvalued(findings).size();
        };
    }

    /// Its nodes with what they are worth; none for nodes without a score.
    List<MarginalValue> valued(Findings findings) {
        return switch (this) {
            case FIRST -> findings.belowTarget();
            case URGENT -> findings.urgent();
            case DEVELOP -> findings.develop();
            case KEEP -> findings.keep();
            case WITHHELD, LEFT_OUT -> List.of();
        };
    }

    /// Its nodes without a score.
    List<ScoredNode> unvalued(Findings findings) {
        return switch (this) {
            case FIRST, URGENT, DEVELOP, KEEP -> List.of();
            case WITHHELD -> findings.withheld();
            case LEFT_OUT -> findings.leftOut();
        };
    }
}
