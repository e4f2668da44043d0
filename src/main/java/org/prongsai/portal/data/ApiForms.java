package org.prongsai.portal.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.published.NationalFigures;
import org.prongsai.published.PublishedFacts;
import org.prongsai.thai.Bilingual;
import tools.jackson.databind.JsonNode;

/// What the API answers with; `openapi.json` describes each of them.
final class ApiForms {
    /// Under which anybody may use the data: Creative Commons Attribution 4.0.
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private ApiForms() {}

    /// A publication of a year.
    record ReleaseForm(
            int year,
            int version,
            String edition,
            String publishedAt,
            String reason,
            String resolution,
            @Nullable String resolvedOn,
            int agencies,
            boolean madeUp,
            String href) {}

    record YearsForm(String licence, List<ReleaseForm> years) {}

    record YearForm(String licence, ReleaseForm release, NationalFigures figures, Map<String, String> links) {}

    record NodeForm(
            String code,
            @Nullable String alias,
            @Nullable String parent,
            String level,
            Bilingual label,
            String weight,
            boolean counts) {}

    record GradeForm(String code, Bilingual label, Map<String, BigDecimal> atLeast) {}

    record EditionForm(
            String id,
            String hash,
            Bilingual name,
            BigDecimal passMark,
            BigDecimal target,
            int privacyFloor,
            List<GradeForm> grades,
            List<NodeForm> nodes) {}

    record PlaceForm(int best, int worst, int of, BigDecimal percentile) {}

    record AgencyForm(
            String id,
            String code,
            String kind,
            Bilingual name,
            Bilingual shortName,
            @Nullable String province,
            @Nullable String district,
            @Nullable BigDecimal total,
            @Nullable String grade,
            boolean passed,
            @Nullable PlaceForm place,
            @Nullable Double margin,
            boolean madeUp,
            String href) {}

    record AgenciesForm(
            String licence, int year, int page, int size, int pages, int total, boolean near, List<AgencyForm> items) {}

    record AgencyYearForm(
            String licence,
            int year,
            int version,
            AgencyForm agency,
            Map<String, @Nullable BigDecimal> scores,
            JsonNode inputs,
            PublishedFacts facts,
            Map<String, String> links) {}

    record HistoryForm(String licence, String id, List<HistoryYear> years) {}

    record HistoryYear(int year, int version, String edition, AgencyForm agency) {}

    record ItemForm(
            String licence,
            int year,
            NodeForm node,
            NationalFigures.Spread spread,
            Map<String, Double> kinds,
            @Nullable Integer mended,
            boolean madeUp) {}
}
