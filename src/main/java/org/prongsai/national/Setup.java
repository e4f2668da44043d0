package org.prongsai.national;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Assessors;
import org.prongsai.assessment.Calibration;
import org.prongsai.assessment.Place;
import org.prongsai.assessment.Rounds;
import org.prongsai.assessment.Seat;
import org.prongsai.assessment.Seats;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.Manned;
import org.prongsai.survey.Standings;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a year's assessment is set up with so far.
@Service
public class Setup {
    private final Progress progress;
    private final Editions editions;
    private final Windows windows;
    private final Manned manned;
    private final Rounds rounds;
    private final Assessors assessors;
    private final Calibration calibration;
    private final Seats seats;
    private final Standings surveys;

    Setup(
            Progress progress,
            Editions editions,
            Windows windows,
            Manned manned,
            Rounds rounds,
            Assessors assessors,
            Calibration calibration,
            Seats seats,
            Standings surveys) {
        this.progress = progress;
        this.editions = editions;
        this.windows = windows;
        this.manned = manned;
        this.rounds = rounds;
        this.assessors = assessors;
        this.calibration = calibration;
        this.seats = seats;
        this.surveys = surveys;
    }

    /// How far the set-up is.
    ///
    /// @param edition     the year's rules; null where it has none
    /// @param windows     windows of the calendar whose days are set
    /// @param agencies    that are assessed
    /// @param unmanned    those of them without an integrity officer
    /// @param round       whether the commission opened a round here
    /// @param assessors   who judge
    /// @param calibration items of the calibration set
    /// @param seated      agencies for which somebody judges first
    /// @param surveys     agencies times instruments that have a survey
    /// @param instruments by which agencies are asked
    /// @param items       that are asked of each kind
    public record State(
            @Nullable Edition edition,
            int windows,
            List<Agency> agencies,
            List<Agency> unmanned,
            boolean round,
            int assessors,
            int calibration,
            int seated,
            int surveys,
            int instruments,
            Map<AgencyKind, Integer> items) {
        public State {
            agencies = List.copyOf(agencies);
            unmanned = List.copyOf(unmanned);
            items = Map.copyOf(items);
        }
    }

    /// How far the set-up of a year is.
    @Transactional(readOnly = true)
    public State of(FiscalYear year) {
        List<Agency> agencies = progress.assessed();
        List<AgencyId> ids = agencies.stream().map(Agency::id).toList();
        Optional<Edition> edition = editions.forYear(year).stream().findFirst();
        boolean round = rounds.find(year).isPresent();
        return new State(
                edition.orElse(null),
                (int) List.of(WindowKind.values()).stream()
                        .filter(kind -> windows.find(year, kind).isPresent())
                        .count(),
                agencies,
                unmanned(agencies),
                round,
                round ? assessors.active(year).size() : 0,
                calibration.set(year).size(),
                seated(year, Set.copyOf(ids)),
                (int) surveys.of(year, ids).stream()
                        .map(one -> Map.entry(one.agency(), one.instrument()))
                        .distinct()
                        .count(),
                progress.instruments(year).size(),
                edition.map(known -> items(known, agencies)).orElse(Map.of()));
    }

    /// Agencies where nobody is the integrity officer, so that nobody there is told of anything.
    @Transactional(readOnly = true)
    public List<Agency> unmanned(List<Agency> agencies) {
        Set<AgencyId> with = manned.by(
                Role.INTEGRITY_OFFICER, agencies.stream().map(Agency::id).toList());
        return agencies.stream().filter(agency -> !with.contains(agency.id())).toList();
    }

    private int seated(FiscalYear year, Set<AgencyId> agencies) {
        return (int) seats.of(year).stream()
                .filter(seat -> seat.place() == Place.FIRST)
                .map(Seat::agency)
                .filter(agencies::contains)
                .distinct()
                .count();
    }

    private static Map<AgencyKind, Integer> items(Edition edition, Collection<Agency> agencies) {
        return agencies.stream()
                .map(Agency::kind)
                .distinct()
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> ItemRule.of(edition, kind).size(),
                        (one, _) -> one,
                        () -> new EnumMap<>(AgencyKind.class)));
    }
}
