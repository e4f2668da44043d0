package org.prongsai.national.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.published.Releases;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the commission decides about the certificates and letters of each year.
@Service
public class AwardRules {
    private final JdbcClient jdbc;
    private final Editions editions;
    private final Releases releases;
    private final Trail trail;

    AwardRules(JdbcClient jdbc, Editions editions, Releases releases, Trail trail) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.releases = releases;
        this.trail = trail;
    }

    /// What holds for a year, decided or not.
    @Transactional(readOnly = true)
    public AwardRule of(FiscalYear year) {
        return jdbc.sql("select * from national.award where fiscal_year = :year")
                .param("year", year.buddhistYear())
                .query((row, _) -> rule(year, row))
                .optional()
                .orElseGet(() -> AwardRule.unless(year, edition(year).orElse(null)));
    }

    /// The edition whose grades can be chosen among: that of what is public, or else one that may be published, or else
    /// a draft.
    public Optional<Edition> edition(FiscalYear year) {
        return releases.standing(year).map(releases::edition).or(() -> {
            List<Edition> known = editions.forYear(year);
            return known.stream()
                    .filter(one -> !one.isDraft())
                    .findFirst()
                    .or(() -> known.stream().findFirst());
        });
    }

    /// Decides anew.
    ///
    /// @param request the same request is done once
    /// @return false if results are public and a grade would be taken away that certificates were handed out for
    /// @throws OptimisticLockingFailureException if somebody decided since it was read
    @Transactional
    public boolean decide(AwardRule rule, UUID request) {
        if (isDone(rule.year(), request)) {
            return true;
        }
        AwardRule before = of(rule.year());
        if (releases.standing(rule.year()).isPresent() && !rule.grades().containsAll(before.grades())) {
            return false;
        }
        int changed = jdbc.sql(rule.version() == 0 ? """
                                  insert into national.award
                                         (fiscal_year, grades, signer_th, signer_en, letter_number, letter_date, request, version)
                                  values (:year, string_to_array(:grades, chr(10)), :th, :en, :number, :date, :request, :version + 1)
                                  on conflict do nothing
                                  """ : """
                                  update national.award
                                     set grades = string_to_array(:grades, chr(10)), signer_th = :th, signer_en = :en,
                                         letter_number = :number, letter_date = :date, request = :request,
                                         version = version + 1
                                   where fiscal_year = :year and version = :version
                                  """)
                .param("year", rule.year().buddhistYear())
                .param("grades", String.join("\n", rule.grades()))
                .param("th", rule.signerTh())
                .param("en", rule.signerEn())
                .param("number", rule.letterNumber())
                .param("date", rule.letterDate(), Types.DATE)
                .param("request", request)
                .param("version", rule.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("certificates of " + rule.year() + " were decided meanwhile");
        }
        trail.appendForInstallation(new Act(
                "national.log.award",
                Act.subject("national.log.awards", Integer.toString(rule.year().buddhistYear())),
                Changes.none()
                        .field("national.awards.grades", said(before), said(rule))
                        .field("national.awards.letterNumber", before.letterNumber(), rule.letterNumber())
                        .payload()));
        return true;
    }

    private boolean isDone(FiscalYear year, UUID request) {
        return jdbc.sql("select exists (select 1 from national.award where fiscal_year = :year and request = :request)")
                .param("year", year.buddhistYear())
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    private static String said(AwardRule rule) {
        return String.join(", ", rule.grades());
    }

    private static AwardRule rule(FiscalYear year, ResultSet row) throws SQLException {
        return new AwardRule(
                year,
                List.of((String[]) row.getArray("grades").getArray()),
                row.getString("signer_th"),
                row.getString("signer_en"),
                row.getString("letter_number"),
                row.getObject("letter_date", LocalDate.class),
                row.getInt("version"));
    }
}
