package org.prongsai.national.award;

import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.published.Brief;
import org.prongsai.published.Release;
import org.prongsai.thai.Bilingual;

/// What an agency is told of its published result of a year, and whether it is honoured with a certificate.
///
/// @param confirmed the name as the agency confirmed it; null where the registered name is used
public record Award(
        Release release,
        Edition edition,
        Brief score,
        @Nullable CertificateName confirmed,
        AwardRule rule) {

    /// How the agency is named.
    public Bilingual name() {
        return confirmed == null ? score.agency().name() : confirmed.name();
    }

    /// Whether there is a certificate.
    public boolean isHonoured() {
        return rule.honours(score.passed(), score.grade());
    }

    /// The name of the grade; null where there is none.
    public @Nullable Bilingual grade() {
        return edition.grades().rules().stream()
                .filter(one -> one.grade().code().equals(score.grade()))
                .map(one -> one.grade().label())
                .findFirst()
                .orElse(null);
    }

    /// The public page that says what was certified.
    public String address() {
        return "/certificates/" + release.year().buddhistYear() + "/" + release.version() + "/"
                + score.agency().code();
    }

    /// The public page of the result, in Thai.
    public String result() {
        return "/th/" + release.year().buddhistYear() + "/agencies/"
                + score.agency().code();
    }
}
