package org.prongsai.national.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.as;
import static org.prongsai.identity.Tester.signedOut;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.TestDatabase;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.national.award.PdfWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The pages of certificates, tables and the report. In the sample year 2564 PDMO has AA and OPDC A.
@SpringBootTest
@AutoConfigureMockMvc
class AwardsPagesTest {
    private static final String OWN = "/agencies/opdc/2566/certificate";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FlywayConnectionDetails owner;

    @AfterEach
    void forget() {
        TestDatabase.asOwner(owner, "delete from national.certificate_name where fiscal_year = 2566");
        TestDatabase.asOwner(owner, "delete from national.award");
    }

    @Test
    void anAgencyConfirmsItsNameAndSeesWhatIsWrongWithIt() {
        assertPage(mvc.get().uri(OWN)).contains("ยังไม่มีผู้ยืนยัน", "สำนักงานคณะกรรมการพัฒนาระบบราชการ");
        assertThat(post(OWN, "nameTh", " ", "nameEn", "OPDC 𓀀", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("ระบุชื่อไม่เกิน 200", "พิมพ์อักขระเหล่านี้", "OPDC 𓀀");
        String once = UUID.randomUUID().toString();
        for (int time = 1; time <= 2; time++) {
            assertThat(post(OWN, "nameTh", "สำนักงาน ก.พ.ร.", "nameEn", "OPDC", "version", "0", "once", once))
                    .as("the same request, sent %s times", time)
                    .hasStatus(303);
        }
        assertPage(mvc.get().uri(OWN)).contains("ยืนยันล่าสุดเมื่อ", "value=\"สำนักงาน ก.พ.ร.\"");
        assertThat(post(OWN, "nameTh", "อีกชื่อ", "nameEn", "Other", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("อีกชื่อ", "สำนักงาน ก.พ.ร.");
        assertPage(mvc.get().uri("/national/2566/publication")).contains("ยืนยันแล้ว 1 จาก");
        assertPage(mvc.get().uri("/national/2566/awards?view=confirmed")).contains("สำนักงาน ก.พ.ร.", "1 หน่วยงาน");
        assertPage(mvc.get().uri("/national/2566/awards?view=open&table=certificates&as=csv"))
                .contains("ใช้ชื่อตามทะเบียน")
                .doesNotContain("opdc");
        assertThat(post("/agencies/pdmo/2564/certificate", "nameTh", "ช้าไป", "nameEn", "Too late", "version", "1"))
                .as("its result is public")
                .hasStatus(409);
    }

    @Test
    void anAgencyDownloadsItsOwnPapers() throws IOException {
        assertPage(mvc.get().uri("/agencies/pdmo/2564/certificate"))
                .contains("97.45", "ได้รับประกาศเกียรติคุณ", "certificate.pdf?in=th", "ข้อมูลสมมติ");
        assertThat(PdfWords.of(bytes("/agencies/pdmo/2564/certificate/certificate.pdf?in=en")))
                .contains("97.45", "Grade AA", "made-up data");
        assertPage(mvc.get().uri("/agencies/opdc/2564/certificate"))
                .contains("91.85", "ไม่มีใบประกาศ")
                .doesNotContain("certificate.pdf");
        assertThat(mvc.get().uri("/agencies/opdc/2564/certificate/certificate.pdf"))
                .hasStatus(404);
        assertThat(PdfWords.of(bytes("/agencies/opdc/2564/certificate/letter.pdf")))
                .contains("91.85");
        assertThat(mvc.get().uri("/agencies/opdc/2566/certificate/letter.pdf")).hasStatus(404);
    }

    @Test
    void anybodyVerifiesACertificate() {
        assertThat(mvc.get().uri("/certificates/2564/1/pdmo").with(signedOut()))
                .hasStatusOk()
                .bodyText()
                .contains("97.45", "AA", "ยังเป็นฉบับปัจจุบัน");
        assertThat(mvc.get().uri("/certificates/2564/1/opdc").with(signedOut()))
                .as("it has no certificate")
                .hasStatus(404)
                .bodyText()
                .contains("ไม่มีใบประกาศนี้");
        assertThat(mvc.get().uri("/certificates/2564/9/pdmo").with(signedOut())).hasStatus(404);
        assertThat(mvc.get().uri("/certificates/2570/1/pdmo").with(signedOut())).hasStatus(404);
    }

    @Test
    void theCommissionChoosesWhatIsHonoured() {
        String page = "/national/2564/awards";
        assertPage(post(page, "letterDate", "ไม่ใช่วัน", "signerTh", "ผู้ลงนาม"), 422)
                .contains("เลือกอย่างน้อยหนึ่งระดับ", "ไม่ใช่วัน", "value=\"ผู้ลงนาม\"");
        assertThat(post(page, "grades", "A", "version", "0"))
                .as("AA was honoured by default")
                .hasStatus(409)
                .bodyText()
                .contains("เอาระดับที่เคยให้ใบประกาศออกไม่ได้");
        String once = UUID.randomUUID().toString();
        for (int time = 1; time <= 2; time++) {
            assertThat(post(
                            page,
                            "grades",
                            "AA",
                            "grades",
                            "A",
                            "letterNumber",
                            "ปช 1/ว 2",
                            "version",
                            "0",
                            "once",
                            once))
                    .as("the same request, sent %s times", time)
                    .hasStatus(303);
        }
        assertThat(post(page, "grades", "AA", "grades", "A", "version", "0"))
                .as("somebody decided meanwhile")
                .hasStatus(409);
        assertPage(mvc.get().uri("/agencies/opdc/2564/certificate")).contains("certificate.pdf?in=th");
        assertThat(mvc.post().uri(page).param("grades", "AA").with(csrf()).with(as(application, approver())))
                .as("who approves only looks on")
                .hasStatus(403);
    }

    @Test
    void allCertificatesAreOneFile() throws IOException {
        var honoured = jdbc.sql("""
                        select 'certificate-' || code || '-2564.pdf' from published.score
                         where fiscal_year = 2564 and version = 1 and grade = 'AA'
                        """).query(String.class).list();
        assertThat(entries("/national/2564/awards/certificates.zip"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(honoured);
        assertThat(mvc.get().uri("/national/2566/awards/certificates.zip")).hasStatus(404);
        assertThat(mvc.get().uri("/national/2564/awards/pdmo/certificate.pdf")).hasStatusOk();
        assertThat(mvc.get().uri("/national/2564/awards/pdmo/letter.pdf")).hasStatusOk();
        assertThat(mvc.get().uri("/national/2564/awards/nobody/letter.pdf")).hasStatus(404);
    }

    @Test
    void tablesAndTheReportAreHandedOut() throws IOException {
        assertPage(mvc.get().uri("/national/2565/tables")).contains("ขอนแก่น", "รายประเภทหน่วยงาน", "all.zip");
        assertPage(mvc.get().uri("/national/2566/tables")).contains("ยังไม่ประกาศผล");
        assertThat(bytes("/national/2565/tables/provinces/ขอนแก่น.xlsx")).startsWith('P', 'K');
        assertThat(PdfWords.of(bytes("/national/2565/tables/kinds/UNIVERSITY.pdf")))
                .contains("สถาบันอุดมศึกษา");
        assertThat(bytes("/national/2565/tables/kinds/UNIVERSITY.docx")).startsWith('P', 'K');
        assertThat(mvc.get().uri("/national/2565/tables/provinces/UNIVERSITY.pdf"))
                .hasStatus(404);
        assertPage(mvc.get().uri("/national/2565/report")).contains("report.pdf?in=en", "มัธยฐาน");
        assertPage(mvc.get().uri("/national/2566/report")).contains("ยังไม่ประกาศผล");
        assertThat(bytes("/national/2565/report.docx?in=en")).startsWith('P', 'K');
        assertThat(PdfWords.of(bytes("/national/2565/report.pdf?in=en"))).contains("What the score does not say");
        assertThat(mvc.get().uri("/national/2566/report.pdf")).hasStatus(404);
    }

    private PersonId approver() {
        return people.samples().stream()
                .filter(one -> one.name().en().equals("Commission approver"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private byte[] bytes(String uri) {
        MvcTestResult answer = mvc.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private List<String> entries(String uri) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(uri)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private MvcTestResult post(String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        if (!List.of(parameters).contains("once")) {
            request = request.param("once", UUID.randomUUID().toString());
        }
        return request.exchange();
    }
}
