package org.prongsai.survey;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.token.Octets;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;

/// What everybody may know of a survey that was opened: its questions, days and public keys.
///
/// @param signingKey public RSA key of its passes, as X.509 SubjectPublicKeyInfo
/// @param sealingKey public X25519 key under which answers are sealed, 32 bytes
/// @param strict     passes are given out only before answering begins
/// @param open       false from the moment at which it closes
public record Form(
        UUID survey,
        AgencyId agency,
        FiscalYear year,
        String instrument,
        Survey.Held held,
        Questionnaire questionnaire,
        LocalDate collectsFrom,
        LocalDate opens,
        LocalDate closes,
        Set<Way> ways,
        boolean strict,
        Octets signingKey,
        Octets sealingKey,
        boolean open) {
    public Form {
        ways = ways.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(ways));
    }

    /// What becomes known of a survey that opens.
    static Form of(Survey survey, Questionnaire asked, KeyFiles.Made keys) {
        return new Form(
                survey.id(),
                survey.agency(),
                survey.year(),
                survey.instrument(),
                survey.held(),
                asked,
                survey.collectsFrom(),
                survey.opens(),
                survey.closes(),
                survey.ways(),
                survey.strict(),
                keys.signing(),
                keys.sealing(),
                true);
    }

    /// Whether answers are taken on `day`.
    public boolean takesAnswers(LocalDate day) {
        return open && new DateSpan(opens, closes).contains(day);
    }

    /// Whether passes are given out on `day`.
    public boolean givesPasses(LocalDate day) {
        return open
                && ways.contains(Way.ROSTER)
                && new DateSpan(collectsFrom, closes).contains(day)
                && (!strict || day.isBefore(opens));
    }
}
