package org.prongsai.national.award;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.framework.Edition;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.published.Brief;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;

/// What agencies are told of their published results, and who is honoured with a certificate.
@Service
public class Awards {
    private final Releases releases;
    private final CertificateNames names;
    private final AwardRules rules;

    Awards(Releases releases, CertificateNames names, AwardRules rules) {
        this.releases = releases;
        this.names = names;
        this.rules = rules;
    }

    /// Of an agency's year, by the release that stands; nothing where its result is not public.
    public Optional<Award> of(AgencyYear at) {
        return releases.standing(at.year())
                .flatMap(release -> of(release, at.agency().code()));
    }

    /// What a release says of an agency.
    public Optional<Award> of(Release release, String code) {
        return releases.score(release, code).map(score -> {
            AgencyId agency = score.agency().id();
            return new Award(
                    release,
                    releases.edition(release),
                    Brief.of(score),
                    names.find(agency, release.year()).orElse(null),
                    rules.of(release.year()));
        });
    }

    /// Of all agencies whose results of a year are public, by kind and code; none before publication.
    public List<Award> of(FiscalYear year) {
        Optional<Release> standing = releases.standing(year);
        if (standing.isEmpty()) {
            return List.of();
        }
        Release release = standing.get();
        Edition edition = releases.edition(release);
        Map<UUID, CertificateName> confirmed = names.of(year);
        AwardRule rule = rules.of(year);
        return releases.briefs(release).stream()
                .map(score -> new Award(
                        release,
                        edition,
                        score,
                        confirmed.get(score.agency().id().value()),
                        rule))
                .toList();
    }
}
