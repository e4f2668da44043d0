package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeBadge;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.KindProfile;
import org.prongsai.portal.Entry;
import org.prongsai.portal.YearIndex;
import org.prongsai.published.Ranking;
import org.prongsai.thai.Province;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Tone;
import org.springframework.web.util.UriUtils;

/// A year's figures as public pages print them, and where its pages are.
record Shown(YearIndex year, Words words) {
    private static final int DECIMALS = 2;

    /// The address of a page of the year, such as `/th/2564/items/I4`.
    ///
    /// @param parts beneath the year; each may hold any letter
    String path(String... parts) {
        var path = new StringBuilder("/" + words.language().tag() + "/" + year.year());
        for (String part : parts) {
            path.append('/').append(UriUtils.encodePathSegment(part, StandardCharsets.UTF_8));
        }
        return path.toString();
    }

    String agency(String code) {
        return path("agencies", code);
    }

    String item(String code) {
        return path("items", code);
    }

    String kind(AgencyKind kind) {
        return path("kinds", kind.name());
    }

    String province(String name) {
        return path("provinces", name);
    }

    String kindName(AgencyKind kind) {
        return words.pick(KindProfile.of(kind).name());
    }

    String provinceName(String name) {
        return words.pick(Province.name(name));
    }

    String name(Entry entry) {
        return words.pick(entry.agency().name());
    }

    /// Code and label of a node; an instrument or the total has no code that people print.
    String name(Node node) {
        String label = words.pick(node.label());
        return node.level() == Level.TOTAL || node.level() == Level.INSTRUMENT ? label : node.shownCode() + " " + label;
    }

    String score(@Nullable BigDecimal points) {
        return points == null ? words.lookup("scoring.withheld") : words.score(points);
    }

    static BigDecimal rounded(double points) {
        return BigDecimal.valueOf(points).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    String score(double points) {
        return words.score(rounded(points));
    }

    @Nullable Badge badge(Entry entry) {
        return entry.grade() == null ? null : GradeBadge.of(entry.grade(), words);
    }

    /// The grade of the band that a score lies in, by the rules for parts.
    Optional<Grade> band(@Nullable BigDecimal points) {
        return points == null ? Optional.empty() : year.edition().grades().gradePart(Rounding.exact(points));
    }

    @Nullable Badge badge(@Nullable BigDecimal points) {
        return band(points).map(grade -> GradeBadge.of(grade, words)).orElse(null);
    }

    Tone tone(@Nullable BigDecimal points) {
        return band(points).map(GradeBadge::tone).orElse(Tone.NEUTRAL);
    }

    /// `3`, or `3–9` where the margins of error leave a range open; `–` without a place.
    String place(Ranking.@Nullable Place place) {
        if (place == null) {
            return "–";
        }
        return place.isSure()
                ? words.count(place.best())
                : words.count(place.best()) + "–" + words.count(place.worst());
    }

    Cell total(Entry entry) {
        return entry.total() == null
                ? new Cell.Missing(score((BigDecimal) null))
                : new Cell.Scored(Figure.plain(score(entry.total())), badge(entry));
    }

    Cell scored(@Nullable BigDecimal points) {
        return points == null
                ? new Cell.Missing(score((BigDecimal) null))
                : new Cell.Scored(Figure.plain(score(points)), badge(points));
    }

    /// `70.5%`
    String percent(double hundredth) {
        return BigDecimal.valueOf(hundredth).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
