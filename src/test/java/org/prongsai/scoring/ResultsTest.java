package org.prongsai.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.WithinTenant;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@WithinTenant
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class ResultsTest {
    private static final FiscalYear YEAR = new FiscalYear(2564);

    @Autowired
    Results results;

    private AgencyId agency = new AgencyId(UUID.randomUUID());

    @BeforeEach
    void worksForTheTenant() {
        agency = new AgencyId(Tenant.current().orElseThrow().agency());
    }

    @Test
    void aStoredResultRecomputesToTheSameBytes() {
        StoredResult stored = results.store(result("87.05", UUID.randomUUID()));

        StoredResult read = results.current(agency, YEAR).orElseThrow();

        assertThat(read.explained()).isEqualTo(stored.explained());
        assertThat(read.recomputes()).isTrue();
        assertThat(read.tree().find("IIT").orElseThrow().score()).isPresent();
    }

    @Test
    void aCorrectionIsANewVersionBesideTheOld() {
        results.store(result("80", UUID.randomUUID()));
        results.store(result("81", UUID.randomUUID()));

        assertThat(results.versions(agency, YEAR))
                .extracting(StoredResult::version)
                .containsExactly(2, 1);
        assertThat(published(results.current(agency, YEAR).orElseThrow())).isEqualTo("81");
    }

    @Test
    void theSameRequestStoresOnce() {
        UUID request = UUID.randomUUID();
        StoredResult first = results.store(result("80", request));

        StoredResult again = results.store(result("80", request));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(results.versions(agency, YEAR)).hasSize(1);
    }

    @Test
    void aWithdrawnVersionGivesWayAndCanBeRestored() {
        results.store(result("80", UUID.randomUUID()));
        UUID second = results.store(result("81", UUID.randomUUID())).id();

        results.withdraw(agency, second);
        assertThat(published(results.current(agency, YEAR).orElseThrow())).isEqualTo("80");
        assertThat(results.all(agency)).extracting(ResultsTest::published).containsExactly("80");

        results.restore(agency, second);
        assertThat(published(results.current(agency, YEAR).orElseThrow())).isEqualTo("81");
    }

    @Test
    void whatDoesNotStandCannotBeWithdrawn() {
        UUID id = results.store(result("80", UUID.randomUUID())).id();
        results.withdraw(agency, id);

        assertThatThrownBy(() -> results.withdraw(agency, id)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> results.restore(new AgencyId(UUID.randomUUID()), id))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void writersOfOneYearGetVersionsInARow() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(_ -> () -> new Tenant(agency.value())
                            .call(() -> results.store(result("80", UUID.randomUUID()))
                                    .version()))
                    .toList();
            for (Future<Integer> written : threads.invokeAll(writers)) {
                written.get();
            }
        }
        assertThat(results.versions(agency, YEAR))
                .extracting(StoredResult::version)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).map(i -> 13 - i).boxed().toList());
    }

    private static String published(StoredResult result) {
        return String.valueOf(result.tree().find("IIT").orElseThrow().published());
    }

    private NewResult result(String iit, UUID request) {
        return new NewResult(
                agency,
                YEAR,
                ShippedEditions.load("2564"),
                Inputs.NONE.withPublished(Map.of("IIT", new BigDecimal(iit))),
                StoredResult.Origin.IMPORT,
                "test",
                request);
    }
}
