package org.prongsai.national.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.database.TestDatabase;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.published.PublishedFacts;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Releasing;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.InputsText;
import org.prongsai.scoring.StandingResults;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;

/// Certificates and letters of 2562, in which PDMO alone has a result: 88.04, A; and of 2564, in which its 97.45 is AA.
@SpringBootTest
class AwardsTest {
    private static final FiscalYear YEAR = new FiscalYear(2562);
    private static final Edition EDITION = ShippedEditions.load("2562");
    private static final Bilingual NAME = new Bilingual("สำนักงานบริหารหนี้สาธารณะ กระทรวงการคลัง", "PDMO & Treasury");

    @Autowired
    private CertificateNames names;

    @Autowired
    private AwardRules rules;

    @Autowired
    private Awards awards;

    @Autowired
    private CertificatePrinter certificates;

    @Autowired
    private LetterPrinter letters;

    @Autowired
    private Releasing releasing;

    @Autowired
    private StandingResults results;

    @Autowired
    private Agencies agencies;

    @Autowired
    private FlywayConnectionDetails owner;

    @AfterEach
    void forget() {
        for (String table : List.of(
                "published.score",
                "published.waiting",
                "published.release",
                "national.certificate_name",
                "national.award")) {
            TestDatabase.asOwner(owner, "delete from " + table + " where fiscal_year = 2562");
        }
    }

    @Test
    void anAgencyConfirmsItsNameUntilItsResultIsPublic() {
        assertThat(names.isOpen(pdmo())).isTrue();
        assertThat(confirm(NAME, 0)).isTrue();
        assertThatThrownBy(() -> confirm(Bilingual.same("อื่น"), 0))
                .as("a colleague was faster")
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(names.of(YEAR)).hasSize(1);

        publish(result(), "");
        assertThat(names.isOpen(pdmo())).isFalse();
        assertThat(confirm(Bilingual.same("อื่น"), 1)).isFalse();
        assertThat(awards.of(pdmo()).orElseThrow().name()).isEqualTo(NAME);
        assertThat(awards.of(YEAR)).hasSize(1).allMatch(award -> award.confirmed() != null);
    }

    @Test
    void anAgencyWhoseResultIsHeldBackMayStillConfirm() {
        publish(Inputs.NONE, "");
        assertThat(names.isOpen(pdmo())).isTrue();
        assertThat(confirm(NAME, 0)).isTrue();
        Award award = awards.of(pdmo()).orElseThrow();
        assertThat(award.isHonoured()).isFalse();
        assertThat(PdfWords.of(
                        letters.pdf(ResultLetter.of(award), award.release().publishedAt())))
                .contains("ยังไม่มีคะแนนรวม");
    }

    @Test
    void theBestGradeIsHonouredUntilTheCommissionChoosesAndNoneIsTakenAwayLater() {
        assertThat(rules.of(YEAR).grades()).containsExactly("AA");
        publish(result(), "");
        Award award = awards.of(pdmo()).orElseThrow();
        assertThat(award.isHonoured()).as("A of 88.04").isFalse();
        assertThatThrownBy(() -> certificates.pdf(award, Language.TH)).isInstanceOf(NoSuchElementException.class);

        assertThat(rules.decide(rule(0, "AA", "A"), UUID.randomUUID())).isTrue();
        assertThat(awards.of(pdmo()).orElseThrow().isHonoured()).isTrue();
        assertThat(rules.decide(rule(1, "AA"), UUID.randomUUID()))
                .as("certificates may have been handed out")
                .isFalse();
        assertThatThrownBy(() -> rules.decide(rule(0, "AA", "A", "B"), UUID.randomUUID()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aCertificateSaysWhatWasPublishedInTheNameThatWasConfirmed() {
        confirm(NAME, 0);
        rules.decide(rule(0, "AA", "A"), UUID.randomUUID());
        publish(result(), "");
        Award award = awards.of(pdmo()).orElseThrow();
        byte[] thai = certificates.pdf(award, Language.TH);
        assertThat(PdfWords.of(thai))
                .contains(NAME.th(), "88.04", "ระดับ A", "12/2562", "1 สิงหาคม 2562", "ผู้ลงนามตัวอย่าง");
        assertThat(PdfWords.of(certificates.pdf(award, Language.EN)))
                .contains("PDMO & Treasury", "88.04", "Grade A", "12/2562");
        assertThat(PdfWords.pages(thai)).isEqualTo(1);
        assertThat(certificates.pdf(award, Language.TH)).as("the same bytes").isEqualTo(thai);

        byte[] letter = letters.pdf(ResultLetter.of(award), award.release().publishedAt());
        assertThat(PdfWords.of(letter))
                .contains("ปช 0001/ว 9", "88.04", "12/2562", "ขอแสดงความนับถือ", "ใบประกาศเกียรติคุณ จำนวน 1 ฉบับ");
        assertThat(PdfWords.pages(letter)).isLessThanOrEqualTo(2);
    }

    @Test
    void theLongestNamesFitOnTheSheet() {
        var longest = new Bilingual(
                "กรุงเทพมหานคร ".repeat(15).strip().substring(0, 200),
                "Metropolitan ".repeat(16).substring(0, 200));
        confirm(longest, 0);
        rules.decide(rule(0, "A"), UUID.randomUUID());
        publish(result(), "");
        Award award = awards.of(pdmo()).orElseThrow();
        for (Language language : Language.values()) {
            assertThat(PdfWords.pages(certificates.pdf(award, language))).isEqualTo(1);
        }
    }

    @Test
    void aCorrectionMakesItsOwnCertificatesAndLeavesTheEarlierOnes() {
        rules.decide(rule(0, "A"), UUID.randomUUID());
        publish(result(), "");
        Award first = awards.of(pdmo()).orElseThrow();
        publish(Inputs.NONE, "ระงับผลระหว่างตรวจสอบ");
        assertThat(awards.of(pdmo()).orElseThrow().isHonoured()).isFalse();
        assertThat(awards.of(first.release(), "pdmo").orElseThrow().isHonoured())
                .as("what the earlier release said can still be looked up")
                .isTrue();
    }

    private AgencyYear pdmo() {
        return new AgencyYear(agencies.require("pdmo"), YEAR);
    }

    private boolean confirm(Bilingual name, int version) {
        return new Tenant(pdmo().agency().id().value())
                .call(() -> names.confirm(pdmo(), name, version, UUID.randomUUID()));
    }

    private static AwardRule rule(int version, String... grades) {
        return new AwardRule(
                YEAR, List.of(grades), "ผู้ลงนามตัวอย่าง", "Signer", "ปช 0001/ว 9", LocalDate.of(2019, 8, 5), version);
    }

    private Inputs result() {
        return InputsText.read(results.of(List.of(pdmo().agency().id().value()), YEAR)
                .getFirst()
                .inputs());
    }

    private void publish(Inputs inputs, String reason) {
        releasing.makeReady(YEAR, List.of(PublishedScore.of(pdmo().agency(), EDITION, inputs, PublishedFacts.NONE)));
        releasing.publish(YEAR, EDITION, new Releasing.Grounds(reason, "12/2562", LocalDate.of(2019, 8, 1), false));
    }
}
