package org.prongsai.report.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.report.Contents;
import org.prongsai.report.results.PaperFault.Reason;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.StoredResult;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Each paper is made once, whatever happens in between. Rule: 8,300 result papers as a job that can be resumed.
@SpringBootTest(properties = "prongsai.samples.agencies=0")
class ResultBatchesTest {
    @Autowired
    private ResultBatches batches;

    @Autowired
    private BatchStore store;

    @Autowired
    private BatchWork work;

    @Autowired
    private ResultPapers papers;

    @Autowired
    private ResultPrinter printer;

    @Autowired
    private Results results;

    @Autowired
    private Contents contents;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Trail trail;

    @Autowired
    private SchedulerClient jobs;

    @Autowired
    private Clock clock;

    @Test
    void aProcessThatDiesLeavesNothingHalfMadeAndWhoGoesOnDoublesNothing() {
        var year = new FiscalYear(2563);
        UUID batch = start(year);
        Agency pdmo = agencies.require("pdmo");
        within(
                pdmo,
                () -> transaction.executeWithoutResult(dying -> {
                    assertThat(store.claim(batch, pdmo.id().value())).isTrue();
                    assertThat(papers.make(pdmo, year)).isTrue();
                    store.settle(batch, pdmo.id().value(), BatchStore.State.MADE, null, "", clock.instant());
                    dying.setRollbackOnly();
                }));
        assertThat(papers(pdmo, year)).isZero();
        assertThat(batches.progress(batch).waiting()).isEqualTo(3);

        // a node that was thought dead, and the one that took its work over
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(_ -> CompletableFuture.runAsync(() -> run(work, batch)))
                        .toArray(CompletableFuture[]::new))
                .join();
        BatchProgress progress = batches.progress(batch);
        assertThat(Arrays.asList(progress.made(), progress.without(), progress.failed(), progress.waiting()))
                .containsExactly(1, 2, 0, 0);
        assertThat(papers(pdmo, year)).isEqualTo(1);
        assertThat(acts(pdmo, "report.log.resultPaper", "2563/1")).isEqualTo(1);

        UUID again = start(year);
        run(work, again);
        assertThat(batches.progress(again).made()).isEqualTo(1);
        assertThat(papers(pdmo, year)).isEqualTo(1);
        assertThat(acts(pdmo, "report.log.resultPaper", "2563/1")).isEqualTo(1);
    }

    /// The control: two that make it without asking who does are both at work, and only the key holds the second back.
    @Test
    void withoutClaimingTheKeyHoldsTheSecondBack() {
        var year = new FiscalYear(2562);
        Agency pdmo = agencies.require("pdmo");
        within(
                pdmo,
                () -> transaction.executeWithoutResult(undone -> {
                    assertThat(papers.make(pdmo, year)).isTrue();
                    assertThat(papers.make(pdmo, year)).isTrue();
                    String hash = papers.latest(pdmo.id(), year).orElseThrow().hash();
                    assertThatExceptionOfType(DuplicateKeyException.class)
                            .isThrownBy(() -> jdbc.sql("""
                                    insert into report.result_paper (agency_id, fiscal_year, version, hash, made_at)
                                    values (:agency, 2562, 1, :hash, now())
                                    """)
                                    .param("agency", pdmo.id().value())
                                    .param("hash", hash)
                                    .update());
                    undone.setRollbackOnly();
                }));
    }

    @Test
    void aPaperThatFailsIsNamedWithItsReasonAndTheOthersAreMade() {
        var year = new FiscalYear(2561);
        UUID batch = start(year);
        Agency opdc = agencies.require("opdc");
        var failing = new ResultPapers(jdbc, contents, results, printer, trail, clock) {
            @Override
            boolean make(Agency agency, FiscalYear of) {
                if (agency.equals(opdc)) {
                    throw new PaperFault(Reason.CREST, "BROKEN");
                }
                return super.make(agency, of);
            }
        };
        run(new BatchWork(store, failing, agencies, transaction, clock), batch);
        assertThat(batches.progress(batch).made()).isEqualTo(1);
        assertThat(batches.failures(batch))
                .containsExactly(new ResultBatches.Failure(opdc, Reason.CREST.name(), "BROKEN"));
        batches.retry(batch);
        run(work, batch);
        assertThat(batches.failures(batch)).isEmpty();
        assertThat(batches.progress(batch).without()).isEqualTo(2);
    }

    @Test
    void aBrokenCrestIsTold() {
        Agency pdmo = agencies.require("pdmo");
        within(
                pdmo,
                () -> transaction.executeWithoutResult(undone -> {
                    jdbc.sql("update identity.crest set removed_at = now() where removed_at is null")
                            .update();
                    jdbc.sql("""
                            insert into identity.crest (agency_id, id, picture, hash, kept_at)
                            values (:agency, gen_random_uuid(), :picture, repeat('0', 64), now())
                            """)
                            .param("agency", pdmo.id().value())
                            .param("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3})
                            .update();
                    assertThatExceptionOfType(PaperFault.class)
                            .isThrownBy(() -> papers.make(pdmo, new FiscalYear(2560)))
                            .satisfies(fault -> assertThat(fault.reason()).isEqualTo(Reason.CREST));
                    undone.setRollbackOnly();
                }));
    }

    @Test
    void cancellingStopsAndGoingOnFinishes() {
        UUID batch = start(new FiscalYear(2559));
        batches.cancel(batch);
        run(work, batch);
        assertThat(batches.progress(batch).waiting()).isEqualTo(3);
        batches.goOn(batch);
        assertThat(jobs.getScheduledExecutionsForTask(BatchJob.LANE.getTaskName()))
                .anyMatch(execution -> execution.getTaskInstance().getId().equals(BatchJob.name(batch, 0, 2)));
        run(work, batch);
        assertThat(batches.progress(batch).waiting()).isZero();
    }

    /// Of every year that the samples have: scores with and without items, old and new editions.
    @Test
    void everyPaperHasTwoPagesAndSaysTheTotal() throws Exception {
        for (String code : List.of("opdc", "pdmo")) {
            Agency agency = agencies.require(code);
            List<StoredResult> all = within(agency, () -> results.all(agency.id()));
            for (StoredResult result : all) {
                byte[] pdf = within(agency, () -> printer.pdf(agency, result, all));
                assertThat(within(agency, () -> printer.pdf(agency, result, all)))
                        .as("the same again")
                        .isEqualTo(pdf);
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertThat(document.getNumberOfPages())
                            .as(code + result.year())
                            .isEqualTo(2);
                    assertThat(new PDFTextStripper().getText(document)).contains("ใบแจ้งผลการประเมิน", "คะแนน");
                }
            }
        }
    }

    private UUID start(FiscalYear year) {
        UUID request = UUID.randomUUID();
        assertThat(batches.start(year, null, null, request)).isTrue();
        assertThat(batches.start(year, null, null, request)).as("sent twice").isTrue();
        return request;
    }

    private static void run(BatchWork by, UUID batch) {
        for (int lane = 0; lane < BatchJob.LANES; lane++) {
            while (by.some(batch, lane)) {
                // until nothing waits
            }
        }
    }

    private int papers(Agency agency, FiscalYear year) {
        return within(
                agency,
                () -> transaction.execute(
                        _ -> jdbc.sql("select count(*) from report.result_paper where fiscal_year = :year")
                                .param("year", year.buddhistYear())
                                .query(Integer.class)
                                .single()));
    }

    private int acts(Agency agency, String action, String subject) {
        return within(
                agency,
                () -> transaction.execute(_ -> jdbc.sql(
                                "select count(*) from audit.event where action = :action and subject like '%' || :subject || '%'")
                        .param("action", action)
                        .param("subject", subject)
                        .query(Integer.class)
                        .single()));
    }

    private static void within(Agency agency, Runnable work) {
        new Tenant(agency.id().value()).run(work);
    }

    private static <T, X extends Exception> T within(Agency agency, ScopedValue.CallableOp<T, X> work) throws X {
        return new Tenant(agency.id().value()).call(work);
    }
}
