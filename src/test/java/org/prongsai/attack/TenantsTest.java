package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// No answer, file, letter or line of the log shows one agency what another wrote. `./prove tenants` asks longer.
///
/// That a key without the agency is found is shown by `CatalogueTest`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.smtp.host=mail.invalid")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantsTest {
    /// So many must have been pages that were looked through: whoever is refused everywhere sees no leak.
    private static final int PAGES = 100;
    private static final int REQUESTS = 1_500;
    private static final int PAIRS = 100;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private FlywayConnectionDetails owner;

    @LocalServerPort
    private int port;

    @org.jspecify.annotations.Nullable private TenantRun opened;

    @BeforeAll
    void settle() throws Exception {
        opened = new TenantRun(program, owner, port);
    }

    @AfterAll
    void leave() throws Exception {
        run().close();
    }

    @Test
    void manyRequestsShowNothingForeignAndChangeNothingForeign() throws Exception {
        assertThat(run().seenByTheInsider()).hasSizeGreaterThanOrEqualTo(4);
        Map<String, String> before = run().pictureOfTheNeighbour();
        var found = run().requests().run(REQUESTS, 4, 2569);
        assertThat(found.leaks()).isEmpty();
        assertThat(found.broken()).isEmpty();
        assertThat(found.statuses().get(200)).isGreaterThan(PAGES);
        assertThat(found.statuses().get(403)).isLessThan(REQUESTS / 2);
        assertThat(found.statuses()).containsKeys(303, 404, 422);
        assertThat(run().leftAmongOurs()).isEmpty();
        assertThat(run().logged()).isEmpty();
        assertThat(run().linesSeen()).isPositive();
        assertThat(run().pictureOfTheNeighbour()).isEqualTo(before);
    }

    @Test
    void everyTableHoldsAWordToLookFor() {
        assertThat(run().neighbours.empty()).isEmpty();
        assertThat(run().neighbours.planted()).isGreaterThan(10);
    }

    @Test
    void whatIsForeignIsAnsweredLikeWhatIsNowhere() throws Exception {
        var some = new ArrayList<>(run().requests().pairs());
        Collections.shuffle(some, new Random(2569));
        assertThat(some).hasSizeGreaterThan(PAIRS);
        assertThat(run().unlike(some.subList(0, PAIRS))).isEmpty();
    }

    /// The control: without the policy, a condition that was forgotten shows everything, and the harness sees it.
    @Test
    void withoutThePolicyTheWordIsFound() throws Exception {
        assertThat(run().shownByTheForgotten()).isZero();
        assertThat(run().withoutThePolicy(() -> run().shownByTheForgotten())).isPositive();
        var found = run().withoutThePolicy(
                        () -> run().requests().only("/forgotten/").run(REQUESTS / 2, 4, 2569));
        assertThat(found.leaks()).isNotEmpty();
    }

    private TenantRun run() {
        return java.util.Objects.requireNonNull(opened);
    }
}
