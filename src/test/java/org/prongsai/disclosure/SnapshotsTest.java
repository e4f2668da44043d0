package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.check.Change;
import org.prongsai.disclosure.check.Check;
import org.prongsai.disclosure.check.Verdict;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Fetcher;
import org.prongsai.fetcher.PagePicture;
import org.prongsai.fetcher.Seen;
import org.prongsai.files.FileStore;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.FilesByHash;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of evidence once it is to be looked at; the web is played by the test.
@SpringBootTest
class SnapshotsTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final String PAGE = "https://www.example.go.th/plan";

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Looking looking;

    @Autowired
    private SiteWalk walk;

    @Autowired
    private WalkStore walks;

    @Autowired
    private Agencies agencies;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @MockitoBean
    private Fetcher fetcher;

    private AgencyId agency = new AgencyId(UUID.randomUUID());

    @BeforeEach
    void takesASampleAgency() {
        agency = agencies.require("opdc").id();
    }

    @Test
    void whatIsSubmittedIsFrozenWithItsHashInTheTrailAndComparedLater() {
        String text = "แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2565 ".repeat(10);
        submitted("O7");
        assertThat(of("O7")).singleElement().satisfies(one -> {
            assertThat(one.occasion()).isEqualTo(Snapshot.Occasion.SUBMITTED);
            assertThat(one.taken()).isNull();
        });
        answers(text);
        look("O7");
        Snapshot first = of("O7").getFirst();
        Snapshot.Taken taken = Objects.requireNonNull(first.taken());
        String hash = FilesByHash.hash(text.getBytes(StandardCharsets.UTF_8));
        assertThat(files.has(hash)).isTrue();
        assertThat(taken.change()).isNull();
        assertThat(taken.findings()).anySatisfy(finding -> {
            assertThat(finding.check()).isEqualTo(Check.REACHABLE);
            assertThat(finding.verdict()).isEqualTo(Verdict.MET);
        });
        assertThat(inTheTrail(hash)).isEqualTo(1);

        assertThat(within(() -> snapshots.ask(agency, YEAR, "O7", Snapshot.Occasion.ASKED)))
                .isEqualTo(1);
        assertThat(within(() -> snapshots.ask(agency, YEAR, "O7", Snapshot.Occasion.ASKED)))
                .as("what is being looked at already")
                .isZero();
        answers("แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2565");
        look("O7");
        assertThat(of("O7").getFirst().taken())
                .isNotNull()
                .satisfies(now -> assertThat(now.change())
                        .isNotNull()
                        .satisfies(change -> assertThat(change.kind()).isEqualTo(Change.Kind.SHRUNK)));
        assertThat(of("O7").getLast().taken())
                .as("the first look stays as it was")
                .isNotNull()
                .satisfies(then -> assertThat(then.fetched()).isEqualTo(taken.fetched()));
    }

    @Test
    void aFaultOfOurOwnLosesNothingAndTakingTwiceKeepsOne() {
        submitted("O14");
        when(fetcher.fetch(anyString())).thenReturn(CompletableFuture.failedFuture(new IOException("killed")));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> look("O14"));
        assertThat(of("O14"))
                .singleElement()
                .satisfies(one -> assertThat(one.taken()).isNull());
        answers("คู่มือการปฏิบัติงาน");
        look("O14");
        Snapshot.Taken taken = of("O14").getFirst().taken();
        answers("อย่างอื่น");
        look("O14");
        assertThat(of("O14"))
                .singleElement()
                .satisfies(one -> assertThat(one.taken()).isEqualTo(taken));
    }

    @Test
    void whatCouldNotBeReachedIsKeptAsSuchAndIsNoFailure() {
        submitted("O21");
        when(fetcher.fetch(anyString()))
                .thenReturn(CompletableFuture.completedFuture(
                        new Fetched(List.of(), new Fetched.Failed(Fetched.Reason.TOO_SLOW))));
        look("O21");
        assertThat(of("O21").getFirst().taken()).isNotNull().satisfies(taken -> {
            assertThat(taken.picture()).isEqualTo(new PagePicture.Missing(PagePicture.Reason.NO_PAGE));
            assertThat(taken.findings())
                    .filteredOn(finding -> finding.check() == Check.REACHABLE)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN));
        });
    }

    @Test
    void whatIsKeptHereIsLookedAtFromItsBytesAndNothingIsFetched() {
        byte[] bytes = "แผนดำเนินงาน".getBytes(StandardCharsets.UTF_8);
        String hash = files.keep(new ByteArrayInputStream(bytes));
        within(() -> transaction.execute(_ -> {
            disclosures.add(
                    agency,
                    YEAR,
                    "O28",
                    new Disclosures.Wish("/verify/x", ""),
                    new HeldFile(hash, "plan.pdf", "application/pdf", true),
                    UUID.randomUUID());
            assertThat(snapshots.ask(agency, YEAR, "O28", Snapshot.Occasion.NIGHTLY))
                    .as("bytes that never change")
                    .isZero();
            return snapshots.ask(agency, YEAR, "O28", Snapshot.Occasion.ASKED);
        }));
        String text = "แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2565 ".repeat(10);
        when(fetcher.read(any(byte[].class), anyString(), anyString(), anyString()))
                .thenReturn(CompletableFuture.completedFuture(new Seen(
                        Seen.Kind.PDF, "แผน", text, false, List.of(), List.of(), null, null, 3, 0, false, false)));
        look("O28");
        verify(fetcher, never()).fetch(anyString());
        assertThat(of("O28").getFirst().taken()).isNotNull().satisfies(taken -> {
            assertThat(taken.fetched().outcome())
                    .isEqualTo(new Fetched.Answered(
                            200, List.of(new Fetched.Header("Content-Type", "application/pdf")), hash, bytes.length));
            assertThat(taken.findings())
                    .isNotEmpty()
                    .noneMatch(finding -> finding.check().isOfThePlace());
        });
    }

    @Test
    void theWayFromTheHomePageIsWalkedOnceANightAndCounted() throws IOException {
        String home = "https://www.example.go.th/";
        within(() -> transaction.execute(
                _ -> jdbc.sql("update disclosure.walk set walked_at = '2000-01-01' where agency_id = :agency")
                        .param("agency", agency.value())
                        .update()));
        site(Map.of(
                home,
                List.of(home + "a", home + "law.pdf", "https://elsewhere.example/"),
                home + "a",
                List.of(home + "b", home),
                home + "b",
                List.of(PAGE, home + "c"),
                home + "c",
                List.of(home + "d")));
        walk();
        verify(fetcher, never()).fetch(home + "law.pdf");
        verify(fetcher, never()).fetch("https://elsewhere.example/");
        verify(fetcher, never()).fetch(home + "c");
        walk();
        verify(fetcher, times(1)).fetch(home);

        submitted("O35");
        answers("แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2565 ".repeat(10));
        look("O35");
        assertThat(of("O35").getFirst().taken())
                .isNotNull()
                .satisfies(taken -> assertThat(taken.findings())
                        .filteredOn(finding -> finding.check() == Check.CLICKS)
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.arguments()).containsExactly("3")));
    }

    @Test
    void aDocumentOfAnotherAgencyIsToldToTheCommissionAlone() {
        String hash = FilesByHash.hash("เอกสารเดียวกัน".getBytes(StandardCharsets.UTF_8));
        AgencyId other = agencies.require("pdmo").id();
        boolean alone = isForeign(agency, hash);
        boolean second = isForeign(other, hash);
        boolean again = isForeign(agency, hash);
        assertThat(List.of(alone, second, again)).containsExactly(false, true, true);
        assertThat(Check.SAME_DOCUMENT.isForCommission()).isTrue();
    }

    private boolean isForeign(AgencyId of, String hash) {
        OffsetDateTime now = OffsetDateTime.parse("2022-03-01T00:00:00Z");
        Boolean foreign = new Tenant(of.value())
                .<Boolean, RuntimeException>call(() -> transaction.execute(_ -> walks.isForeign(of, hash, now)));
        return Boolean.TRUE.equals(foreign);
    }

    private void walk() {
        within(() -> {
            try {
                walk.walk(agency);
            } catch (IOException ours) {
                throw new UncheckedIOException(ours);
            }
            return true;
        });
    }

    /// Pages that only link.
    private void site(Map<String, List<String>> pages) {
        when(fetcher.fetch(anyString())).thenAnswer(call -> {
            String address = call.getArgument(0);
            return CompletableFuture.completedFuture(new Fetched(
                    List.of(new Fetched.Hop(address, 200, null, Instant.parse("2022-03-01T00:00:00Z"))),
                    new Fetched.Answered(
                            200, List.of(), FilesByHash.hash(address.getBytes(StandardCharsets.UTF_8)), 1)));
        });
        when(fetcher.read(any(), anyString()))
                .thenAnswer(call -> CompletableFuture.completedFuture(new Seen(
                        Seen.Kind.HTML,
                        "",
                        "",
                        false,
                        pages.getOrDefault(call.<String>getArgument(1), List.of()).stream()
                                .map(link -> new Seen.Link("", link))
                                .toList(),
                        List.of(),
                        null,
                        null,
                        0,
                        0,
                        false,
                        false)));
    }

    /// How many acts of the trail name the hash.
    private int inTheTrail(String hash) {
        Integer acts = within(() -> transaction.execute(
                _ -> jdbc.sql("select count(*) from audit.event where agency_id = :agency and payload like :hash")
                        .param("agency", agency.value())
                        .param("hash", "%" + hash + "%")
                        .query(Integer.class)
                        .single()));
        return Objects.requireNonNull(acts);
    }

    private void submitted(String code) {
        within(() -> {
            disclosures.add(agency, YEAR, code, new Disclosures.Wish(PAGE, ""), UUID.randomUUID());
            approvals.submit(
                    agency, YEAR, code, new PersonId(UUID.randomUUID()), ChainStep.UNIT_OFFICER, UUID.randomUUID());
            return true;
        });
    }

    private void answers(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hash = FilesByHash.hash(bytes);
        try {
            when(fetcher.open(hash)).thenAnswer(_ -> Optional.of(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var fetched = new Fetched(
                List.of(new Fetched.Hop(PAGE, 200, hash, Instant.parse("2022-03-01T00:00:00Z"))),
                new Fetched.Answered(
                        200, List.of(new Fetched.Header("Content-Type", "text/html")), hash, bytes.length));
        when(fetcher.fetch(anyString())).thenReturn(CompletableFuture.completedFuture(fetched));
        when(fetcher.read(any(), anyString()))
                .thenReturn(CompletableFuture.completedFuture(new Seen(
                        Seen.Kind.HTML, "แผน", text, false, List.of(), List.of(), null, null, 0, 0, false, true)));
        when(fetcher.picture(anyString()))
                .thenReturn(CompletableFuture.completedFuture(new PagePicture.Missing(PagePicture.Reason.NO_BROWSER)));
    }

    private void look(String code) {
        UUID id = of(code).getFirst().id();
        within(() -> {
            looking.look(agency, id);
            return true;
        });
    }

    private List<Snapshot> of(String code) {
        return within(() -> snapshots.of(agency, YEAR, code));
    }

    private <T> T within(Supplier<T> work) {
        return new Tenant(agency.value()).<T, RuntimeException>call(work::get);
    }
}
