package org.prongsai.survey.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.Close;
import org.prongsai.survey.Closing;
import org.prongsai.survey.Standing;
import org.prongsai.survey.Standing.Lack;
import org.prongsai.survey.Standings;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.Surveys;
import org.prongsai.survey.Tallies;
import org.prongsai.survey.Way;
import org.prongsai.survey.country.BulkStore.Item;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The surveys of all agencies from the first draft to the close: by two officers, each survey once, none held up by
/// another.
@SpringBootTest(properties = "prongsai.samples.agencies=0")
class CountrySurveysTest {
    private static final PersonId FIRST = new PersonId(new UUID(38, 1));
    private static final PersonId SECOND = new PersonId(new UUID(38, 2));

    @Autowired
    private CountrySurveys country;

    @Autowired
    private Standings standings;

    @Autowired
    private BulkStore store;

    @Autowired
    private BulkWork work;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Closing closing;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${prongsai.keys.folder}")
    private Path keys;

    @Test
    void fromDraftsToTheCloseByTwoOfficersWithOneKeyLost() throws IOException {
        var year = new FiscalYear(2579);
        int all = agencies.all().size() * 2;
        assertThat(country.preview(year, standings.of(year)).none()).isEqualTo(all);

        UUID prepares = UUID.randomUUID();
        assertThat(country.prepare(year, prepares, FIRST)).isTrue();
        assertThat(country.prepare(year, prepares, FIRST))
                .as("the same request")
                .isTrue();
        workOff(prepares);
        assertThat(country.progress(prepares).done()).isEqualTo(all);
        assertThat(country.prepare(year, UUID.randomUUID(), FIRST))
                .as("nothing is left")
                .isFalse();
        List<Standing> drafts = standings.of(year);
        assertThat(drafts).hasSize(all).allMatch(one -> one.state() == State.DRAFT && one.held() == Held.OFFICIAL);
        assertThat(country.preview(year, drafts).lacks()).containsEntry(Lack.POPULATION, all);
        assertThat(country.open(year, UUID.randomUUID(), FIRST))
                .as("none is ready")
                .isFalse();

        List<Agency> some = agencies.all();
        assertThat(some).hasSizeGreaterThanOrEqualTo(3);
        some.forEach(agency -> complete(agency, year));
        UUID opens = UUID.randomUUID();
        assertThat(country.open(year, opens, FIRST)).isTrue();
        // two nodes at once on every lane
        List<CompletableFuture<Void>> nodes = IntStream.range(0, 2)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> workOff(opens)))
                .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(country.progress(opens).done()).isEqualTo(some.size());
        assertThat(standings.of(year))
                .filteredOn(one -> one.state() == State.OPEN)
                .hasSize(some.size());

        assertThat(country.proposeClose(year, UUID.randomUUID(), FIRST))
                .as("no days are over")
                .isFalse();
        some.forEach(agency -> within(
                agency,
                () -> jdbc.sql("""
                        update survey.survey set collects_from = :day, opens = :day, closes = :day
                         where agency_id = :agency and fiscal_year = 2579 and instrument = 'IIT'
                        """)
                        .param("day", LocalDate.now(ThaiDate.ZONE).minusDays(1))
                        .param("agency", agency.id().value())
                        .update()));
        UUID closes = UUID.randomUUID();
        assertThat(country.proposeClose(year, closes, FIRST)).isTrue();
        assertThat(country.proposeClose(year, UUID.randomUUID(), SECOND))
                .as("one proposal at a time")
                .isFalse();
        workOff(closes);
        assertThat(country.progress(closes).waiting())
                .as("one officer closes nothing")
                .isEqualTo(some.size());
        assertThatThrownBy(() -> country.confirm(closes, FIRST)).isInstanceOf(Closing.SameOfficer.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> jdbc.sql(
                                "update survey.bulk set confirmed_by = proposed_by, started_at = now() where id = :id")
                        .param("id", closes)
                        .update()))
                .as("the database refuses it, too")
                .isInstanceOf(DataIntegrityViolationException.class);

        country.confirm(closes, SECOND);
        // an officer of the agency asked before; a key is lost; and a process dies after the first step of a third
        within(
                some.get(1),
                () -> closing.ask(some.get(1).id(), iit(some.get(1), year).id(), SECOND));
        UUID lost = iit(some.getFirst(), year).id();
        for (int i = 1; i <= 2; i++) {
            Files.move(keys.resolve(lost + ".custodian-" + i), keys.resolve(lost + ".away-" + i));
        }
        within(some.get(2), () -> closing.approveBoth(iit(some.get(2), year), FIRST, SECOND));
        List<CompletableFuture<Void>> again = IntStream.range(0, 2)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> workOff(closes)))
                .toList();
        again.forEach(CompletableFuture::join);

        assertThat(country.progress(closes).done()).isEqualTo(some.size() - 1);
        assertThat(country.faults(closes)).singleElement().satisfies(fault -> {
            assertThat(fault.agency()).isEqualTo(some.getFirst());
            assertThat(fault.reason()).isEqualTo(BulkFault.NO_KEY);
        });
        for (Agency agency : some.subList(1, some.size())) {
            UUID id = iit(agency, year).id();
            Close close = in(agency, () -> closing.of(agency.id(), id)).orElseThrow();
            assertThat(close.step()).isEqualTo(Close.Step.DONE);
            assertThat(close.askedBy()).isNotEqualTo(close.approvedBy());
            assertThat(in(agency, () -> tallies.of(agency.id(), id))).isPresent();
        }

        for (int i = 1; i <= 2; i++) {
            Files.move(keys.resolve(lost + ".away-" + i), keys.resolve(lost + ".custodian-" + i));
        }
        country.retry(closes);
        workOff(closes);
        assertThat(country.progress(closes)).satisfies(progress -> {
            assertThat(progress.done()).isEqualTo(some.size());
            assertThat(progress.failed()).isZero();
        });
    }

    @Test
    void whatIsStoppedWaitsAndGoesOn() {
        var year = new FiscalYear(2578);
        UUID id = UUID.randomUUID();
        country.prepare(year, id, FIRST);
        country.cancel(id);
        workOff(id);
        assertThat(country.progress(id).settled()).isZero();

        country.goOn(id);
        workOff(id);

        assertThat(country.progress(id).waiting()).isZero();
        assertThat(country.require(id).attempt()).isEqualTo(2);
    }

    @Test
    void aWithdrawnProposalMakesRoomForAnother() {
        var year = new FiscalYear(2577);
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            assertThat(store.add(proposal(id, year))).isTrue();
            store.addItems(id, List.of(new Item(UUID.randomUUID(), "IIT")), 1);
            assertThat(store.add(proposal(UUID.randomUUID(), year))).isFalse();
        });

        country.cancel(id);
        country.goOn(id);

        assertThat(country.require(id).cancelled())
                .as("what never began is not taken up")
                .isNotNull();
        assertThat(transaction.<Boolean>execute(_ -> store.add(proposal(UUID.randomUUID(), year))))
                .isTrue();
    }

    private static Bulk proposal(UUID id, FiscalYear year) {
        return new Bulk(id, year, Bulk.Kind.CLOSE, 1, FIRST, java.time.Instant.EPOCH, null, null, null);
    }

    /// What the jobs of all lanes do.
    private void workOff(UUID id) {
        for (int lane = 0; lane < BulkJob.LANES; lane++) {
            while (work.some(id, lane)) {
                Thread.onSpinWait();
            }
        }
    }

    /// Fills in what the commission's draft of the IIT left out.
    private void complete(Agency agency, FiscalYear year) {
        within(agency, () -> {
            Survey draft = iit(agency, year);
            assertThat(surveys.set(new Survey(
                            draft.agency(),
                            draft.id(),
                            year,
                            draft.instrument(),
                            draft.held(),
                            draft.state(),
                            draft.title(),
                            draft.editionId(),
                            60,
                            draft.collectsFrom(),
                            draft.opens(),
                            draft.closes(),
                            EnumSet.of(Way.SLIP),
                            false,
                            true,
                            null,
                            draft.version())))
                    .isEmpty();
        });
    }

    private Survey iit(Agency agency, FiscalYear year) {
        return in(
                agency,
                () -> surveys.of(agency.id(), year).stream()
                        .filter(one -> one.instrument().equals("IIT"))
                        .findFirst()
                        .orElseThrow());
    }

    private void within(Agency agency, Runnable work) {
        new Tenant(agency.id().value()).run(() -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private <T> T in(Agency agency, java.util.function.Supplier<T> work) {
        return new Tenant(agency.id().value()).call(() -> transaction.execute(_ -> work.get()));
    }
}
