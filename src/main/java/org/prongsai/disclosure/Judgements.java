package org.prongsai.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What assessors found, and what agencies object to it. Each change is told with all verdicts that then hold.
@Service
public class Judgements {
    private final Disclosures disclosures;
    private final ItemStore items;
    private final JudgementStore store;
    private final ApprovalDuties duties;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final Clock clock;

    Judgements(
            Disclosures disclosures,
            ItemStore items,
            JudgementStore store,
            ApprovalDuties duties,
            ApplicationEventPublisher events,
            Trail trail,
            Clock clock) {
        this.disclosures = disclosures;
        this.items = items;
        this.store = store;
        this.duties = duties;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /// Keeps verdicts, all of them or none.
    ///
    /// @param judged by code, each with the version that the caller read; 0 where there was none
    /// @throws OptimisticLockingFailureException if someone kept one of them since
    /// @throws NoMove if the agency already objects to one of them
    @Transactional
    public void judge(AgencyId agency, FiscalYear year, Map<String, Judgement> judged) {
        Map<String, Judgement> known = store.judgements(agency, year);
        judged.forEach((code, judgement) -> {
            ItemStore.Item item = items.lock(agency, year, code);
            Judgement before = known.get(code);
            if (item.state() != ItemState.ASSESSED) {
                items.move(agency, year, item, ItemMove.JUDGE, ItemState.ASSESSED);
            }
            if (!store.judge(agency, year, code, judgement)) {
                throw new OptimisticLockingFailureException("verdict changed meanwhile: " + code);
            }
            recommend(agency, year, code, judgement);
            trail.append(new Act(
                    "disclosure.log.judged",
                    Disclosures.subject(year, code),
                    Changes.none()
                            .field("disclosure.verdict", name(before), name(judgement))
                            .field("disclosure.comment", before == null ? null : before.comment(), judgement.comment())
                            .payload()));
        });
        told(agency, year, Set.of());
    }

    /// Takes a verdict back that was kept by mistake; the item is where the verdict met it.
    ///
    /// @throws NoMove if there is none, or the agency objects to it
    @Transactional
    public void unjudge(AgencyId agency, FiscalYear year, String code) {
        ItemStore.Item item = items.lock(agency, year, code);
        items.move(
                agency, year, item, ItemMove.UNJUDGE, Objects.requireNonNullElse(item.judgedFrom(), ItemState.EMPTY));
        store.unjudge(agency, year, code, clock.instant());
        trail.append(Act.of("disclosure.log.unjudged", Disclosures.subject(year, code)));
        told(agency, year, Set.of(code));
    }

    /// Objects to a verdict, or changes what is objected while it is not decided.
    ///
    /// @param version that the caller read; 0 where there was no objection
    /// @throws OptimisticLockingFailureException if someone changed it since
    /// @throws NoMove if the item was not judged, or the objection is decided
    @Transactional
    public void appeal(
            AgencyId agency,
            FiscalYear year,
            String code,
            String ground,
            @Nullable LocalDate filedOn,
            boolean open,
            int version) {
        ItemStore.Item item = items.lock(agency, year, code);
        if (item.state() != ItemState.APPEALED) {
            items.move(agency, year, item, ItemMove.APPEAL, ItemState.APPEALED);
        }
        keep(agency, year, code, AppealMove.WRITE, new Appeal(ground, filedOn, null, open, version));
        trail.append(new Act(
                "disclosure.log.appealed",
                Disclosures.subject(year, code),
                Changes.none().field("disclosure.appeal.ground", null, ground).payload()));
    }

    /// Takes an objection back.
    ///
    /// @throws NoMove if there is none, or it is decided
    @Transactional
    public void withdraw(AgencyId agency, FiscalYear year, String code) {
        items.move(agency, year, items.lock(agency, year, code), ItemMove.WITHDRAW, ItemState.ASSESSED);
        AppealMove.WITHDRAW.check(state(agency, year, code), AppealState.NONE);
        store.withdraw(agency, year, code, clock.instant());
        trail.append(Act.of("disclosure.log.withdrawn", Disclosures.subject(year, code)));
    }

    /// Keeps what was decided about an objection.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed it since
    /// @throws NoMove if there is none, or it is decided
    @Transactional
    public void settle(AgencyId agency, FiscalYear year, String code, Appeal.Ruling ruling, int version) {
        items.move(agency, year, items.lock(agency, year, code), ItemMove.SETTLE, ItemState.SETTLED);
        rule(
                agency,
                year,
                code,
                AppealMove.SETTLE,
                appeal -> new Appeal(appeal.ground(), appeal.filedOn(), ruling, appeal.open(), version));
        trail.append(new Act(
                "disclosure.log.settled",
                Disclosures.subject(year, code),
                Changes.none()
                        .field(
                                "disclosure.appeal.outcome",
                                null,
                                ruling.outcome().name())
                        .payload()));
        told(agency, year, Set.of());
    }

    /// Forgets a decision that was kept by mistake; the objection stands.
    ///
    /// @throws NoMove if nothing is decided
    @Transactional
    public void unsettle(AgencyId agency, FiscalYear year, String code) {
        items.move(agency, year, items.lock(agency, year, code), ItemMove.UNSETTLE, ItemState.APPEALED);
        rule(
                agency,
                year,
                code,
                AppealMove.UNSETTLE,
                appeal -> new Appeal(appeal.ground(), appeal.filedOn(), null, appeal.open(), appeal.version()));
        trail.append(Act.of("disclosure.log.unsettled", Disclosures.subject(year, code)));
        told(agency, year, Set.of());
    }

    private void rule(AgencyId agency, FiscalYear year, String code, AppealMove move, UnaryOperator<Appeal> change) {
        Appeal appeal =
                Objects.requireNonNull(disclosures.find(agency, year, code).appeal());
        keep(agency, year, code, move, change.apply(appeal));
    }

    private AppealState state(AgencyId agency, FiscalYear year, String code) {
        return AppealState.of(disclosures.find(agency, year, code).appeal());
    }

    private void keep(AgencyId agency, FiscalYear year, String code, AppealMove move, Appeal appeal) {
        move.check(state(agency, year, code), AppealState.of(appeal));
        if (!store.appeal(agency, year, code, appeal)) {
            throw new OptimisticLockingFailureException("appeal changed meanwhile: " + code);
        }
    }

    private void recommend(AgencyId agency, FiscalYear year, String code, Judgement judgement) {
        if (!judgement.recommendation().isEmpty()) {
            String name = agency.value() + " " + year.buddhistYear() + " " + code + " " + judgement.recommendation();
            events.publishEvent(new RecommendationGiven(
                    agency,
                    year,
                    code,
                    judgement.recommendation(),
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private void told(AgencyId agency, FiscalYear year, Set<String> gone) {
        var verdicts = new LinkedHashMap<String, Judgement.Verdict>();
        disclosures
                .of(agency, year)
                .forEach((code, one) -> one.verdict().ifPresent(verdict -> verdicts.put(code, verdict)));
        duties.renew(agency, year);
        events.publishEvent(new VerdictsChanged(agency, year, verdicts, gone, UUID.randomUUID()));
    }

    private static @Nullable String name(@Nullable Judgement judgement) {
        return judgement == null ? null : judgement.verdict().name();
    }
}
