package org.prongsai.survey;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;

/// A survey of an agency: what is asked, of whom, when and by which ways.
///
/// @param instrument code of an instrument of the edition (`IIT`, `EIT`), or [#OWN] for questions of the agency's own
/// @param editionId  the edition that its questions come from; null where they are the agency's own
/// @param population how many could answer; null while nobody said
/// @param collectsFrom the first day on which passes are given out; never after `opens`
/// @param opens      the first day of answering
/// @param closes     the last day of answering
/// @param ways       by which ways answers come in
/// @param strict     passes are given out only before answering begins, so that no moment tells anything
/// @param comments   whether free words may be added
/// @param outsideLink where it is answered, for one that is held in ITAS; null else
/// @param version    counts its changes from 1; 0 for one that is not kept yet
public record Survey(
        AgencyId agency,
        UUID id,
        FiscalYear year,
        String instrument,
        Held held,
        State state,
        Bilingual title,
        @Nullable String editionId,
        @Nullable Integer population,
        LocalDate collectsFrom,
        LocalDate opens,
        LocalDate closes,
        Set<Way> ways,
        boolean strict,
        boolean comments,
        @Nullable String outsideLink,
        int version) {
    /// The instrument of surveys whose questions are the agency's own.
    public static final String OWN = "OWN";

    public Survey {
        ways = ways.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(ways));
        if (collectsFrom.isAfter(opens) || opens.isAfter(closes)) {
            throw new IllegalArgumentException("days out of order: " + collectsFrom + " " + opens + " " + closes);
        }
    }

    /// Whose survey it is.
    public enum Held {
        /// Its answers count in the score.
        OFFICIAL,
        /// For improvement only: it says so on every page and never enters the official score.
        INTERNAL,
        /// It is answered in the commission's own system; here are its link, its posters and typed counts.
        ITAS
    }

    /// How far a survey is.
    public enum State {
        DRAFT,
        /// Somebody opened it, and its keys are being made.
        OPENING,
        /// Its keys are made; it is answered on its days.
        OPEN,
        /// Two officers let it be closed; no answer comes in any more.
        CLOSING,
        /// Its answers were shuffled and counted, its keys are gone.
        CLOSED;

        /// Whether it has been open, so that what it asks is frozen.
        public boolean wasOpened() {
            return this != DRAFT && this != OPENING;
        }
    }

    /// The same, held otherwise.
    public Survey as(Held other) {
        return new Survey(
                agency,
                id,
                year,
                instrument,
                other,
                state,
                title,
                editionId,
                population,
                collectsFrom,
                opens,
                closes,
                ways,
                strict,
                comments,
                outsideLink,
                version);
    }

    /// The days of answering.
    public DateSpan days() {
        return new DateSpan(opens, closes);
    }

    /// How many could answer, if somebody said.
    public OptionalInt people() {
        return population == null ? OptionalInt.empty() : OptionalInt.of(population);
    }

    /// Whether its answers count in the agency's score.
    public boolean counts() {
        return held == Held.OFFICIAL;
    }

    /// Whether answers are taken on `day`.
    public boolean takesAnswers(LocalDate day) {
        return state == State.OPEN && days().contains(day);
    }
}
