package org.prongsai.report.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class IssuedPapersTest {
    private static final UUID DRAFT = UUID.fromString("7a9e5d00-0000-4000-8000-000000000001");
    private static final UUID SIGNED = UUID.fromString("7a9e5d00-0000-4000-8000-000000000005");
    private static final UUID DISCLOSED = UUID.fromString("7a9e5d00-0000-4000-8000-000000000007");
    private static final FiscalYear YEAR = new FiscalYear(2564);

    @Autowired
    private IssuedPapers papers;

    @Autowired
    private SignedCopies copies;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /// The paper is refused by the database after its files were kept: as if the program had died in between.
    @Test
    void nothingIsHalfIssued() {
        Agency pdmo = agencies.require("pdmo");
        new Tenant(pdmo.id().value()).run(() -> {
            int files = count("report.content");
            int issued = count("report.paper");
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> papers.issue(pdmo, YEAR, DRAFT, 1, issue("x".repeat(301)), UUID.randomUUID()));
            assertThat(count("report.content")).isEqualTo(files);
            assertThat(count("report.paper")).isEqualTo(issued);
            assertThat(count("report.draft where paper_id is not null and id = '" + DRAFT + "'"))
                    .isZero();
        });
    }

    @Test
    void aDraftThatChangedMeanwhileIsNotIssued() {
        Agency pdmo = agencies.require("pdmo");
        new Tenant(pdmo.id().value())
                .run(() -> assertThatExceptionOfType(OptimisticLockingFailureException.class)
                        .isThrownBy(() -> papers.issue(pdmo, YEAR, DRAFT, 7, issue("ผู้อำนวยการ"), UUID.randomUUID())));
    }

    @Test
    void aPaperForTheWebsiteIsBoundBehindItsSignedMemo() {
        Agency opdc = agencies.require("opdc");
        var year = new FiscalYear(2565);
        new Tenant(opdc.id().value()).run(() -> {
            IssuedPaper memo = papers.require(opdc.id(), year, SIGNED);
            IssuedPaper disclosed = papers.require(opdc.id(), year, DISCLOSED);
            byte[] bundle = copies.bundle(opdc.id(), disclosed).orElseThrow();
            assertThat(pages(bundle))
                    .isEqualTo(pages(papers.file(
                                    opdc.id(),
                                    Objects.requireNonNull(memo.scan()).hash()))
                            + pages(papers.file(opdc.id(), disclosed.pdf())));
            assertThat(copies.bundle(opdc.id(), memo)).isEmpty();
            papers.withdraw(opdc.id(), year, SIGNED, "ผิด");
            assertThat(copies.bundle(opdc.id(), disclosed)).isEmpty();
            papers.restore(opdc.id(), year, SIGNED);
        });
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static IssuedPapers.Issue issue(String post) {
        return new IssuedPapers.Issue("กค 0901/สลก./990", LocalDate.of(2021, 9, 17), post, "", null);
    }

    private int count(String rows) {
        return transaction.execute(_ ->
                jdbc.sql("select count(*) from " + rows).query(Integer.class).single());
    }
}
