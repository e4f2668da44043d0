package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.disclosure.Judgement.Verdict;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Random walks of items and appeals through the services and the database: whatever four people try at random, an item
/// goes from one state to another along drawn edges only.
@SpringBootTest
@WithinTenant
@Transactional
class WalksThroughTheDatabaseTest {
    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final int WALKS = Integer.getInteger("prongsai.walks", 100);
    private static final int STEPS = 40;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Judgements judgements;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Random random = new Random(2564);
    private final Map<ChainStep, PersonId> people = Map.of(
            ChainStep.UNIT_OFFICER, new PersonId(new UUID(7, 1)),
            ChainStep.UNIT_HEAD, new PersonId(new UUID(7, 2)),
            ChainStep.INTEGRITY_OFFICER, new PersonId(new UUID(7, 3)),
            ChainStep.APPROVER, new PersonId(new UUID(7, 4)));
    private AgencyId agency = new AgencyId(new UUID(0, 1));

    @BeforeEach
    void settle() {
        UUID id = Tenant.current().orElseThrow().agency();
        agency = new AgencyId(id);
        agencies.add(new Agency(
                agency,
                "t" + id.toString().substring(0, 8),
                AgencyKind.INDEPENDENT_BODY,
                Bilingual.same("หน่วยงาน"),
                Bilingual.same("หน่วยงาน")));
    }

    @Test
    void whateverIsTriedGoesAlongDrawnEdges() {
        Set<List<Enum<?>>> taken = new HashSet<>();
        for (int walk = 0; walk < WALKS; walk++) {
            String code = "O" + (1 + walk % 43);
            for (int step = 0; step < STEPS; step++) {
                Disclosure before = disclosures.find(agency, YEAR, code);
                boolean done = tries(before, code);
                Disclosure after = disclosures.find(agency, YEAR, code);
                assertDrawn(before, after, done);
                if (done) {
                    taken.add(List.of(before.state(), after.state()));
                }
            }
        }
        assertThat(taken).as("different steps that were taken").hasSizeGreaterThan(20);
    }

    private static void assertDrawn(Disclosure before, Disclosure after, boolean done) {
        ItemState from = before.state();
        ItemState to = after.state();
        assertThat(from == to
                        || (done
                                && ItemMove.edges().stream()
                                        .anyMatch(edge -> edge.before() == from && edge.after() == to)))
                .as("%s to %s", from, to)
                .isTrue();
        AppealState was = AppealState.of(before.appeal());
        AppealState is = AppealState.of(after.appeal());
        assertThat(was == is
                        || AppealMove.edges().stream().anyMatch(edge -> edge.before() == was && edge.after() == is))
                .as("%s to %s", was, is)
                .isTrue();
        assertThat(to == ItemState.APPEALED).isEqualTo(is == AppealState.WRITTEN || is == AppealState.FILED);
        assertThat(to == ItemState.SETTLED).isEqualTo(is == AppealState.UPHELD || is == AppealState.REFUSED);
    }

    /// @return whether it was done
    private boolean tries(Disclosure item, String code) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        try {
            nested.executeWithoutResult(_ -> act(item, code));
            return true;
        } catch (NoMove | OptimisticLockingFailureException | NoSuchElementException _) {
            return false;
        }
    }

    private void act(Disclosure item, String code) {
        ChainStep step = List.of(ChainStep.values()).get(random.nextInt(4));
        PersonId person = Objects.requireNonNull(people.get(step));
        switch (random.nextInt(16)) {
            case 0, 1 ->
                disclosures.add(
                        agency,
                        YEAR,
                        code,
                        new Disclosures.Wish("https://www.example.go.th/" + code, ""),
                        UUID.randomUUID());
            case 2 ->
                disclosures.remove(
                        agency, YEAR, code, item.evidence().getFirst().id());
            case 3, 4 -> approvals.send(agency, YEAR, code, person, step, UUID.randomUUID());
            case 5 -> approvals.takeBack(agency, YEAR, code, person);
            case 6, 7, 8 -> approvals.approve(agency, YEAR, code, step, person, "");
            case 9 -> approvals.giveBack(agency, YEAR, code, step, person, "a reason");
            case 10 -> approvals.reopen(agency, YEAR, code, "a reason");
            case 11 -> approvals.file(agency, YEAR, List.of(code), DAY);
            case 12 -> approvals.unfile(agency, YEAR, List.of(code));
            case 13 ->
                judgements.judge(
                        agency,
                        YEAR,
                        Map.of(
                                code,
                                new Judgement(
                                        random.nextBoolean() ? Verdict.PASSED : Verdict.FAILED,
                                        "seen",
                                        "",
                                        DAY,
                                        item.judgement() == null
                                                ? 0
                                                : item.judgement().version())));
            case 14 -> judgements.unjudge(agency, YEAR, code);
            default -> object(item, code);
        }
    }

    private void object(Disclosure item, String code) {
        int version = item.appeal() == null ? 0 : item.appeal().version();
        switch (random.nextInt(5)) {
            case 0, 1 ->
                judgements.appeal(agency, YEAR, code, "it is there", random.nextBoolean() ? DAY : null, false, version);
            case 2 -> judgements.withdraw(agency, YEAR, code);
            case 3 ->
                judgements.settle(
                        agency,
                        YEAR,
                        code,
                        new Appeal.Ruling(
                                random.nextBoolean() ? Appeal.Outcome.UPHELD : Appeal.Outcome.REFUSED, DAY, "seen"),
                        version);
            default -> judgements.unsettle(agency, YEAR, code);
        }
    }
}
