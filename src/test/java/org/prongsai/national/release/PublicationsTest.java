package org.prongsai.national.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.TestDatabase;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.PersonId;
import org.prongsai.national.release.Publication.State;
import org.prongsai.national.release.Publications.Proposal;
import org.prongsai.national.release.Publications.Refusal;
import org.prongsai.national.release.Publications.Refused;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A year's results on their way to the public. PDMO alone has a result of 2562: 88.04.
@SpringBootTest
class PublicationsTest {
    private static final FiscalYear YEAR = new FiscalYear(2562);
    private static final Edition EDITION = ShippedEditions.load("2562");
    private static final PersonId FIRST = new PersonId(new UUID(7, 1));
    private static final PersonId SECOND = new PersonId(new UUID(7, 2));

    @Autowired
    private Publications publications;

    @Autowired
    private FreezeWork freezing;

    @Autowired
    private PublishWork publishing;

    @Autowired
    private PublicationNotices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HeldBack heldBack;

    @Autowired
    private Releases releases;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private FlywayConnectionDetails owner;

    @AfterEach
    void forget() {
        for (String table : List.of(
                "published.score",
                "published.waiting",
                "published.release",
                "national.publication",
                "national.publication_notice",
                "national.held_back")) {
            TestDatabase.asOwner(owner, "delete from " + table + " where fiscal_year = 2562");
        }
        TestDatabase.asOwner(owner, "delete from jobs.scheduled_tasks where task_name like 'national.%'");
    }

    @Test
    void resultsBecomePublicByTwoPeople() {
        freeze();
        assertThat(state()).contains(State.FROZEN);
        assertThat(publications.preview(YEAR))
                .extracting(score -> score.agency().code())
                .containsExactly("pdmo");
        assertThat(releases.standing(YEAR)).as("nothing is public yet").isEmpty();

        publications.propose(YEAR, proposal("", null), FIRST);
        assertRefused(Refusal.SAME_PERSON, () -> publications.approve(YEAR, FIRST));
        publishing.publish(YEAR);
        assertThat(releases.standing(YEAR)).as("one person publishes nothing").isEmpty();
        publications.approve(YEAR, SECOND);
        publishing.publish(YEAR);

        Release release = releases.standing(YEAR).orElseThrow();
        assertThat(release.version()).isEqualTo(1);
        assertThat(release.agencies()).isEqualTo(1);
        assertThat(release.resolution()).isEqualTo("12/2562");
        assertThat(release.madeUp()).isFalse();
        PublishedScore score = releases.score(release, "pdmo").orElseThrow();
        assertThat(score.total()).isEqualTo(new BigDecimal("88.04"));
        assertThat(score.grade()).isEqualTo("A");
        assertThat(releases.figures(release).whole().agencies()).isEqualTo(1);
        assertThat(releases.edition(release)).isEqualTo(EDITION);
        assertThat(state()).isEmpty();
    }

    @Test
    void aCorrectionIsAnotherReleaseWithItsReason() {
        publish("", null);
        heldBack.hold(YEAR, pdmo(), "กำลังตรวจสอบ", FIRST);
        freeze();
        assertRefused(Refusal.NO_REASON, () -> publications.propose(YEAR, proposal(" ", null), FIRST));
        publications.propose(YEAR, proposal("ผลของหน่วยงานหนึ่งอยู่ระหว่างตรวจสอบ", null), FIRST);
        publications.approve(YEAR, SECOND);
        publishing.publish(YEAR);

        assertThat(releases.of(YEAR)).extracting(Release::version).containsExactly(2, 1);
        Release second = releases.standing(YEAR).orElseThrow();
        assertThat(releases.score(second, "pdmo").orElseThrow().total())
                .as("held back")
                .isNull();
        Release first = releases.of(YEAR).getLast();
        assertThat(releases.score(first, "pdmo").orElseThrow().total()).isEqualTo(new BigDecimal("88.04"));
        heldBack.release(YEAR, pdmo());
        assertThat(heldBack.of(YEAR)).isEmpty();
    }

    @Test
    void everyAgencyIsToldOnceOfEachReleaseAndNobodyWhoIsHeldBack() {
        publish("", null);
        assertThat(told()).as("behind the publication").isZero();
        while (notices.some(YEAR, 1)) {}
        notices.some(YEAR, 1);
        assertThat(told()).isEqualTo(1);
        TestDatabase.asOwner(owner, "update national.publication_notice set upto = null where fiscal_year = 2562");
        notices.some(YEAR, 1);
        assertThat(told()).as("once, also where the last lot was not noted").isEqualTo(1);

        heldBack.hold(YEAR, pdmo(), "กำลังตรวจสอบ", FIRST);
        publish("ผลของหน่วยงานหนึ่งอยู่ระหว่างตรวจสอบ", null);
        while (notices.some(YEAR, 2)) {}
        assertThat(told()).as("held back").isEqualTo(1);
        heldBack.release(YEAR, pdmo());
        TestDatabase.asOwner(owner, "delete from desk.duty where title_key like 'national.notice.%'");
    }

    private int told() {
        return new Tenant(pdmo().id().value())
                .call(() -> transaction.execute(
                        _ -> jdbc.sql("select count(*) from desk.duty where notice and link like '%/2562/place'")
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void whatIsApprovedWaitsForItsMoment() {
        freeze();
        publications.propose(YEAR, proposal("", Duration.ofDays(2)), FIRST);
        publications.approve(YEAR, SECOND);
        publishing.publish(YEAR);
        assertThat(releases.standing(YEAR)).isEmpty();
        assertThat(jdbc.sql("select count(*) from jobs.scheduled_tasks where task_name = 'national.publish'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        publications.takeBack(YEAR);
        assertThat(state()).contains(State.FROZEN);
        assertRefused(Refusal.NOT_NOW, () -> publications.approve(YEAR, SECOND));
    }

    @Test
    void onePublicationIsUnderWayAtATime() {
        freeze();
        assertRefused(Refusal.UNDER_WAY, () -> publications.freeze(YEAR, EDITION, SECOND));
        publications.discard(YEAR);
        assertThat(publications.preview(YEAR)).isEmpty();
        freeze();
        assertThat(publications.of(YEAR)).extracting(Publication::attempt).containsExactly(2, 1);
        assertRefused(Refusal.DRAFT_EDITION, () -> publications.freeze(YEAR, ShippedEditions.load("2565"), SECOND));
    }

    @Test
    void whoeverTakesOverFreezesNothingTwiceAndLeavesNothingOut() {
        publications.freeze(YEAR, EDITION, FIRST);
        freezing.some(YEAR);
        int once = publications.underWay(YEAR).orElseThrow().frozen();
        // killed before it wrote down that it is done; another begins again behind the last lot
        while (freezing.some(YEAR)) {
            assertThat(publications.underWay(YEAR).orElseThrow().frozen()).isGreaterThanOrEqualTo(once);
        }
        Publication frozen = publications.underWay(YEAR).orElseThrow();
        assertThat(frozen.frozen())
                .isEqualTo(frozen.agencies())
                .isEqualTo(agencies.all().size());
        assertThat(publications.preview(YEAR)).hasSize(1);
    }

    @Test
    void theDatabaseItselfRefusesOnePersonAndChangedCopies() {
        freeze();
        publications.propose(YEAR, proposal("", null), FIRST);
        assertThatThrownBy(() -> jdbc.sql("""
                        update national.publication set state = 'APPROVED', approved_by = proposed_by, approved_at = now()
                         where fiscal_year = 2562
                        """).update()).isInstanceOf(DataIntegrityViolationException.class);
        publications.approve(YEAR, SECOND);
        publishing.publish(YEAR);
        assertThatThrownBy(() -> jdbc.sql("update published.score set total = 100 where fiscal_year = 2562")
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from published.score where fiscal_year = 2562")
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    private void publish(String reason, @Nullable Duration wait) {
        freeze();
        publications.propose(YEAR, proposal(reason, wait), FIRST);
        publications.approve(YEAR, SECOND);
        publishing.publish(YEAR);
    }

    private void freeze() {
        publications.freeze(YEAR, EDITION, FIRST);
        while (freezing.some(YEAR)) {
            assertThat(state()).contains(State.FREEZING);
        }
    }

    private Proposal proposal(String reason, @Nullable Duration wait) {
        return new Proposal(
                reason,
                "12/2562",
                LocalDate.of(2019, 8, 1),
                wait == null ? null : clock.instant().plus(wait));
    }

    private Optional<State> state() {
        return publications.underWay(YEAR).map(Publication::state);
    }

    private Agency pdmo() {
        return agencies.require("pdmo");
    }

    private static void assertRefused(Refusal refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).refusal())
                .isEqualTo(refusal);
    }
}
