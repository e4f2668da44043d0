package org.prongsai.survey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;

/// How the survey of an agency stands that counts, or is answered in ITAS: in counts only, as the commission sees it.
///
/// @param minimum how many must answer; nothing where no edition says it
/// @param lack    why a draft cannot be opened for its agency; nothing for others
/// @param step    how far its close is; null while nobody wants it
public record Standing(
        AgencyId agency,
        UUID survey,
        String instrument,
        Held held,
        State state,
        LocalDate opens,
        LocalDate closes,
        int answers,
        OptionalInt minimum,
        Optional<Lack> lack,
        Close.@Nullable Step step) {
    /// What a draft still needs before the commission opens it for its agency.
    public enum Lack {
        /// How many could answer.
        POPULATION,
        /// A way by which people answer.
        WAY,
        /// Those who get a personal letter.
        ROSTER,
        /// Days that are not over.
        DAYS
    }

    /// Whether the commission may open it now.
    public boolean isReady() {
        return held == Held.OFFICIAL && state == State.DRAFT && lack.isEmpty();
    }

    /// Whether its days are over and nobody let it be closed.
    public boolean isEnded(LocalDate today) {
        return held == Held.OFFICIAL && state == State.OPEN && today.isAfter(closes);
    }

    /// Whether as many answered as must.
    public boolean isEnough() {
        return minimum.isEmpty() || answers >= minimum.getAsInt();
    }
}
