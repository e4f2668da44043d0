package org.prongsai.scoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Explanation;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// How one figure came about.
///
/// @param value the score, or the word for why there is none
/// @param how the rule in one sentence
/// @param reasons why the score is withheld; empty for a score
/// @param explanation what it is the mean of; null for a leaf
/// @param answers how the answers spread; null where they are not known
/// @param tally the answers with their points; null where they are not known
/// @param components what a disclosure must contain
public record ExplainPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        boolean draft,
        String value,
        @Nullable Badge badge,
        String how,
        List<String> reasons,
        @Nullable Explanation explanation,
        @Nullable Stacked answers,
        @Nullable Table tally,
        List<String> components,
        List<Fact> facts,
        List<Fact> origin) {}
