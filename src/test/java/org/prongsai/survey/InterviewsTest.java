package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.attack.Wire;
import org.prongsai.database.WithinTenant;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.survey.InterviewBatch.Kind;
import org.prongsai.survey.Interviews.Making;
import org.prongsai.survey.Interviews.Refusal;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Part 2 of the survey of those who use an agency: papers as they come out of the printer, and keying in over the
/// wire.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.survey.boxes=2")
@Import(OpenedSurveys.class)
@WithinTenant
class InterviewsTest {
    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");

    @LocalServerPort
    private int port;

    @Autowired
    private OpenedSurveys opened;

    @Autowired
    private Surveys surveys;

    @Autowired
    private SurveyCounts counts;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Editions editions;

    @Autowired
    private KeyFiles keys;

    @Autowired
    private Agencies agencies;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void settle() {
        transaction.executeWithoutResult(_ -> agencies.add(agency()));
    }

    @Test
    void aBatchHoldsAsManyCodesAsFormsAndOnTwoPagesEach() throws IOException {
        Form form = opened.open(
                Questionnaires.of(editions.find("2564").orElseThrow(), "EIT", true)
                        .orElseThrow(),
                Held.OFFICIAL,
                "EIT",
                "2564");
        byte[] pdf = made(form, Kind.FORMS, 12);
        List<String> codes = codes(pdf);
        assertThat(codes).hasSize(12).doesNotHaveDuplicates().allMatch(code -> code.contains("://answer."));
        assertThat(new HashSet<>(printed(pdf)))
                .as("typed as scanned")
                .isEqualTo(new HashSet<>(codes.stream()
                        .map(code -> code.substring(code.lastIndexOf('/') + 1))
                        .toList()));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(24);
        }
        assertThat(codes(made(form, Kind.SLIPS, 7))).hasSize(7).doesNotContainAnyElementsOf(codes);
        assertThat(interviews.batches(survey(form)))
                .extracting(InterviewBatch::desk)
                .containsExactly(2, 1);
    }

    /// Neither a code nor what it leaves behind stands in the database, and its row finds nothing among used ones.
    @Test
    void ofACodeAHashIsKeptThatCannotBeJoinedToItsAnswer() throws IOException {
        Form form = open("EIT");
        String code = code(form);
        assertThat(post("/i/" + code, "q0=0&q1=1&q2=2").status()).isEqualTo(200);
        assertThat(opened.rows(form, "interview_code")).isEqualTo(1);
        assertThat(opened.rows(form, "spent")).isEqualTo(1);
        assertThat(opened.asOwner().sql("""
                                select count(*) from survey.interview_code c
                                  join survey.spent s on s.survey_id = c.survey_id and c.code_hash = s.token_hash
                                """).query(Long.class).single()).isZero();
        assertThat(opened.asOwner()
                        .sql("select c::text || s::text from survey.interview_code c, survey.spent s"
                                + " where c.survey_id = :survey and s.survey_id = :survey")
                        .param("survey", form.survey())
                        .query(String.class)
                        .single())
                .doesNotContain(code)
                .contains(form.survey().toString());
    }

    @Test
    void aCodeCountsOnceAndAsAnInterviewWhateverTheBrowserSays() throws IOException {
        Form form = open("EIT");
        String code = code(form);
        assertThat(text(get("/i/" + code.toLowerCase(java.util.Locale.ROOT).replace("-", ""))))
                .contains("คีย์ตามคำตอบของผู้ถูกสัมภาษณ์", "survey-keys", "name=\"q2\"")
                .doesNotContain("<script>");
        Wire.Answer kept = post("/i/" + code, "way=LINK&pass=x&q0=0&q1=1&q2=2");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(text(kept)).contains("บันทึกคำตอบแล้ว", "คีย์รายต่อไป");
        assertThat(post("/i/" + code, "q0=0&q1=1&q2=2").status())
                .as("the same once more")
                .isEqualTo(200);
        DayCounts counted = counts.of(survey(form));
        assertThat(counted.interviews()).isEqualTo(1);
        assertThat(counted.selfAnswered()).isZero();
        Wire.Answer again = get("/i/" + code);
        assertThat(again.status()).isEqualTo(409);
        assertThat(text(again)).contains("รหัสนี้ใช้คีย์คำตอบไปแล้ว");
    }

    @Test
    void whereACodeWasUsedMeanwhileNothingTypedIsLost() throws IOException {
        Form form = open("EIT");
        String first = code(form);
        String second = code(form);
        post("/i/" + first, "q0=0&q1=1&q2=2");
        Wire.Answer used = post("/i/" + first, "q0=3&q1=1&q2=0&comment=kept+words");
        assertThat(used.status()).isEqualTo(409);
        assertThat(text(used))
                .contains("คำตอบที่คีย์ไว้ยังอยู่ครบ", "kept words", "name=\"code\"")
                .containsPattern("name=\"q0\" value=\"3\"[^>]*checked");
        assertThat(post("/i/" + first, "q0=3&q1=1&q2=0&code=nonsense").text())
                .containsPattern("name=\"q0\" value=\"3\"[^>]*checked")
                .contains("nonsense");
        assertThat(post("/i/" + first, "q0=3&q1=1&q2=0&code=" + second).status())
                .isEqualTo(200);
        assertThat(counts.of(survey(form)).interviews()).isEqualTo(2);
    }

    @Test
    void slipsAndInterviewsAreNeverTakenForEachOther() throws IOException {
        Form form = open("EIT");
        String code = code(form);
        String slip = Pass.signed(
                        form.survey(), keys.signing(form.survey()).orElseThrow(), new java.security.SecureRandom())
                .text();
        String answers = "&q0=0&q1=1&q2=2";
        assertThat(post("/i/" + slip, answers).status()).isEqualTo(404);
        assertThat(post("/a/" + form.survey() + "/s/" + code, "way=INTERVIEW&pass=" + code + answers)
                        .status())
                .isEqualTo(403);
        assertThat(post("/a/" + form.survey(), "way=INTERVIEW&pass=" + code + answers)
                        .status())
                .isEqualTo(403);
        assertThat(post("/a/" + form.survey() + "/s/" + slip, "way=INTERVIEW&pass=" + slip + answers)
                        .status())
                .isEqualTo(200);
        assertThat(counts.of(survey(form)).by(Way.SLIP.name())).isEqualTo(1);
        assertThat(counts.of(survey(form)).interviews()).isZero();
        assertThat(post("/i", "code=0000-0000-0000-0000").status()).isEqualTo(404);
        Wire.Answer leads = post("/i", "code=" + code);
        assertThat(leads.status()).isEqualTo(303);
    }

    @Test
    void onlyAnOpenEitHasAPartTwoAndARequestMakesOneBatch() {
        Survey iit = survey(open("IIT"));
        assertThat(making(iit, Kind.SLIPS, 1, UUID.randomUUID())).isEqualTo(new Making.Refused(Refusal.NO_PART_TWO));
        assertThat(interviews.refusal(survey(open("EIT")).as(Held.ITAS))).contains(Refusal.ELSEWHERE);
        Survey eit = survey(open("EIT"));
        UUID request = UUID.randomUUID();
        assertThat(making(eit, Kind.FORMS, 1, request)).isInstanceOf(Making.Made.class);
        assertThat(making(eit, Kind.FORMS, 1, request)).isEqualTo(new Making.Refused(Refusal.ALREADY));
        assertThatIllegalArgumentException().isThrownBy(() -> making(eit, Kind.FORMS, 51, UUID.randomUUID()));
    }

    private Form open(String instrument) {
        return opened.open(OpenedSurveys.questions(3, true), Held.INTERNAL, instrument, null);
    }

    private Survey survey(Form form) {
        return surveys.require(form.agency(), YEAR, form.survey());
    }

    private Making making(Survey survey, Kind kind, int number, UUID request) {
        return interviews.make(agency(), survey, kind, number, request);
    }

    private byte[] made(Form form, Kind kind, int number) {
        return making(survey(form), kind, number, UUID.randomUUID()) instanceof Making.Made(var _, Octets pdf)
                ? pdf.bytes()
                : new byte[0];
    }

    private String code(Form form) throws IOException {
        return printed(made(form, Kind.SLIPS, 1)).getFirst();
    }

    private static Agency agency() {
        UUID id = OpenedSurveys.agency().value();
        return new Agency(
                OpenedSurveys.agency(),
                "t" + id.toString().substring(0, 8),
                AgencyKind.INDEPENDENT_BODY,
                Bilingual.same("หน่วยงาน"),
                Bilingual.same("Agency"));
    }

    private Wire.Answer get(String path) throws IOException {
        return send("GET", path, "");
    }

    private Wire.Answer post(String path, String body) throws IOException {
        return send("POST", path, body);
    }

    private Wire.Answer send(String method, String path, String body) throws IOException {
        try (var wire = new Wire(port)) {
            return wire.send((method + " " + path + " HTTP/1.1\r\nHost: answer.localhost\r\n"
                            + (body.isEmpty()
                                    ? ""
                                    : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                            + body.length() + "\r\n")
                            + "\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// A page without the marks that keep words whole.
    private static String text(Wire.Answer page) {
        return page.text().replaceAll("<span class=\"whole\">([^<]*)</span>", "$1");
    }

    /// What stands beneath the codes.
    private static List<String> printed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return CODE.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }

    /// What the codes on all pages say.
    private static List<String> codes(byte[] pdf) throws IOException {
        var codes = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        codes.add(read(picture.getImage()));
                    }
                }
            }
        }
        return codes;
    }

    private static String read(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no code can be read", e);
        }
    }
}
