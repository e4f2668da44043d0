package org.prongsai.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.thai.Bilingual;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How an agency is called, where it stands, and what it calls its head and its integrity unit.
@Service
public class AgencySettings {
    private final JdbcClient jdbc;
    private final AgencyPasts pasts;
    private final Trail trail;
    private final Clock clock;

    AgencySettings(JdbcClient jdbc, AgencyPasts pasts, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.pasts = pasts;
        this.trail = trail;
        this.clock = clock;
    }

    /// What an agency says of itself.
    ///
    /// @param head      what its head is called, Thai; null as its kind has it
    /// @param integrity the unit that answers for integrity, Thai; null as its kind has it
    /// @param parent    code of the agency under which it stands
    /// @param successor code of the agency that it became
    /// @param version   counts its changes
    public record Settings(
            Bilingual name,
            Bilingual shortName,
            @Nullable String province,
            @Nullable String district,
            @Nullable String head,
            @Nullable String integrity,
            @Nullable String parent,
            @Nullable String successor,
            int version) {}

    /// A name of the past.
    ///
    /// @param until its last day
    public record FormerName(Bilingual name, LocalDate until) {}

    /// What the agency says of itself.
    ///
    /// @throws NoSuchElementException if there is no such agency
    @Transactional(readOnly = true)
    public Settings of(AgencyId agency) {
        return jdbc.sql("""
                        select a.name_th, a.name_en, a.short_name_th, a.short_name_en, a.province, a.district,
                               a.head_title_th, a.integrity_th, parent.code as parent, successor.code as successor, a.version
                          from identity.agency a
                          left join identity.agency parent on parent.id = a.parent_id
                          left join identity.agency successor on successor.id = a.successor_id
                         where a.id = :id
                        """)
                .param("id", agency.value())
                .query((rs, _) -> new Settings(
                        new Bilingual(rs.getString("name_th"), rs.getString("name_en")),
                        new Bilingual(rs.getString("short_name_th"), rs.getString("short_name_en")),
                        rs.getString("province"),
                        rs.getString("district"),
                        rs.getString("head_title_th"),
                        rs.getString("integrity_th"),
                        rs.getString("parent"),
                        rs.getString("successor"),
                        rs.getInt("version")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no agency " + agency));
    }

    /// What it was called before, the latest first.
    @Transactional(readOnly = true)
    public List<FormerName> formerNames(AgencyId agency) {
        return jdbc.sql("""
                        select name_th, name_en, until from identity.former_name
                         where agency_id = :id order by until desc, kept_at desc
                        """)
                .param("id", agency.value())
                .query((rs, _) -> new FormerName(
                        new Bilingual(rs.getString("name_th"), rs.getString("name_en")),
                        rs.getObject("until", LocalDate.class)))
                .list();
    }

    /// The agency that became this one, if one did: its history goes on here.
    @Transactional(readOnly = true)
    public Optional<String> predecessor(AgencyId agency) {
        return jdbc.sql("select code from identity.agency where successor_id = :id order by code limit 1")
                .param("id", agency.value())
                .query((rs, _) -> rs.getString("code"))
                .optional();
    }

    /// Keeps what the agency says of itself; a changed name is kept among the former ones.
    ///
    /// @param settings with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed it since
    @Transactional
    public void keep(AgencyId agency, Settings settings) {
        Settings before = of(agency);
        int changed = jdbc.sql("""
                        update identity.agency
                           set name_th = :nameTh, name_en = :nameEn, short_name_th = :shortTh, short_name_en = :shortEn,
                               province = :province, district = :district, head_title_th = :head, integrity_th = :integrity,
                               parent_id = (select id from identity.agency where code = :parent),
                               successor_id = (select id from identity.agency where code = :successor),
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", agency.value())
                .param("version", settings.version())
                .param("nameTh", settings.name().th())
                .param("nameEn", settings.name().en())
                .param("shortTh", settings.shortName().th())
                .param("shortEn", settings.shortName().en())
                .param("province", settings.province())
                .param("district", settings.district())
                .param("head", settings.head())
                .param("integrity", settings.integrity())
                .param("parent", settings.parent())
                .param("successor", settings.successor())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("agency changed meanwhile: " + agency);
        }
        if (!before.name().th().equals(settings.name().th())) {
            pasts.add(agency.value(), List.of(new FormerName(before.name(), LocalDate.now(clock))), clock.instant());
        }
        trail.append(new Act(
                "identity.log.agency.changed",
                Act.subject("identity.log.agency", agency.value().toString()),
                changes(before, settings).payload()));
    }

    /// Says what a sample agency calls its head and its integrity unit and where it stands, unless someone said so.
    @Transactional
    void begin(AgencyId agency, String head, String integrity, String province) {
        jdbc.sql("""
                        update identity.agency
                           set head_title_th = :head, integrity_th = :integrity, province = :province
                         where id = :id and version = 1 and head_title_th is null and province is null
                        """)
                .param("id", agency.value())
                .param("head", head)
                .param("integrity", integrity)
                .param("province", province)
                .update();
    }

    private static Changes changes(Settings before, Settings after) {
        return Changes.none()
                .field(
                        "identity.settings.name",
                        before.name().th(),
                        after.name().th())
                .field("identity.settings.province", before.province(), after.province())
                .field("identity.settings.district", before.district(), after.district())
                .field("identity.settings.head", before.head(), after.head())
                .field("identity.settings.integrity", before.integrity(), after.integrity())
                .field("identity.settings.parent", before.parent(), after.parent())
                .field("identity.settings.successor", before.successor(), after.successor());
    }
}
