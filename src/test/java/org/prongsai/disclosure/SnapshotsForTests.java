package org.prongsai.disclosure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.Disclosures.Wish;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Evidence of agencies as the program looked at it, without any network.
public final class SnapshotsForTests {
    private static final Instant AT = Instant.parse("2017-03-01T03:00:00Z");

    private final Disclosures disclosures;
    private final SnapshotStore snapshots;
    private final WalkStore walks;
    private final TransactionTemplate transaction;

    public SnapshotsForTests(ApplicationContext application) {
        disclosures = application.getBean(Disclosures.class);
        snapshots = application.getBean(SnapshotStore.class);
        walks = application.getBean(WalkStore.class);
        transaction = application.getBean(TransactionTemplate.class);
    }

    /// An agency discloses a document of this hash and text at an address.
    public void take(AgencyId agency, FiscalYear year, String code, String address, String sha256, String text) {
        new Tenant(agency.value())
                .run(() -> transaction.executeWithoutResult(_ -> {
                    UUID request = UUID.randomUUID();
                    disclosures.add(agency, year, code, new Wish(address, ""), request);
                    Evidence evidence =
                            disclosures.find(agency, year, code).evidence().getLast();
                    UUID id = UUID.randomUUID();
                    snapshots.ask(agency, year, code, evidence, id, Snapshot.Occasion.ASKED, AT);
                    snapshots.take(agency, id, taken(sha256, text));
                    walks.isForeign(agency, sha256, AT.atOffset(ZoneOffset.UTC));
                }));
    }

    private static Snapshot.Taken taken(String sha256, String text) {
        var seen = new Seen(Seen.Kind.PDF, "", text, false, List.of(), List.of(), null, null, 1, 0, false, false);
        return new Snapshot.Taken(
                AT,
                new Fetched(List.of(), new Fetched.Answered(200, List.of(), sha256, 1000)),
                seen,
                Map.of(),
                new PagePicture.Missing(PagePicture.Reason.NO_PAGE),
                List.of(),
                null);
    }
}
