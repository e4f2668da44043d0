package org.prongsai.report.office;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.PaperFigures.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of settings and prefixes.
@Repository
class SettingStore {
    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PaperSettings> find(AgencyId agency) {
        return jdbc.sql("select * from report.setting where agency_id = :agency")
                .param("agency", agency.value())
                .query((row, _) -> new PaperSettings(
                        PaperSettings.Font.valueOf(row.getString("font")),
                        figures(agency),
                        row.getBoolean("catch_words"),
                        row.getString("address"),
                        row.getString("foot"),
                        row.getInt("version")))
                .optional();
    }

    private Map<Name, BigDecimal> figures(AgencyId agency) {
        var figures = new EnumMap<Name, BigDecimal>(Name.class);
        jdbc.sql("select name, value from report.figure where agency_id = :agency")
                .param("agency", agency.value())
                .query(row -> {
                    figures.put(Name.valueOf(row.getString("name")), row.getBigDecimal("value"));
                });
        return figures;
    }

    /// Keeps the version that follows the one that the caller read; false if there is another.
    boolean keep(AgencyId agency, PaperSettings settings) {
        boolean kept = jdbc.sql("""
                        insert into report.setting as s (agency_id, font, catch_words, address, foot, version)
                        select :agency, :font, :catch, :address, :foot, 1
                         where :version = 0 or exists (select from report.setting where agency_id = :agency)
                        on conflict (agency_id) do update
                           set font = excluded.font, catch_words = excluded.catch_words, address = excluded.address,
                               foot = excluded.foot, version = s.version + 1
                         where s.version = :version
                        """)
                        .param("agency", agency.value())
                        .param("font", settings.font().name())
                        .param("catch", settings.catchWords())
                        .param("address", settings.address())
                        .param("foot", settings.contact())
                        .param("version", settings.version())
                        .update()
                == 1;
        if (kept) {
            keepFigures(agency, settings.figures());
        }
        return kept;
    }

    private void keepFigures(AgencyId agency, Map<Name, BigDecimal> figures) {
        jdbc.sql("delete from report.figure where agency_id = :agency")
                .param("agency", agency.value())
                .update();
        figures.forEach((name, value) -> jdbc.sql(
                        "insert into report.figure (agency_id, name, value) values (:agency, :name, :value)")
                .param("agency", agency.value())
                .param("name", name.name())
                .param("value", value)
                .update());
    }

    Map<UUID, String> prefixes(AgencyId agency) {
        var prefixes = new HashMap<UUID, String>();
        jdbc.sql("select unit_id, prefix from report.prefix where agency_id = :agency")
                .param("agency", agency.value())
                .query(row -> {
                    prefixes.put(row.getObject("unit_id", UUID.class), row.getString("prefix"));
                });
        return prefixes;
    }

    void keepPrefixes(AgencyId agency, Map<UUID, String> prefixes) {
        jdbc.sql("delete from report.prefix where agency_id = :agency")
                .param("agency", agency.value())
                .update();
        prefixes.forEach((unit, prefix) -> jdbc.sql(
                        "insert into report.prefix (agency_id, unit_id, prefix) values (:agency, :unit, :prefix)")
                .param("agency", agency.value())
                .param("unit", unit)
                .param("prefix", prefix)
                .update());
    }
}
