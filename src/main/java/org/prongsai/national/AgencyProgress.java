package org.prongsai.national;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.assessment.AssessmentStanding;
import org.prongsai.disclosure.DisclosureStanding;
import org.prongsai.identity.Agency;
import org.prongsai.survey.Standing;
import org.prongsai.survey.Survey.Held;

/// How far an agency is in a year: counts only, of what it and its assessors did.
///
/// @param instruments by which the year's surveys ask, such as IIT and EIT
/// @param surveys     at most one for each of them
/// @param items       that the year's edition asks of its kind; 0 where the year has no edition
/// @param named       whether it confirmed the name on its certificate, or can no longer
public record AgencyProgress(
        Agency agency,
        List<String> instruments,
        List<Standing> surveys,
        int items,
        DisclosureStanding evidence,
        AssessmentStanding judging,
        boolean named) {
    public AgencyProgress {
        instruments = List.copyOf(instruments);
        surveys = List.copyOf(surveys);
    }

    /// What an agency or its assessors still have to do.
    public enum Lack {
        /// A survey that nobody can answer yet.
        NO_SURVEY,
        /// A survey that fewer answered than must.
        FEW_ANSWERS,
        /// Items that were not entered where the assessors look.
        UNFILED,
        /// Items that were entered and have no verdict.
        UNJUDGED,
        /// Appeals that wait for a decision.
        APPEALED
    }

    /// Its survey by an instrument.
    public Optional<Standing> survey(String instrument) {
        return surveys.stream()
                .filter(one -> one.instrument().equals(instrument))
                .findFirst();
    }

    /// Items with a verdict, whether the agency knows it or not.
    public int judged() {
        return Math.max(judging.done(), evidence.judged());
    }

    /// What still has to be done, in the order of the year.
    public Set<Lack> lacks() {
        return Stream.of(Lack.values()).filter(this::lacks).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether `lack` still has to be done. A survey in ITAS is known to nobody here and lacks nothing.
    public boolean lacks(Lack lack) {
        return switch (lack) {
            case NO_SURVEY ->
                instruments.stream()
                        .anyMatch(code -> survey(code)
                                .filter(one ->
                                        one.held() == Held.ITAS || one.state().wasOpened())
                                .isEmpty());
            case FEW_ANSWERS ->
                surveys.stream()
                        .anyMatch(one ->
                                one.held() == Held.OFFICIAL && one.state().wasOpened() && !one.isEnough());
            case UNFILED -> evidence.filed() < items;
            case UNJUDGED -> judged() < Math.min(items, evidence.filed());
            case APPEALED -> evidence.appealed() > 0;
        };
    }
}
