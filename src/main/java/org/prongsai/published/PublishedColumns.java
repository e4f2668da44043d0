package org.prongsai.published;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How copies stand in their columns.
final class PublishedColumns {
    /// The columns of a score, but for the release it is of.
    static final String ALL = """
            agency_id, code, kind, name_th, name_en, short_name_th, short_name_en, province, district, inputs, total, grade,
            passed, rank_best, rank_worst, ranked, percentile, margin, points, facts""";

    /// Those of them that a [Brief] has.
    static final String BRIEF = """
            agency_id, code, kind, name_th, name_en, short_name_th, short_name_en, province, district, total, grade,
            passed, rank_best, rank_worst, ranked, percentile, margin, points""";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /// Figures keep the order of their entries, which says something.
    private static final JsonMapper IN_ORDER = JsonMapper.builder().build();

    private PublishedColumns() {}

    static Release release(ResultSet row) throws SQLException {
        return new Release(
                new FiscalYear(row.getInt("fiscal_year")),
                row.getInt("version"),
                row.getString("edition_hash"),
                row.getString("reason"),
                row.getString("resolution"),
                row.getObject("resolved_on", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getInt("agencies"),
                row.getBoolean("made_up"));
    }

    static PublishedScore score(ResultSet row) throws SQLException {
        Brief brief = brief(row);
        return new PublishedScore(
                brief.agency(),
                row.getString("inputs"),
                brief.total(),
                brief.grade(),
                brief.passed(),
                brief.place(),
                brief.margin(),
                brief.points(),
                JSON.readValue(row.getString("facts"), PublishedFacts.class));
    }

    static Brief brief(ResultSet row) throws SQLException {
        @Nullable BigDecimal margin = row.getBigDecimal("margin");
        return new Brief(
                new Agency(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getString("code"),
                        AgencyKind.valueOf(row.getString("kind")),
                        new Bilingual(row.getString("name_th"), row.getString("name_en")),
                        new Bilingual(row.getString("short_name_th"), row.getString("short_name_en")),
                        row.getString("province"),
                        row.getString("district")),
                row.getBigDecimal("total"),
                row.getString("grade"),
                row.getBoolean("passed"),
                place(row),
                margin == null ? null : margin.doubleValue(),
                Arrays.asList((@Nullable BigDecimal[]) row.getArray("points").getArray()));
    }

    private static Ranking.@Nullable Place place(ResultSet row) throws SQLException {
        @Nullable BigDecimal percentile = row.getBigDecimal("percentile");
        return percentile == null
                ? null
                : new Ranking.Place(
                        row.getInt("rank_best"), row.getInt("rank_worst"), row.getInt("ranked"), percentile);
    }

    static NationalFigures figures(String text) {
        return IN_ORDER.readValue(text, NationalFigures.class);
    }

    static String text(NationalFigures figures) {
        return IN_ORDER.writeValueAsString(figures);
    }

    static String text(PublishedFacts facts) {
        return JSON.writeValueAsString(facts);
    }
}
