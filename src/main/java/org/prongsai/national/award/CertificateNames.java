package org.prongsai.national.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.published.Releases;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How agencies want their names on certificates and letters. An agency confirms until its result of the year is
/// public;
/// where it did not, the registered name is used.
@Service
public class CertificateNames {
    private final JdbcClient jdbc;
    private final Releases releases;
    private final Trail trail;
    private final Clock clock;

    CertificateNames(JdbcClient jdbc, Releases releases, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.trail = trail;
        this.clock = clock;
    }

    /// What an agency confirmed for a year.
    @Transactional(readOnly = true)
    public Optional<CertificateName> find(AgencyId agency, FiscalYear year) {
        return jdbc.sql("select * from national.certificate_name where fiscal_year = :year and agency_id = :agency")
                .param("year", year.buddhistYear())
                .param("agency", agency.value())
                .query((row, _) -> name(row))
                .optional();
    }

    /// What all agencies confirmed for a year, by the agency's id.
    @Transactional(readOnly = true)
    public Map<UUID, CertificateName> of(FiscalYear year) {
        Map<UUID, CertificateName> names = new HashMap<>();
        jdbc.sql("select * from national.certificate_name where fiscal_year = :year")
                .param("year", year.buddhistYear())
                .query(row -> {
                    names.put(row.getObject("agency_id", UUID.class), name(row));
                });
        return names;
    }

    /// Which of some agencies need not be asked for their names: those that confirmed, or all once results are public.
    @Transactional(readOnly = true)
    public Set<AgencyId> settled(FiscalYear year, Collection<AgencyId> some) {
        if (releases.standing(year).isPresent()) {
            return Set.copyOf(some);
        }
        Map<UUID, CertificateName> confirmed = of(year);
        return some.stream()
                .filter(agency -> confirmed.containsKey(agency.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether an agency may still confirm: no result of its year is public.
    public boolean isOpen(AgencyYear at) {
        return releases.of(at.year()).stream()
                .flatMap(release -> releases.score(release, at.agency().code()).stream())
                .allMatch(score -> score.total() == null);
    }

    /// Writes down how the name is spelt. Must run for the agency, as the current tenant.
    ///
    /// @param version that was read; 0 where nothing was confirmed
    /// @param request the same request is done once
    /// @return false if the agency's result is public by now
    /// @throws OptimisticLockingFailureException if a colleague confirmed something since
    @Transactional
    public boolean confirm(AgencyYear at, Bilingual name, int version, UUID request) {
        if (isDone(at, request)) {
            return true;
        }
        if (!isOpen(at)) {
            return false;
        }
        Optional<Bilingual> before = find(at.agency().id(), at.year()).map(CertificateName::name);
        if (write(at.agency(), at.year(), name, version, request, clock.instant()) == 0) {
            throw new OptimisticLockingFailureException("the name was confirmed meanwhile: " + at);
        }
        trail.append(new Act(
                "national.log.certificateName",
                Act.subject(
                        "national.log.certificate",
                        at.agency().code() + "/" + at.year().buddhistYear()),
                Changes.none()
                        .field(
                                "national.certificate.name.th",
                                before.map(Bilingual::th).orElse(null),
                                name.th())
                        .field(
                                "national.certificate.name.en",
                                before.map(Bilingual::en).orElse(null),
                                name.en())
                        .payload()));
        return true;
    }

    /// Writes a name as if it had been confirmed at a moment, unless there is one; for samples.
    @Transactional
    void begin(Agency agency, FiscalYear year, Bilingual name, Instant at) {
        write(agency, year, name, 0, UUID.randomUUID(), at);
    }

    private boolean isDone(AgencyYear at, UUID request) {
        return jdbc.sql("""
                        select exists (select 1 from national.certificate_name
                                        where fiscal_year = :year and agency_id = :agency and request = :request)
                        """)
                .param("year", at.year().buddhistYear())
                .param("agency", at.agency().id().value())
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    private int write(Agency agency, FiscalYear year, Bilingual name, int version, UUID request, Instant at) {
        return jdbc.sql(version == 0 ? """
                                  insert into national.certificate_name
                                         (fiscal_year, agency_id, name_th, name_en, confirmed_at, request, version)
                                  values (:year, :agency, :th, :en, :at, :request, :version + 1) on conflict do nothing
                                  """ : """
                                  update national.certificate_name
                                     set name_th = :th, name_en = :en, confirmed_at = :at, request = :request, version = version + 1
                                   where fiscal_year = :year and agency_id = :agency and version = :version
                                  """)
                .param("year", year.buddhistYear())
                .param("agency", agency.id().value())
                .param("th", name.th())
                .param("en", name.en())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("request", request)
                .param("version", version)
                .update();
    }

    private static CertificateName name(ResultSet row) throws SQLException {
        return new CertificateName(
                new Bilingual(row.getString("name_th"), row.getString("name_en")),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
