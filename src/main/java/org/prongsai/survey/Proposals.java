package org.prongsai.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Window;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.framework.Node;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What can be asked in a year, and how a survey of it would best begin; nothing is kept of it.
@Service
public class Proposals {
    /// Below so many people a pass for each would tell too much: slips are drawn from a box.
    static final int FEW_PEOPLE = 100;

    private static final int DAYS_TO_COLLECT = 7;
    private static final Bilingual OWN_TITLE = new Bilingual("แบบสำรวจความเห็นบุคลากร", "Staff survey");

    private final SurveyStore store;
    private final Editions editions;
    private final Windows windows;

    Proposals(SurveyStore store, Editions editions, Windows windows) {
        this.store = store;
        this.editions = editions;
        this.windows = windows;
    }

    /// The edition whose questions a survey of this year asks: the year's own, or else the latest before it that has
    /// the questions of both surveys.
    @Transactional(readOnly = true)
    public Edition edition(FiscalYear year) {
        List<Edition> known =
                editions.all().stream().filter(Proposals::asksBoth).toList();
        return known.stream()
                .filter(edition -> edition.year().compareTo(year) <= 0)
                .max(Comparator.comparing(Edition::year).thenComparing(edition -> !edition.isDraft()))
                .or(() -> known.stream().findFirst())
                .orElseThrow(() -> new NoSuchElementException("no edition with questions"));
    }

    private static boolean asksBoth(Edition edition) {
        return Questionnaires.instruments(edition).stream()
                .map(Node::code)
                .toList()
                .containsAll(List.of("IIT", "EIT"));
    }

    /// What can be asked in a year, by the codes of its instruments, the agency's own questions last.
    @Transactional(readOnly = true)
    public List<String> instruments(FiscalYear year) {
        var codes = new ArrayList<>(Questionnaires.instruments(edition(year)).stream()
                .map(Node::code)
                .toList());
        codes.add(Survey.OWN);
        return List.copyOf(codes);
    }

    /// A draft to begin with.
    ///
    /// @throws NoSuchElementException if the year has no such instrument
    @Transactional(readOnly = true)
    public Survey propose(AgencyId agency, FiscalYear year, String instrument) {
        if (!instruments(year).contains(instrument)) {
            throw new NoSuchElementException("no instrument " + instrument);
        }
        Edition edition = edition(year);
        boolean own = instrument.equals(Survey.OWN);
        DateSpan days = days(year, instrument);
        @Nullable Integer people = people(agency, year, instrument);
        return new Survey(
                agency,
                UUID.randomUUID(),
                year,
                instrument,
                Held.INTERNAL,
                State.DRAFT,
                own ? OWN_TITLE : title(edition, instrument, year),
                own ? null : edition.id(),
                people,
                days.first().minusDays(DAYS_TO_COLLECT),
                days.first(),
                days.last(),
                ways(instrument, people),
                false,
                true,
                null,
                0);
    }

    /// By which ways people answer best: under 100 people by slips alone, because with few people the moments at which
    /// passes are collected could tell something.
    static Set<Way> ways(String instrument, @Nullable Integer people) {
        if (instrument.equals("EIT")) {
            return EnumSet.of(Way.SLIP, Way.LINK);
        }
        return people != null && people < FEW_PEOPLE ? EnumSet.of(Way.SLIP) : EnumSet.of(Way.ROSTER, Way.SLIP);
    }

    private static Bilingual title(Edition edition, String instrument, FiscalYear year) {
        Bilingual label = edition.root().find(instrument).orElseThrow().label();
        return new Bilingual(
                label.th() + " ปีงบประมาณ พ.ศ. " + year.buddhistYear(),
                label.en() + ", fiscal year " + year.buddhistYear());
    }

    private DateSpan days(FiscalYear year, String instrument) {
        int gregorian = year.gregorianYear();
        return (switch (instrument) {
                    case "IIT" -> windows.find(year, WindowKind.IIT);
                    case "EIT" -> windows.find(year, WindowKind.EIT);
                    default -> Optional.<Window>empty();
                })
                .map(Window::days)
                .orElseGet(() -> new DateSpan(LocalDate.of(gregorian, 4, 1), LocalDate.of(gregorian, 6, 30)));
    }

    /// What was said of the same people last: in this year or in the one before.
    private @Nullable Integer people(AgencyId agency, FiscalYear year, String instrument) {
        return Stream.concat(
                        store.of(agency, year).stream(),
                        year.earlier().map(before -> store.of(agency, before)).stream()
                                .flatMap(List::stream))
                .filter(survey -> survey.instrument().equals(instrument))
                .map(Survey::population)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
