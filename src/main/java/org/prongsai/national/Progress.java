package org.prongsai.national;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.assessment.AssessmentStanding;
import org.prongsai.assessment.AssessmentStandings;
import org.prongsai.disclosure.DisclosureStanding;
import org.prongsai.disclosure.DisclosureStandings;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.AgencyPast;
import org.prongsai.national.award.CertificateNames;
import org.prongsai.survey.Proposals;
import org.prongsai.survey.Standing;
import org.prongsai.survey.Standings;
import org.prongsai.survey.Survey;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far agencies are in a year. Each module is asked once for all of them.
@Service
public class Progress {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_YEARS = 3;

    private final Agencies agencies;
    private final Editions editions;
    private final Proposals proposals;
    private final Standings surveys;
    private final DisclosureStandings evidence;
    private final AssessmentStandings judging;
    private final CertificateNames names;
    private final Clock clock;
    private final Map<FiscalYear, Counted> counted = new ConcurrentHashMap<>();

    Progress(
            Agencies agencies,
            Editions editions,
            Proposals proposals,
            Standings surveys,
            DisclosureStandings evidence,
            AssessmentStandings judging,
            CertificateNames names,
            Clock clock) {
        this.agencies = agencies;
        this.editions = editions;
        this.proposals = proposals;
        this.surveys = surveys;
        this.evidence = evidence;
        this.judging = judging;
        this.names = names;
        this.clock = clock;
    }

    /// The agencies that are assessed: all of the register that have not become another, sorted by their Thai names.
    @Transactional(readOnly = true)
    public List<Agency> assessed() {
        Map<String, AgencyPast> pasts = agencies.pasts();
        return agencies.all().stream()
                .filter(agency ->
                        pasts.getOrDefault(agency.code(), AgencyPast.NONE).successor() == null)
                .toList();
    }

    /// How far all of them were at a moment.
    public record Counted(Instant at, List<AgencyProgress> agencies) {
        public Counted {
            agencies = List.copyOf(agencies);
        }
    }

    /// How far all of them are, counted within the last minute, so that looking around in a list counts once.
    @Transactional(readOnly = true)
    public Counted country(FiscalYear year) {
        Instant now = clock.instant();
        Counted kept = counted.get(year);
        if (kept != null && kept.at().plus(FRESH).isAfter(now)) {
            return kept;
        }
        if (counted.size() > MOST_YEARS) {
            counted.clear();
        }
        var fresh = new Counted(now, of(year, assessed()));
        counted.put(year, fresh);
        return fresh;
    }

    /// How far `some` of them are, in the same order.
    @Transactional(readOnly = true)
    public List<AgencyProgress> of(FiscalYear year, Collection<Agency> some) {
        List<AgencyId> ids = some.stream().map(Agency::id).toList();
        Map<AgencyId, List<Standing>> asked =
                surveys.of(year, ids).stream().collect(Collectors.groupingBy(Standing::agency));
        Map<AgencyId, DisclosureStanding> shown = evidence.of(year, ids).stream()
                .collect(Collectors.toMap(DisclosureStanding::agency, Function.identity()));
        Map<AgencyId, AssessmentStanding> judged = judging.of(year, ids).stream()
                .collect(Collectors.toMap(AssessmentStanding::agency, Function.identity()));
        Set<AgencyId> named = names.settled(year, ids);
        List<Edition> known = editions.forYear(year);
        List<String> instruments = instruments(year);
        var items = new EnumMap<AgencyKind, Integer>(AgencyKind.class);
        return some.stream()
                .map(agency -> new AgencyProgress(
                        agency,
                        instruments,
                        asked.getOrDefault(agency.id(), List.of()),
                        known.isEmpty()
                                ? 0
                                : items.computeIfAbsent(
                                        agency.kind(),
                                        kind -> ItemRule.of(known.getFirst(), kind)
                                                .size()),
                        shown.getOrDefault(agency.id(), DisclosureStanding.none(agency.id())),
                        judged.getOrDefault(agency.id(), AssessmentStanding.none(agency.id())),
                        named.contains(agency.id())))
                .toList();
    }

    /// The instruments by which agencies are assessed in a year.
    @Transactional(readOnly = true)
    public List<String> instruments(FiscalYear year) {
        return proposals.instruments(year).stream()
                .filter(code -> !code.equals(Survey.OWN))
                .toList();
    }
}
